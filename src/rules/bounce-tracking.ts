import { isIdentifier } from "../leaks/identifier.ts";
import { cookiesOf } from "../leaks/reading/cookie-header.ts";
import { isIdentifyingCookie } from "../leaks/reading/identifying-cookie.ts";
import type { Load, RequestFacts, Snapshot } from "../model.ts";
import { isElsewhere, isPage, isThirdParty, receiverOf } from "./page/party.ts";
import type { Rule } from "./rule.ts";

export const bounceTracking: Rule = {
  id: "bounce-tracking",
  title: "Bounce tracking",
  why:
    "On its way to the page the visit leaves the site, goes through another one and comes back. For " +
    "that moment the other site is no third party: its cookies are its own, and no blocking of those " +
    "of other sites reaches them. Certain where it sets or receives a cookie that recognises a " +
    "browser, likely where its address carries an identifier; some logins work that way too.",
  concerns: () => false,
  check(load, context) {
    const { snapshot, leaks } = context;
    if (!isPage(context) || load.type !== "document" || load.state !== "sent") return undefined;
    if (!isElsewhere(load, context)) return undefined;
    const visit = load.requests.find((request) => isBetween(request, snapshot));
    if (!visit) return undefined;
    const through = `the visit goes through ${receiverOf(load)} and back`;
    const set = (visit.setCookies ?? []).filter(isIdentifyingCookie).map(({ name }) => name);
    const sent = cookiesOf(visit.headers.cookie ?? "").filter(isIdentifyingCookie);
    const [stored] = set;
    if (stored)
      return { message: `${through}, which sets cookie ${stored}`, confidence: "certain" };
    const [received] = sent;
    if (received) {
      return {
        message: `${through}, which receives cookie ${received.name}`,
        confidence: "certain",
      };
    }
    const isTold = leaks.some((leak) => leak.channel === "url" && isIdentifier(leak));
    return isTold ? { message: `${through} with an identifier`, confidence: "likely" } : undefined;
  },
};

/** Whether the window was at the site before, and is there again afterwards. */
function isBetween(request: RequestFacts, snapshot: Snapshot): boolean {
  if (!isOfWindow(request)) return false;
  const { at = 0 } = request;
  const own = snapshot.loads.filter((load) => isOwnDocument(load, snapshot));
  const times = own.flatMap(({ requests }) =>
    requests.filter(isOfWindow).map((one) => one.at ?? 0),
  );
  return times.some((time) => time <= at) && times.some((time) => time > at);
}

/** Documents of frames are asked for by the document around them. */
function isOfWindow({ frame }: RequestFacts): boolean {
  return frame === undefined;
}

function isOwnDocument(load: Load, snapshot: Snapshot): boolean {
  return load.type === "document" && load.state === "sent" && !isThirdParty(load, snapshot);
}
