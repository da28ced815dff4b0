import { count } from "../../../count.ts";
import type { ConsentFacts, PageFacts, ScannedResult } from "../../../model.ts";
import { safeText } from "../../safe-text.ts";
import { stateOf } from "./moment.ts";
import { partyOf, siteOf } from "./site.ts";

/** What stands beside a page's name: `Chromium 156`, `87 requests, 61 third-party`. */
export function visitFacts(result: ScannedResult): readonly string[] {
  const { page, target, loads } = result;
  const site = siteOf(result);
  const numbers = { sent: 0, other: 0, tried: 0 };
  for (const load of loads) {
    const state = stateOf(load);
    // What was sent was requested, even where no request of it is known.
    const number = Math.max(load.requests.length, 1);
    if (state === "attempted") numbers.tried += number;
    if (state !== "sent") continue;
    numbers.sent += number;
    const party = partyOf(load);
    if (party !== undefined && party !== site) numbers.other += number;
  }
  const tried = numbers.tried > 0 ? `, ${numbers.tried} more failed` : "";
  return [
    ...(page ? [browserName(page)] : []),
    ...(page?.status !== undefined && page.status >= 300 ? [`HTTP ${page.status}`] : []),
    ...(page && !isSamePage(page.url, target) ? [`ended at ${safeText(page.url)}`] : []),
    ...(page ? circumstancesOf(page) : []),
    `${count(numbers.sent, "request")}, ${numbers.other} third-party${tried}`,
  ];
}

/** `Chromium 156` */
export function browserName({ browser }: PageFacts): string {
  return safeText(browser.replace(/^(\D{1,40}\d+)\..*$/s, "$1"));
}

/** What the visitor did beside looking. */
function circumstancesOf({
  consent,
  filledFields,
  gpc,
  thirdPartyCookies,
}: PageFacts): readonly string[] {
  return [
    ...(consent ? [consentText(consent)] : []),
    ...(filledFields === undefined
      ? []
      : [`${count(filledFields, "form field")} typed into, nothing submitted`]),
    ...(gpc ? ["objecting by GPC"] : []),
    ...(thirdPartyCookies === "allowed" ? ["third-party cookies allowed"] : []),
  ];
}

function consentText({ choice, outcome, platform = "" }: ConsentFacts): string {
  if (outcome === "made") {
    const name = platform ? ` (${safeText(platform)})` : "";
    return choice === "accept" ? `consent given${name}` : `consent refused${name}`;
  }
  return outcome === "not-asked" ? "no choice made" : "no choice could be made";
}

/** Whether the target only lacks what a browser adds: `https://shop.example` and a slash, a fragment. */
function isSamePage(url: string, target: string): boolean {
  const [a, b] = [url, target].map((text) => {
    if (!URL.canParse(text)) return text;
    const { origin, pathname, search } = new URL(text);
    return origin + pathname + search;
  });
  return a === b;
}
