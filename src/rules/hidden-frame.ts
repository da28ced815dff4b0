import { describeSize, isTiny } from "../load.ts";
import { isKnownIdentifier, whyIdentified } from "./identified.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const hiddenFrame: Rule = {
  id: "hidden-frame",
  title: "Hidden frame",
  why:
    "A frame, object or embed that is tiny or hidden loads a whole document that nobody is meant to " +
    "see. There is hardly another reason for it than to report, or to set a cookie. On a live page " +
    "frames of the site itself are its own affair, and of others some are there for payments and " +
    "logins: without an identifier in what the frame is given it is only possible tracking.",
  concerns: ({ type }) => type === "document",
  check(load, context) {
    if (load.type !== "document" || load.trigger !== "open") return undefined;
    if (isPage(context) && !context.tracker && !isElsewhere(load, context)) return undefined;
    const element = load.elements.find(({ size, hiddenBy }) => hiddenBy || isTiny(size));
    if (!element) return undefined;
    const how = element.hiddenBy
      ? `hidden (${element.hiddenBy})`
      : describeSize(element.size ?? {});
    return {
      message: `the frame is ${how}`,
      confidence: isSure(context) ? "likely" : "possible",
    };
  },
};

/** Frames are given keys and numbers of themselves, which look like ids of readers. */
function isSure(context: RuleContext): boolean {
  if (!isPage(context)) return whyIdentified(context) !== undefined;
  const { tracker, leaks } = context;
  return tracker !== undefined || leaks.some(isKnownIdentifier);
}
