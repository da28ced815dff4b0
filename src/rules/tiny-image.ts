import { describeSize, isTiny, parseUrl } from "../load.ts";
import type { ElementFacts, Load } from "../model.ts";
import { whyIdentified, whyIdentifiedOrNamed } from "./identified.ts";
import type { Rule } from "./rule.ts";

/** File names of transparent pictures that old layouts use as distance keepers, perhaps with a checksum. */
const SPACER_NAME =
  /(?:^|[/_-])(?:spacer|space|blank|transparent|trans|clear|shim|empty|divider|s|t)(?:[_-]?(?:\d{1,3}x)?\d{1,3})?(?:[._-][0-9a-f]{6,64})?\.(?:gif|png)$/i;

/** From this many uses on, a tiny picture with a token keeps distances rather than counts. */
const USES_OF_A_SPACER = 3;

export const tinyImage: Rule = {
  id: "tiny-image",
  title: "Tiny image",
  why:
    "An image of at most 3×3 px shows nothing; loading it tells its server that the document was " +
    "opened. One small dimension is a divider and stays silent, and so do spacers: tiny images that " +
    "are used several times or named like one, without anything in the URL that could tell one " +
    "reader from another.",
  check(load, context) {
    if (load.type !== "image" || load.trigger === "click") return undefined;
    const tiny = load.elements.find((element) => isTiny(element.size));
    if (!tiny?.size || load.elements.some(isLarge)) return undefined;
    const message = `the image is ${describeSize(tiny.size)}`;
    const isSpacer = looksLikeSpacer(load);
    const why = isSpacer ? whyIdentified(context) : whyIdentifiedOrNamed(context);
    if (!why) return isSpacer ? undefined : { message, confidence: "possible" };
    return {
      message: `${message} and ${why}`,
      confidence: load.elements.length < USES_OF_A_SPACER ? "likely" : "possible",
    };
  },
};

function isLarge({ size }: ElementFacts): boolean {
  return (size?.width ?? 0) > 3 && (size?.height ?? 0) > 3;
}

function looksLikeSpacer(load: Load): boolean {
  if (load.elements.length > 1) return true;
  const url = parseUrl(load.url);
  return url !== undefined && url.search === "" && SPACER_NAME.test(url.pathname);
}
