import type { Element } from "domhandler";
import type { Get } from "./cascade.ts";
import type { Extent } from "./clip.ts";
import { DEFAULT_SIZE, hasDefaultSize } from "./defaults.ts";
import { parseLength, resolveLength } from "./length.ts";
import type { Property } from "./properties.ts";

export type Side = "width" | "height";

export interface Surroundings {
  /** What per cent refer to, where it is known. */
  readonly around: Extent;
  /** Font size in px. */
  readonly em: number;
  /** The document is in quirks mode. */
  readonly quirks: boolean;
}

export interface Measure {
  /** In px; a side is absent when it is not declared or not known. */
  readonly size: Extent;
  /** A side is declared as something that only a layout could tell. */
  readonly unresolved: boolean;
}

/** `max-width: 1px` on a picture that is sure to be larger is its width. */
const TINY = 3;

/**
 * Whether a side has a size that only a layout could tell, like `100%`, so that it does not follow
 * the other side as a picture's do.
 */
function isUnresolved(side: Side, get: Get, size: Extent): boolean {
  if (size[side] !== undefined) return false;
  return ([side, `min-${side}`] as const).some((property) => {
    const length = parseLength(get(property) ?? "auto", true);
    if (length === undefined || length.unit === "auto") return false;
    return !("value" in length && length.value === 0);
  });
}

/** The declared width and height of an element's content, clamped by `min-` and `max-`. */
export function measure(element: Element, get: Get, surroundings: Surroundings): Measure {
  const size = {
    width: measureSide("width", element, get, surroundings),
    height: measureSide("height", element, get, surroundings),
  };
  const unresolved = isUnresolved("width", get, size) || isUnresolved("height", get, size);
  return { size, unresolved };
}

function measureSide(
  side: Side,
  element: Element,
  get: Get,
  surroundings: Surroundings,
): number | undefined {
  const most = sizeOf(`max-${side}`, side, get, surroundings);
  const least = sizeOf(`min-${side}`, side, get, surroundings) ?? 0;
  const declared = sizeOf(side, side, get, surroundings) ?? ownSize(side, element, get);
  if (declared !== undefined) return Math.max(least, Math.min(declared, most ?? declared));
  return most !== undefined && most <= TINY ? Math.max(least, most) : undefined;
}

function ownSize(side: Side, element: Element, get: Get): number | undefined {
  const isAuto = (get(side) ?? "auto") === "auto";
  return isAuto && hasDefaultSize(element) ? DEFAULT_SIZE[side] : undefined;
}

function sizeOf(
  property: Property,
  side: Side,
  get: Get,
  { around, em, quirks }: Surroundings,
): number | undefined {
  const value = get(property);
  const length = value === undefined ? undefined : parseLength(value, true);
  if (!length) return undefined;
  const whole = around[side];
  if (length.unit === "%" && whole === undefined) {
    // Per cent of a height that nobody declares are `auto`, but not in quirks mode (3.5 there).
    return length.value === 0 && (side === "width" || quirks) ? 0 : undefined;
  }
  return resolveLength(length, { em, percent: whole });
}
