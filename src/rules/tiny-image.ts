import { describeSize, isTiny } from "../load.ts";
import type { ElementFacts, Load } from "../model.ts";
import { looksLikeSpacer, whyIdentified, whyIdentifiedOrNamed } from "./identified.ts";
import { pictureOf } from "./page/answer.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** From this many uses on, a tiny picture with a token keeps distances rather than counts. */
const USES_OF_A_SPACER = 3;

export const tinyImage: Rule = {
  id: "tiny-image",
  title: "Tiny image",
  why:
    "An image of at most 3×3 px shows nothing; loading it tells its server that the document was " +
    "opened. One small dimension is a divider and stays silent, and so do spacers: tiny images that " +
    "are used several times or named like one, without anything in the URL that could tell one " +
    "reader from another. On a live page the layout and the picture that came back are measured, and " +
    "only images of other sites and of known trackers count.",
  concerns: ({ type, elements }) => type === "image" && elements.some(({ size }) => isTiny(size)),
  check(load, context) {
    if (load.type !== "image" || load.trigger === "click") return undefined;
    if (isPage(context) && !isElsewhere(load, context) && !context.tracker) return undefined;
    const message = isPage(context) ? describeOnPage(load, context) : describeDeclared(load);
    if (!message) return undefined;
    const isSpacer = looksLikeSpacer(load);
    const why = isSpacer ? whyIdentified(context) : whyIdentifiedOrNamed(context);
    if (!why) return isSpacer ? undefined : { message, confidence: "possible" };
    return {
      message: `${message} and ${why}`,
      confidence: load.elements.length < USES_OF_A_SPACER ? "likely" : "possible",
    };
  },
};

function describeDeclared({ elements }: Load): string | undefined {
  const tiny = elements.find((element) => isTiny(element.size));
  if (!tiny?.size || elements.some(isLarge)) return undefined;
  return `the image is ${describeSize(tiny.size)}`;
}

/**
 * A large picture may stand in a box that has no size yet; a script that makes an image without
 * putting it into the page shows nothing, whatever its size.
 */
function describeOnPage(load: Load, { snapshot }: RuleContext): string | undefined {
  const picture = pictureOf(load, snapshot);
  if (picture && !isTiny(picture)) return undefined;
  const declared = describeDeclared(load);
  if (declared || load.elements.length > 0 || !picture) return declared;
  return `the image is ${describeSize(picture)} and nowhere in the page`;
}

function isLarge({ size }: Pick<ElementFacts, "size">): boolean {
  return (size?.width ?? 0) > 3 && (size?.height ?? 0) > 3;
}
