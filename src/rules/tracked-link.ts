import { carriesIdentifier } from "../leaks/identifier.ts";
import { hostOf, parseUrl } from "../load.ts";
import { type Leak, PURPOSES, type Purpose } from "../model.ts";
import { registrableDomain } from "../trackers/index.ts";
import type { Rule } from "./rule.ts";

/** Services that a link passes through, rather than leads to. */
const REDIRECTS = new Set<Purpose>([
  "email-open",
  "email-click",
  "link-shortener",
  "affiliate",
  "advertising",
  "analytics",
  "customer-data",
]);

/** First labels of hosts that senders set up for counted links. */
const CLICK_HOST =
  /^(?:click|clicks|clk|link|links|lnk|trk|track|tracking|url\d{1,6}|ct|el|elink|email|e|t|r|go|redirect|redir)\./i;

/** A query that a URL may stand in, plain or escaped. */
const MAY_HOLD_URL = /\?.*(?:http|[%\t\n\r])/is;

export const trackedLink: Rule = {
  id: "tracked-link",
  title: "Tracked link",
  why:
    "A click does not go to its destination but to a service that counts it and then redirects, so " +
    "that the sender knows who clicked what and when. Certain for a known service's host; likely " +
    "where the URL holds a destination on another domain next to an identifier; possible where " +
    "only the host's name and a token suggest it.",
  concerns: (load, tracker) =>
    load.trigger === "click" &&
    (tracker !== undefined || MAY_HOLD_URL.test(load.url) || CLICK_HOST.test(hostOf(load) ?? "")),
  check(load, { tracker, leaks }) {
    if (load.trigger !== "click" || load.type === "ping") return undefined;
    if (tracker && REDIRECTS.has(tracker.facts.purpose)) {
      const { name, purpose } = tracker.facts;
      return {
        message: `the link goes through ${name}: ${PURPOSES[purpose]}`,
        confidence: tracker.endpoint.hosts ? "certain" : "likely",
      };
    }
    const url = parseUrl(load.url);
    if (!url) return undefined;
    const destination = otherDestination(url, leaks);
    if (destination) {
      return {
        message: `the link goes to ${url.hostname} with an identifier, and on to ${destination}`,
        confidence: "likely",
      };
    }
    if (!CLICK_HOST.test(url.hostname) || !carriesIdentifier(leaks)) return undefined;
    return {
      message: `the link goes through ${url.hostname} with an identifier`,
      confidence: "possible",
    };
  },
};

/** Host of a URL on another domain that a parameter holds, where an identifier stands beside it. */
function otherDestination(url: URL, leaks: readonly Leak[]): string | undefined {
  const own = registrableDomain(url.hostname);
  for (const [name, value] of url.searchParams) {
    if (!/^https?:\/\//i.test(value)) continue;
    const destination = parseUrl(value);
    if (!destination || registrableDomain(destination.hostname) === own) continue;
    const beside = leaks.filter(({ field }) => field !== name);
    if (carriesIdentifier(beside)) return destination.hostname;
  }
  return undefined;
}
