import { addLoad, type Request } from "./add-load.ts";
import { ALWAYS, readMedia } from "./css-conditions.ts";
import { type CssUrl, findCssUrls } from "./css-urls.ts";
import { joinOnlyIn } from "./only-in.ts";
import type { Reading, Source, Stretch } from "./reading.ts";

export interface CssText {
  readonly text: string;
  /** Where it begins in the outermost markup. */
  readonly offset: number;
  /** Whether offsets in the text are offsets in the markup. */
  readonly exact: boolean;
}

/** Where CSS stands. */
export interface CssPlace {
  readonly stretch: Stretch;
  readonly onlyNew: boolean;
}

/** Every load of a stylesheet, in the name of the element that holds it or asks for it. */
export function readStylesheet(
  reading: Reading,
  { stretch, onlyNew }: CssPlace,
  source: Source,
  css: CssText,
): void {
  // Where the element stands says nothing of the boxes that the stylesheet paints.
  const unplaced: Source = { ...source, box: () => ({}) };
  const { media } = source.element.attribs;
  const { print, onlyIn } = media ? readMedia(media) : ALWAYS;
  const { urls, attributes } = findCssUrls(takeCss(reading, css.text));
  for (const name of attributes) reading.cssAttributes.add(name);
  for (const url of urls) {
    const request = cssRequest(url, onlyIn);
    const trigger = print ? "print" : request.trigger;
    const offset = css.exact ? css.offset + url.start : css.offset;
    addLoad(reading, stretch, unplaced, { ...request, trigger, offset }, onlyNew);
  }
}

/** The load that a URL in CSS stands for. */
export function cssRequest(url: CssUrl, onlyIn: string | undefined): Request {
  return {
    url: url.url,
    type: url.type,
    trigger: url.trigger,
    property: url.property,
    onlyIn: joinOnlyIn([onlyIn, ...url.onlyIn]),
  };
}

/** The CSS as far as it may still be read. */
export function takeCss(reading: Reading, css: string): string {
  if (css.length > reading.cssLeft) {
    reading.warnings.add("more than 2 MB of CSS: only the first 2 MB were read");
  }
  const text = css.slice(0, reading.cssLeft);
  reading.cssLeft -= text.length;
  return text;
}
