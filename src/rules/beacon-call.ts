import { type Leak, type Load, MECHANISMS, type Mechanism } from "../model.ts";
import { isKnownIdentifier, looksLikeSpacer, whyIdentified } from "./identified.ts";
import { emptinessOf, missingPictureOf } from "./page/answer.ts";
import { mechanismOf } from "./page/mechanism.ts";
import { isElsewhere, isNavigation, isPage, outcomeOf, receiverOf } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

type Answer = ReturnType<Rule["check"]>;

export const beaconCall: Rule = {
  id: "beacon-call",
  title: "Beacon call",
  why:
    "The request exists only to report: nothing that comes back is used. In a document this is the " +
    "ping attribute of a link, which sends a POST when the link is followed (HTML standard, " +
    "hyperlink auditing). On a live page also: navigator.sendBeacon, fetch with keepalive, " +
    "fetchLater, whatever leaves for another site when the page is left, reports of the browser " +
    "that are uploaded to another site, an image of another site that is answered by nothing or by " +
    "one pixel, and sockets to known trackers. A beacon to the site itself is possible tracking, " +
    "and likely where it tells one reader from another.",
  concerns: ({ type }) => type === "ping",
  check(load, context) {
    if (!isPage(context)) {
      if (load.type !== "ping") return undefined;
      return { message: LINK_PING, confidence: "certain" };
    }
    if (isNavigation(load, context.snapshot)) return undefined;
    const mechanism = mechanismOf(load);
    return mechanism
      ? CHECKS[mechanism](load, context, mechanism)
      : (checkLeaving(load, context) ?? checkImage(load, context) ?? checkPost(load, context));
  },
};

const LINK_PING = "the link's ping attribute reports the click";

type Check = (load: Load, context: RuleContext, mechanism: Mechanism) => Answer;

const CHECKS = {
  "send-beacon": checkReport,
  "link-ping": (load) => ({ message: LINK_PING + outcomeOf(load), confidence: "certain" }),
  "keepalive-fetch": checkKeepalive,
  "fetch-later": checkReport,
  "csp-report": checkUpload,
  "network-report": checkUpload,
  websocket: checkSocket,
  webtransport: checkSocket,
  webrtc: checkSocket,
} satisfies Record<Mechanism, Check>;

function describe(load: Load, mechanism: Mechanism, to = receiverOf(load)): string {
  const leaving = load.trigger === "leave" ? " when the page is left" : "";
  const verb = mechanism === "csp-report" ? "is uploaded" : "reports";
  return `${MECHANISMS[mechanism]} ${verb} to ${to}${leaving}${outcomeOf(load)}`;
}

function checkReport(load: Load, context: RuleContext, mechanism: Mechanism): Answer {
  if (isElsewhere(load, context)) {
    return { message: describe(load, mechanism), confidence: "certain" };
  }
  return checkOwn(load, context, mechanism);
}

/** Errors and speed are reported to the site itself as well: by itself such a report tracks nobody. */
function checkOwn(load: Load, context: RuleContext, mechanism: Mechanism): Answer {
  return {
    message: describe(load, mechanism, "the site itself"),
    confidence: whyIdentified(context) ? "likely" : "possible",
  };
}

/** Unlike a beacon its answer can be read: a page may save what was typed this way. */
function checkKeepalive(load: Load, context: RuleContext, mechanism: Mechanism): Answer {
  if (!isElsewhere(load, context)) return checkOwn(load, context, mechanism);
  const isCertain = context.tracker !== undefined || emptinessOf(load, context.snapshot);
  return { message: describe(load, mechanism), confidence: isCertain ? "certain" : "likely" };
}

/** What a site has reported to itself is its own affair. */
function checkUpload(load: Load, context: RuleContext, mechanism: Mechanism): Answer {
  if (!isElsewhere(load, context)) return undefined;
  return { message: describe(load, mechanism), confidence: "certain" };
}

/** Chats, games and calls use them too: only who is at the other end tells. */
function checkSocket(load: Load, { tracker }: RuleContext, mechanism: Mechanism): Answer {
  if (!tracker) return undefined;
  const message = `${MECHANISMS[mechanism]} to ${tracker.facts.name}${outcomeOf(load)}`;
  return { message, confidence: "certain" };
}

function checkLeaving(load: Load, context: RuleContext): Answer {
  if (load.trigger !== "leave" || !isElsewhere(load, context)) return undefined;
  return {
    message: `the request goes to ${receiverOf(load)} when the page is left${outcomeOf(load)}`,
    confidence: "certain",
  };
}

function checkImage(load: Load, context: RuleContext): Answer {
  if (load.type !== "image" || !isElsewhere(load, context)) return undefined;
  const missing = missingPictureOf(load, context.snapshot);
  if (!missing) return undefined;
  const isEmpty = !/px$/.test(missing);
  if (!isEmpty && looksLikeSpacer(load) && !whyIdentified(context)) return undefined;
  return {
    message: `the image request to ${receiverOf(load)} is answered by ${missing}`,
    confidence: isEmpty || whyIdentified(context) ? "certain" : "likely",
  };
}

/** What a script posts to another site without an answer, and tells the page or the reader. */
function checkPost(load: Load, context: RuleContext): Answer {
  if (load.type !== "fetch" && load.type !== "xhr") return undefined;
  if (!load.requests.some(({ method }) => method === "POST") || !isElsewhere(load, context)) {
    return undefined;
  }
  const empty = emptinessOf(load, context.snapshot);
  if (!empty || !context.leaks.some(isReported)) return undefined;
  return {
    message: `what the script posts to ${receiverOf(load)} is answered by ${empty}`,
    confidence: "likely",
  };
}

function isReported(leak: Leak): boolean {
  const isSent = leak.channel === "url" || leak.channel === "body";
  const tellsPage = ["page-url", "page-title", "referrer", "event"].includes(leak.data);
  return (isSent && tellsPage) || isKnownIdentifier(leak);
}
