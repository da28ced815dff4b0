import { hostOf } from "../load.ts";
import { type Load, PURPOSES } from "../model.ts";
import type { TrackerMatch } from "../trackers/index.ts";
import { isNavigation, isPage, isThirdParty, outcomeOf } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const knownTracker: Rule = {
  id: "known-tracker",
  title: "Known tracker",
  why:
    "The URL is an endpoint that a known service documents or uses for counting opens, visits or " +
    "audiences. Certain where the host is the service's own, or a name of the site's own that is an " +
    "alias (CNAME) of it; likely where a sender's or a site's own host answers on a path of the " +
    "service's distinctive shape.",
  concerns: (_load, tracker) => tracker !== undefined,
  check(load, context) {
    const { tracker } = context;
    // Links are told by tracked-link.
    if (!tracker || load.trigger === "click") return undefined;
    if (isPage(context)) return checkOnPage(load, tracker, context);
    return tracker.endpoint.hosts
      ? { message: describe(tracker), confidence: "certain" }
      : { message: `the path has the shape of ${describe(tracker)}`, confidence: "likely" };
  },
};

function checkOnPage(
  load: Load,
  tracker: TrackerMatch,
  { snapshot }: RuleContext,
): ReturnType<Rule["check"]> {
  if (isNavigation(load, snapshot)) return undefined;
  const what = describe(tracker) + outcomeOf(load);
  if (tracker.alias) {
    const message = `${hostOf(load)} is an alias of ${tracker.alias}, ${what}`;
    return { message, confidence: "certain" };
  }
  if (tracker.endpoint.hosts) return { message: what, confidence: "certain" };
  const where = isThirdParty(load, snapshot) ? "" : " on the site's own host";
  return {
    message: `the path${where} has the shape of ${what}`,
    confidence: "likely",
  };
}

function describe({ facts: { name, purpose } }: TrackerMatch): string {
  return `${name}: ${PURPOSES[purpose]}`;
}
