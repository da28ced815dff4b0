import { cookiesOf } from "../leaks/reading/cookie-header.ts";
import { isIdentifyingCookie } from "../leaks/reading/identifying-cookie.ts";
import { CONFIDENCES, type Confidence, type CookieFacts, type Leak, type Load } from "../model.ts";
import { nameSome } from "./page/name-some.ts";
import { isElsewhere, isPage, outcomeOf, receiverOf } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const trackingCookie: Rule = {
  id: "tracking-cookie",
  title: "Tracking cookie",
  why:
    "Another site than the page's stores or receives a cookie whose value is random enough to " +
    "recognise a browser, or it is sent the value of a cookie or of a storage entry of the page, " +
    "plain or encoded: so one company knows a reader on many sites, and several can join what they " +
    "know. A name of the site's own that leads to a known tracker counts as another site. Cookies " +
    "of load balancers, of protection against bots and forgery, and of consent banners do not " +
    "count. What the browser refused to store is told as such.",
  concerns: () => false,
  check(load, context) {
    if (!isPage(context) || !isElsewhere(load, context)) return undefined;
    const facts = [...sharedIn(load, context), ...sentIn(load, context), ...setBy(load, context)];
    if (facts.length === 0) return undefined;
    const confidence = CONFIDENCES.findLast((one) => facts.some((fact) => fact.confidence === one));
    return {
      message: facts.map(({ message }) => message).join("; ") + outcomeOf(load),
      confidence: confidence ?? "possible",
    };
  },
};

interface Fact {
  readonly message: string;
  readonly confidence: Confidence;
}

/** Values of the page's cookies and storage among what is sent. */
function sharedIn(load: Load, { leaks }: RuleContext): Fact[] {
  const shared = leaks.filter(isStoredValue);
  const names = [...new Set(shared.map(({ meaning = "a stored value" }) => meaning))];
  if (names.length === 0) return [];
  const encodings = [...new Set(shared.flatMap(({ encodings = [] }) => encodings))].filter(
    (encoding) => encoding !== "percent",
  );
  const how = encodings.length > 0 ? ` (${encodings.join(", ")})` : "";
  return [
    {
      message: `${nameSome(names)}${how} sent to ${receiverOf(load)}`,
      confidence: "certain",
    },
  ];
}

function isStoredValue({ data, basis, channel, meaning }: Leak): boolean {
  if (basis !== "known value" || meaning === undefined || channel === "cookie") return false;
  return data === "cookie" || data === "client-id" || data === "other-id";
}

/** Cookies that come back to whoever set them, or that a name of the site's own lures to a tracker. */
function sentIn(load: Load, { tracker }: RuleContext): Fact[] {
  const cookies = load.requests
    .flatMap(({ headers }) => (headers.cookie ? cookiesOf(headers.cookie) : []))
    .filter(isIdentifyingCookie);
  const names = [...new Set(cookies.map(({ name }) => `cookie ${name}`))];
  if (names.length === 0) return [];
  const to = tracker?.alias ?? receiverOf(load);
  return [
    {
      message: `${nameSome(names)} sent to ${to}`,
      confidence: tracker ? "certain" : "likely",
    },
  ];
}

const DAY = 86_400;

function setBy(load: Load, { tracker }: RuleContext): Fact[] {
  const cookies = new Map<string, CookieFacts>();
  for (const { setCookies = [] } of load.requests) {
    for (const cookie of setCookies) {
      if (isIdentifyingCookie(cookie)) cookies.set(cookie.name, cookie);
    }
  }
  const [first] = cookies.values();
  if (!first) return [];
  const names = nameSome([...cookies.keys()].map((name) => `cookie ${name}`));
  const isLasting = [...cookies.values()].some(({ maxAge = 0 }) => maxAge >= DAY);
  const how = describeLife(first) + (cookies.size > 1 ? " and more" : "");
  const verb = first.blocked ? "would have set" : "sets";
  const why = first.blocked ? `: ${first.blocked}` : "";
  return [
    {
      message: `${receiverOf(load)} ${verb} ${names} ${how}${why}`,
      confidence: confidenceOf(isLasting, tracker !== undefined),
    },
  ];
}

/** What is gone after a day follows nobody far. */
function confidenceOf(isLasting: boolean, isKnown: boolean): Confidence {
  if (isLasting) return isKnown ? "certain" : "likely";
  return isKnown ? "likely" : "possible";
}

function describeLife({ maxAge }: CookieFacts): string {
  if (maxAge === undefined) return "until the browser is closed";
  if (maxAge >= 2 * DAY) return `for ${Math.round(maxAge / DAY)} days`;
  return maxAge >= 120 ? `for ${Math.round(maxAge / 60)} minutes` : `for ${maxAge} seconds`;
}
