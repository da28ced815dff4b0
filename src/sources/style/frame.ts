import type { Extent } from "./clip.ts";

/** The element that a declaration stands on, as far as it is told. Keeps no document in memory. */
export interface Owner {
  /** `<td class="x">`, shortened. */
  readonly tag: string;
  /** The `@media (…)` of one of its declarations, else of those around it. */
  readonly condition: string | undefined;
}

/** Why an element is not seen: a declaration, and the element that it stands on. */
export interface Cause<Node> {
  readonly text: string;
  readonly node: Node;
}

/** How far boxes were moved from their place, in px, and by what. */
export interface Shift<Node> {
  readonly by: number;
  /** Whether `by` counts from the page's own edge: then the place is exact. */
  readonly fromEdge: boolean;
  readonly cause?: Cause<Node> | undefined;
}

/** What boxes placed here are moved and cut off by. */
export interface Frame<Node> {
  readonly x: Shift<Node>;
  readonly y: Shift<Node>;
  /** What is left to be seen, where something clips. */
  readonly left: Extent;
  readonly clippedBy?: Cause<Node> | undefined;
  /** What happens to a box far to the right or below: scrolled to, or cut off. */
  readonly overflow: "scroll" | "cut";
  /** Whether places in it count from the page's own edges. */
  readonly isPage: boolean;
}

const UNMOVED = { by: 0, fromEdge: false } as const;

/** The page, which the reader can scroll. */
export const PAGE = { x: UNMOVED, y: UNMOVED, left: {}, overflow: "scroll", isPage: true } as const;

/** The window, which `position: fixed` refers to and which nobody can scroll. */
export const WINDOW_FRAME = { ...PAGE, overflow: "cut" } as const;

/** As small as this is not seen: the same bound as for declared sizes, see `isTiny`. */
const TINY = 3;

/** In px, for boxes whose place nobody knows. */
interface Axis {
  /** A box seldom stands further from the page's edge than this. */
  readonly place: number;
  /** A shift by so much is meant to put a box of any size out of sight. */
  readonly far: number;
}

/** `-999px` is the least that is in use; mail is centred in at most 800. */
const HORIZONTAL: Axis = { place: 400, far: 900 };

/** `-9999px` is the idiom; no mail is longer than that. */
const VERTICAL: Axis = { place: 8000, far: 9000 };

/** Pictures whose size is not known are seldom larger. */
const LARGE = 750;

/** The narrower of two extents. */
export function narrow(a: Extent, b: Extent): Extent {
  return { width: least(a.width, b.width), height: least(a.height, b.height) };
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** Whether nothing, or no more than a dot, is left. */
export function isNothing({ width, height }: Extent): boolean {
  if (width === 0 || height === 0) return true;
  return width !== undefined && height !== undefined && width <= TINY && height <= TINY;
}

/**
 * What keeps a box of this size, placed in this frame, from being seen. A page scrolls towards the
 * end of its text only: what lies before the beginning cannot be reached.
 */
export function findCause<Node>(
  frame: Frame<Node>,
  size: Extent,
  rightToLeft: boolean,
): Cause<Node> | undefined {
  const { x, y, left } = frame;
  if (frame.clippedBy) {
    if (isNothing(left)) return frame.clippedBy;
    if (!isNothing(size) && isNothing(narrow(left, size))) return frame.clippedBy;
  }
  const cut = frame.overflow === "cut";
  if ((cut || !rightToLeft) && isBefore(x, size.width, HORIZONTAL)) return x.cause;
  if ((cut || rightToLeft) && x.by >= (left.width ?? HORIZONTAL.far)) return x.cause;
  if (isBefore(y, size.height, VERTICAL)) return y.cause;
  return cut && y.by >= (left.height ?? VERTICAL.far) ? y.cause : undefined;
}

function isBefore<Node>(
  { by, fromEdge }: Shift<Node>,
  size: number | undefined,
  { place, far }: Axis,
): boolean {
  if (by >= 0) return false;
  if (size === undefined) return by <= (fromEdge ? -LARGE : -far);
  return by + size + (fromEdge ? 0 : place) <= 0;
}
