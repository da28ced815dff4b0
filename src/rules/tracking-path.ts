import { isTiny, parseUrl } from "../load.ts";
import type { Load } from "../model.ts";
import { carriesToken } from "./identified.ts";
import { pictureOf } from "./page/answer.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** Path segments that name the counting of opens. */
const OPEN_LIKE =
  /(?:^|[/._-])(?:o|open|opened|opens|openrate|track|tracker|tracking|trk|pixel|px|beacon|imp|impression|view|wf|seen|read)(?=$|[/._-])/i;

export const trackingPath: Rule = {
  id: "tracking-path",
  title: "Tracking path",
  why:
    "The image declares no size, but its path speaks of opens, tracking or pixels, and the URL " +
    "carries something that could tell one reader from another. Pictures that are meant to be " +
    "looked at rarely live there; still, this is a reason to look and no proof.",
  concerns: ({ type, url, elements }) =>
    type === "image" &&
    !elements.some(({ size }) => size !== undefined) &&
    openLikeWordOf(url) !== undefined,
  check(load, context) {
    if (load.type !== "image" || load.trigger !== "open") return undefined;
    if (load.elements.some(({ size }) => size !== undefined)) return undefined;
    if (isPage(context) && !mayBePixelOfOthers(load, context)) return undefined;
    const word = openLikeWordOf(load.url);
    if (!word || !carriesToken(context)) return undefined;
    return {
      message: `the image has no size, its path speaks of “${word.replace(/^[/._-]/, "")}” and carries an identifier`,
      confidence: "possible",
    };
  },
};

function openLikeWordOf(url: string): string | undefined {
  const path = parseUrl(url)?.pathname;
  return path === undefined ? undefined : OPEN_LIKE.exec(path)?.[0];
}

function mayBePixelOfOthers(load: Load, context: RuleContext): boolean {
  const picture = pictureOf(load, context.snapshot);
  return isElsewhere(load, context) && (picture === undefined || isTiny(picture));
}
