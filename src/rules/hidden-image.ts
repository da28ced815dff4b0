import { isTiny } from "../load.ts";
import type { Load } from "../model.ts";
import { whyIdentified } from "./identified.ts";
import { pictureOf } from "./page/answer.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const hiddenImage: Rule = {
  id: "hidden-image",
  title: "Hidden image",
  why:
    "An image that nobody can see (display: none, visibility, opacity, a clipped or zero-size box, " +
    "far off the page) is still fetched by most clients. Hidden alone proves nothing, since pictures " +
    "for phones or dark mode are hidden too: it counts when the URL can also tell one reader from " +
    "another or goes to a known tracker. On a live page only images of other sites and of known " +
    "trackers count, and none that came back as a picture to look at.",
  concerns: ({ type, elements }) =>
    type === "image" && elements.some(({ hiddenBy }) => hiddenBy !== undefined),
  check(load, context) {
    if (load.type !== "image" || load.trigger === "click") return undefined;
    if (isPage(context) && !isPixelOfOthers(load, context)) return undefined;
    const why = whyIdentified(context);
    if (!why) return undefined;
    // CSS pictures of a box that is not shown are not fetched at all.
    if (load.elements.some((element) => element.property !== undefined)) return undefined;
    const [first] = load.elements;
    if (!first?.hiddenBy || !load.elements.every((element) => element.hiddenBy)) return undefined;
    // A picture that is declared large enough to look at may be swapped in on another screen.
    const meantToBeSeen = load.elements.some(
      ({ size }) => size !== undefined && !isTiny(size) && Math.max(...Object.values(size)) >= 10,
    );
    return {
      message: `the image is hidden (${first.hiddenBy}) and ${why}`,
      confidence: meantToBeSeen ? "possible" : "likely",
    };
  },
};

/** Menus and slides hold large pictures that are not shown yet. */
function isPixelOfOthers(load: Load, context: RuleContext): boolean {
  const picture = pictureOf(load, context.snapshot);
  if (picture && Math.max(picture.width, picture.height) >= 10) return false;
  return context.tracker !== undefined || isElsewhere(load, context);
}
