import type { Element } from "domhandler";
import type { Get } from "./cascade.ts";
import { type Extent, readClip, readClipPath } from "./clip.ts";
import { hidingParent } from "./defaults.ts";
import type { Display } from "./display.ts";
import { isNothing } from "./frame.ts";
import { WINDOW } from "./media.ts";
import { isOutOfFlow } from "./move.ts";
import type { Property } from "./properties.ts";
import type { Transform } from "./transform.ts";

/** Fainter than this nobody sees. */
const FAINT = 0.05;

/** Everything that fits on a page, shrunk by this factor, is no more than a dot. */
const SHRUNK = 0.004;

/** In px; a picture whose size is not known is taken to be no larger, when it is shrunk. */
const COMMON = 150;

/** What is known of an element when it is asked whether it hides itself. */
export interface Appearance {
  readonly parentElement: Element | undefined;
  readonly display: Display;
  readonly isBox: boolean;
  readonly replaced: boolean;
  readonly size: Extent;
  /** A side is declared as something that only a layout could tell. */
  readonly unresolved: boolean;
  readonly em: number;
  /** Of the element and all its ancestors together. */
  readonly opacity: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly transform: Transform | undefined;
}

/**
 * The declaration that hides an element with everything in it, where no child can take it back;
 * undefined when there is none.
 */
export function findHiding(element: Element, get: Get, appearance: Appearance): string | undefined {
  const { parentElement, display, isBox, opacity } = appearance;
  const place = parentElement && hidingParent(element, parentElement);
  if (place) return place;
  if (display.because) return display.because;
  if (display.display === "contents") return undefined;
  if (opacity <= FAINT) return declared(get, "opacity") ?? declared(get, "filter");
  if (isBox && isSkipped(element, get)) {
    return declared(get, "content-visibility") ?? "hidden attribute";
  }
  return findShrinking(get, appearance) ?? findClip(get, appearance);
}

function declared(get: Get, property: Property): string | undefined {
  const value = get(property);
  return value === undefined ? undefined : `${property}: ${value}`;
}

function isSkipped({ attribs }: Element, get: Get): boolean {
  const value = get("content-visibility");
  if (value !== undefined) return value === "hidden";
  return attribs.hidden?.toLowerCase() === "until-found" && get("display") === undefined;
}

function findShrinking(get: Get, appearance: Appearance): string | undefined {
  const { scaleX, scaleY, size, transform, replaced } = appearance;
  const isScaled = transform && (transform.scaleX !== 1 || transform.scaleY !== 1);
  if (!isScaled) return undefined;
  const common = appearance.unresolved ? WINDOW.width : COMMON;
  const shrunk =
    Math.min(scaleX, scaleY) === 0 ||
    Math.max(scaleX, scaleY) <= SHRUNK ||
    (replaced &&
      isNothing({
        width: (size.width ?? common) * scaleX,
        height: (size.height ?? common) * scaleY,
      }));
  if (!shrunk) return undefined;
  return declared(get, "transform") ?? declared(get, "scale") ?? declared(get, "zoom");
}

/** What `clip` and `clip-path` leave of the element, and which of them. */
export function clipOf(
  get: Get,
  { size, em }: Pick<Appearance, "size" | "em">,
): { readonly extent: Extent; readonly text: string } | undefined {
  const path = get("clip-path");
  if (path !== undefined) {
    return { extent: readClipPath(path, size, em), text: `clip-path: ${path}` };
  }
  const clip = get("clip");
  if (clip === undefined || !isOutOfFlow(get("position"))) return undefined;
  return { extent: readClip(clip, { em }), text: `clip: ${clip}` };
}

function findClip(get: Get, appearance: Appearance): string | undefined {
  const clip = clipOf(get, appearance);
  return clip && isNothing(clip.extent) ? clip.text : undefined;
}
