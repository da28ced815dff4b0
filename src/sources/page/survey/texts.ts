import { parseUrl } from "../../../load.ts";
import type { LoadType, Trigger } from "../../../model.ts";
import { readMedia } from "../../markup/css-conditions.ts";
import { findCssUrls } from "../../markup/css-urls.ts";
import { readMarkup } from "../../markup/index.ts";
import { joinOnlyIn } from "../../markup/only-in.ts";
import { resolveUrl } from "../../markup/url.ts";
import type { FrameText } from "./in-page/survey.ts";
import type { SurveyedElement } from "./index.ts";

/** What a text of the page could load, read as the mail side reads it. */
export function readTexts(
  texts: readonly FrameText[],
  frame: string,
  drawn: ReadonlySet<string>,
): SurveyedElement[] {
  return texts.flatMap((text) => {
    if (text.kind === "style") return readStyle(text, frame, drawn);
    return text.kind === "tag" ? readTag(text, frame) : readDormant(text, frame);
  });
}

/** What `<link>` asks for at once; everything else is a hint, which a browser may leave out. */
const FETCHED = /^(?:stylesheet|script|font|fetch|image|media)$/;

/** Relations whose target a browser fetches when it has nothing better to do, or not at all. */
const HINTS = /(?:^|\s)(?:prefetch|alternate|icon|apple-touch-\S+|mask-icon|fluid-icon)(?:\s|$)/i;

/** `<link>`, `<meta>`, and the style attribute of what is not laid out. */
function readTag({ text, base }: FrameText, frame: string): SurveyedElement[] {
  const isHint = HINTS.test(/\srel="([^"]*)"/i.exec(text)?.[1] ?? "");
  return readMarkup(text, { base })
    .loads.filter(({ element }) => element.property !== undefined || /^<(?:link|meta)/.test(text))
    .map(({ url, type, trigger, element: { attribute, property } }) => ({
      url,
      type,
      // A browser fetches sheets for paper at once.
      trigger: type === "stylesheet" ? "open" : trigger,
      potential: isHint || property !== undefined || !FETCHED.test(type),
      frame,
      element: { tag: text, ...(attribute && { attribute }), ...(property && { property }) },
    }));
}

/** Markup that scripts, or their absence, would bring to life. */
function readDormant({ kind, text, base }: FrameText, frame: string): SurveyedElement[] {
  return readMarkup(text, { base, onlyIn: kind })
    .loads.filter(({ type }) => type !== "link")
    .map(({ url, type, trigger, element }) => ({
      url,
      type,
      trigger,
      potential: true,
      frame,
      element,
    }));
}

/** Pictures that wait for hovering, for paper or for another screen, or for an element to use them. */
function readStyle(
  { text, base, tag = "<style>", media = "" }: FrameText,
  frame: string,
  drawn: ReadonlySet<string>,
): SurveyedElement[] {
  const outer = media ? readMedia(media) : undefined;
  return findCssUrls(text).urls.flatMap((found): SurveyedElement[] => {
    const url = found.type === "image" ? resolveUrl(found.url, parseUrl(base)?.href) : undefined;
    if (url === undefined || drawn.has(url)) return [];
    const onlyIn = joinOnlyIn([outer?.onlyIn, ...found.onlyIn]);
    const trigger: Trigger = outer?.print ? "print" : found.trigger;
    const type: LoadType = found.type;
    const { property } = found;
    return [
      {
        url,
        type,
        trigger,
        potential: true,
        frame,
        element: { tag, property, ...(onlyIn !== undefined && { onlyIn }) },
      },
    ];
  });
}
