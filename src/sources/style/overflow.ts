import type { Element } from "domhandler";
import type { Get } from "./cascade.ts";
import type { Extent } from "./clip.ts";
import { type Cause, type Frame, isNothing, narrow, type Owner } from "./frame.ts";
import { cellPadding } from "./hints.ts";
import { parseLength, resolveLength } from "./length.ts";
import type { Side } from "./measure.ts";
import type { Property } from "./properties.ts";

const UNMOVED = { by: 0, fromEdge: false } as const;

/** What `overflow` needs to know of the box that it stands on. */
export interface Container {
  readonly element: Element;
  readonly owner: Owner;
  /** Width and height that the box has whatever its content, in px. */
  readonly extent: Extent;
  readonly em: number;
  /** What stands in this box is out of sight already. */
  readonly displaced: Cause<Owner> | undefined;
}

/** Boxes that grow with their content, so that nothing in them is ever cut off. */
export function growsWithContent(display: string): boolean {
  return /^(?:inline-)?table/.test(display);
}

/**
 * The frame for the content of a box: cut to the box's size where `overflow` is not `visible`.
 * Padding is inside of what is seen: `height: 0` with `padding-bottom: 56%` holds a whole video.
 */
export function cutOverflow(frame: Frame<Owner>, get: Get, container: Container): Frame<Owner> {
  const initial = container.element.name === "svg" ? "hidden" : "visible";
  const modes = [get("overflow-x") ?? initial, get("overflow-y") ?? initial];
  if (modes.every((mode) => mode === "visible")) return frame;
  const overflow = modes.some((mode) => mode === "hidden" || mode === "clip") ? "cut" : "scroll";
  const { element, displaced } = container;
  if (element.name === "html" || element.name === "body") return { ...frame, overflow };

  const inside = { x: UNMOVED, y: UNMOVED, overflow, isPage: false } as const;
  if (displaced) return { ...inside, left: { width: 0, height: 0 }, clippedBy: displaced };
  const extent = {
    width: withPadding("width", get, container),
    height: withPadding("height", get, container),
  };
  const left = narrow(frame.left, extent);
  const isNew = left.width !== frame.left.width || left.height !== frame.left.height;
  const clippedBy = isNew ? describe(container.owner, get, extent, modes) : frame.clippedBy;
  return { ...inside, left, clippedBy };
}

function withPadding(side: Side, get: Get, container: Container): number | undefined {
  const { element, extent, em } = container;
  const own = element.name === "td" || element.name === "th" ? cellPadding(element) : 0;
  const sides: readonly Property[] =
    side === "width" ? ["padding-left", "padding-right"] : ["padding-top", "padding-bottom"];
  let total = extent[side];
  for (const property of sides) {
    if (total === undefined) return undefined;
    const value = get(property);
    const length = value === undefined ? undefined : parseLength(value, true);
    const px = length ? resolveLength(length, { em }) : own;
    total = px === undefined && !isZeroPercent(length) ? undefined : total + (px ?? 0);
  }
  return total;
}

function isZeroPercent(length: ReturnType<typeof parseLength>): boolean {
  return length?.unit === "%" && length.value === 0;
}

/** `max-height: 0 with overflow: hidden` */
function describe(node: Owner, get: Get, extent: Extent, modes: readonly string[]): Cause<Owner> {
  const sides = (["width", "height"] as const).filter((side) => extent[side] !== undefined);
  const gone = sides.filter((side) => extent[side] === 0);
  const sizes = (gone.length > 0 ? gone.slice(0, 1) : sides).map((side) => decisive(side, get));
  const mode = modes.find((each) => each !== "visible");
  return { text: `${sizes.join(", ")} with overflow: ${mode}`, node };
}

/** The declaration that makes the side as small as it is. */
function decisive(side: Side, get: Get): string {
  const most = get(`max-${side}`);
  const plain = get(side);
  const isMost =
    most !== undefined && most !== "none" && (plain === undefined || size(most) < size(plain));
  if (isMost) return `max-${side}: ${most}`;
  return plain === undefined ? `no ${side}` : `${side}: ${plain}`;
}

function size(value: string): number {
  const length = parseLength(value, true);
  return (length && resolveLength(length, {})) ?? Number.POSITIVE_INFINITY;
}

/** The frame cut down to what a clip leaves; the same frame when that is not known. */
export function clipFrame(frame: Frame<Owner>, extent: Extent, cause: Cause<Owner>): Frame<Owner> {
  const left = narrow(frame.left, extent);
  if (!isNothing(left) && extent.width === undefined && extent.height === undefined) return frame;
  return { ...frame, left, clippedBy: cause };
}
