import { describeSize, isTiny } from "../load.ts";
import { whyIdentified } from "./identified.ts";
import type { Rule } from "./rule.ts";

export const hiddenFrame: Rule = {
  id: "hidden-frame",
  title: "Hidden frame",
  why:
    "A frame, object or embed that is tiny or hidden loads a whole document that nobody is meant to " +
    "see. There is hardly another reason for it than to report, or to set a cookie.",
  check(load, context) {
    if (load.type !== "document" || load.trigger !== "open") return undefined;
    const element = load.elements.find(({ size, hiddenBy }) => hiddenBy || isTiny(size));
    if (!element) return undefined;
    const how = element.hiddenBy
      ? `hidden (${element.hiddenBy})`
      : describeSize(element.size ?? {});
    return {
      message: `the frame is ${how}`,
      confidence: whyIdentified(context) ? "likely" : "possible",
    };
  },
};
