import { isTiny } from "../load.ts";
import { whyIdentified } from "./identified.ts";
import type { Rule } from "./rule.ts";

export const hiddenImage: Rule = {
  id: "hidden-image",
  title: "Hidden image",
  why:
    "An image that nobody can see (display: none, visibility, opacity, a clipped or zero-size box, " +
    "far off the page) is still fetched by most clients. Hidden alone proves nothing, since pictures " +
    "for phones or dark mode are hidden too: it counts when the URL can also tell one reader from " +
    "another or goes to a known tracker.",
  check(load, context) {
    if (load.type !== "image" || load.trigger === "click") return undefined;
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
