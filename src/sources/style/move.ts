import type { Get } from "./cascade.ts";
import type { Cause, Frame, Owner, Shift } from "./frame.ts";
import { type Length, parseLength, resolveLength } from "./length.ts";
import { WINDOW } from "./media.ts";
import type { Property } from "./properties.ts";
import type { Transform } from "./transform.ts";

/** Where an element's parent puts it, and what moves it from there. */
export interface Placement {
  readonly flow: Frame<Owner>;
  readonly absolute: Frame<Owner>;
  readonly fixed: Frame<Owner>;
  /** `text-indent` of the line that it stands in; 0 for what stands in no line. */
  readonly indent: Shift<Owner>;
  /** Text flows on either side, so that what is above has no margin to move it by. */
  readonly standsInLine: boolean;
  /** Parts of tables have none. */
  readonly hasMargins: boolean;
  readonly transform: Transform | undefined;
  /** Font size in px. */
  readonly em: number;
}

type Axis = "x" | "y";

const SIDES = {
  x: { start: "left", end: "right", margin: "margin-left", window: WINDOW.width },
  y: { start: "top", end: "bottom", margin: "margin-top", window: WINDOW.height },
} as const;

const MOVERS: readonly Property[] = ["position", "margin-left", "margin-top"];

export function isOutOfFlow(position: string | undefined): boolean {
  return position === "absolute" || position === "fixed";
}

/** The frame that the element (`owner`) itself stands in: its parent's, moved by its own declarations. */
export function moveFrame(owner: Owner, get: Get, placement: Placement): Frame<Owner> {
  const position = get("position");
  const { indent, transform } = placement;
  const isMoved = MOVERS.some((property) => get(property) !== undefined);
  if (!isMoved && indent.by === 0 && transform === undefined) return placement.flow;
  const base =
    position === "absolute"
      ? placement.absolute
      : position === "fixed"
        ? placement.fixed
        : placement.flow;
  return { ...base, x: moveAxis("x"), y: moveAxis("y") };

  function moveAxis(axis: Axis): Shift<Owner> {
    const { margin } = SIDES[axis];
    let shift = placeAxis(axis);
    if (axis === "x" && !isOutOfFlow(position)) shift = add(shift, indent);
    if (placement.hasMargins && (axis === "x" || !placement.standsInLine)) {
      shift = add(shift, declaredShift(margin, lengthOf(margin), 1));
    }
    for (const move of transform?.moves ?? []) {
      if (move.axis !== axis) continue;
      const by = resolveLength(move.by, { em: placement.em, viewport: WINDOW });
      const property = get("transform") === undefined ? "translate" : "transform";
      shift = add(shift, declaredShift(property, by, 1));
    }
    return shift;
  }

  function placeAxis(axis: Axis): Shift<Owner> {
    const { start, end } = SIDES[axis];
    const isSet = isDeclared(start) || isDeclared(end);
    if (!isOutOfFlow(position)) {
      const at = placement.flow[axis];
      if (position !== "relative" || !isSet) return at;
      return add(at, offset(axis, undefined));
    }
    // Without an offset the box stays where the flow would have put it.
    if (!isSet) return placement.flow[axis];
    const isPage = base[axis].by === 0 && base.clippedBy === undefined && base.isPage;
    const own = offset(axis, isPage ? SIDES[axis].window : undefined);
    return add(base[axis], { ...own, fromEdge: isPage && isDeclared(start) });
  }

  function offset(axis: Axis, whole: number | undefined): Shift<Owner> {
    const { start, end } = SIDES[axis];
    return isDeclared(start)
      ? declaredShift(start, lengthOf(start, whole), 1)
      : declaredShift(end, lengthOf(end, whole), -1);
  }

  function isDeclared(property: Property): boolean {
    return (get(property) ?? "auto") !== "auto";
  }

  function lengthOf(property: Property, whole?: number): number | undefined {
    const value = get(property);
    const length: Length | undefined = value === undefined ? undefined : parseLength(value, true);
    return length && resolveLength(length, { em: placement.em, percent: whole, viewport: WINDOW });
  }

  function declaredShift(property: Property, by: number | undefined, sign: 1 | -1): Shift<Owner> {
    if (!by) return { by: 0, fromEdge: false };
    const cause: Cause<Owner> = { text: `${property}: ${get(property)}`, node: owner };
    return { by: sign * by, fromEdge: false, cause };
  }
}

/** Shifts add up; the greater of them is the one to blame. */
function add(a: Shift<Owner>, b: Shift<Owner>): Shift<Owner> {
  if (b.by === 0 && !b.fromEdge) return a;
  const cause = Math.abs(b.by) >= Math.abs(a.by) ? b.cause : a.cause;
  return { by: a.by + b.by, fromEdge: a.fromEdge || b.fromEdge, cause };
}
