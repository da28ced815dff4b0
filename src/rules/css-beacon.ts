import { isTiny } from "../load.ts";
import type { ElementFacts, Load } from "../model.ts";
import { isKnownIdentifier, whyIdentified } from "./identified.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** Backgrounds are pictures to look at; these have no use for a token in their URL. */
const DECORATIVE = /^(?:background|background-image|border-image|border-image-source)$/;

/** Conditions under which the choice of the URL itself tells something about the reader's device or input. */
const TELLING = /@media|@supports|@container|:hover|:focus|:visited|\[value/;

export const cssBeacon: Rule = {
  id: "css-beacon",
  title: "CSS beacon",
  why:
    "A style sheet asks for a URL that could tell one reader from another. Imports, fonts, cursors " +
    "and list bullets are the same for everybody and need no token; under a condition (screen " +
    "width, dark mode, hovering, what stands in a field) the request also tells that the condition " +
    "was met. On a live page only style sheets' loads from other sites count, and only where they " +
    "carry a known value or go to a known tracker.",
  concerns: ({ elements }) => elements.some(({ property }) => property !== undefined),
  check(load, context) {
    if (load.trigger === "click") return undefined;
    const element = load.elements.find(({ property }) => property !== undefined);
    if (!element?.property) return undefined;
    if (isPage(context) && !isSentOnPage(load, context)) return undefined;
    const why = whyIdentified(context);
    if (!why) return undefined;
    const condition = TELLING.test(element.onlyIn ?? "") ? `, only in ${element.onlyIn}` : "";
    return {
      message: `${element.property} in CSS: ${why}${condition}`,
      confidence: condition !== "" || !mayBeDecoration(element) ? "likely" : "possible",
    };
  },
};

function mayBeDecoration({ property = "", size, hiddenBy }: ElementFacts): boolean {
  return DECORATIVE.test(property) && !isTiny(size) && hiddenBy === undefined;
}

/** The URLs of fonts and of pictures that a content network scales are full of keys. */
function isSentOnPage(load: Load, context: RuleContext): boolean {
  if (context.tracker) return true;
  return context.leaks.some(isKnownIdentifier) && isElsewhere(load, context);
}
