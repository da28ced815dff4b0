import { type LengthContext, parseLength, resolveLength } from "./length.ts";
import { splitList } from "./text.ts";

/** How much a clip leaves of a box, in px; absent where that is not known. */
export interface Extent {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

const NOTHING: Extent = { width: 0, height: 0 };

/** What `clip: rect(top, right, bottom, left)` leaves (CSS Masking 1, 9.1); {} when not known. */
export function readClip(value: string, context: LengthContext): Extent {
  const inside = /^rect\(([^()]*)\)$/.exec(value)?.[1];
  if (inside === undefined) return {};
  const parts = inside.includes(",") ? splitList(inside, ",") : splitList(inside, " ");
  const [top, right, bottom, left] = parts.map((part) => {
    const length = parseLength(part, true);
    return length && resolveLength(length, context);
  });
  const [topWord, , , leftWord] = parts;
  return {
    width: gap(leftWord === "auto" ? 0 : left, right),
    height: gap(topWord === "auto" ? 0 : top, bottom),
  };
}

function gap(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : Math.max(0, to - from);
}

/** What `clip-path` leaves of a box of the size given; {} when not known. */
export function readClipPath(value: string, box: Extent, em: number | undefined): Extent {
  const match = /^([a-z-]+)\((.*)\)/s.exec(value);
  const inside = match?.[2] ?? "";
  switch (match?.[1]) {
    case "inset":
      return inset(splitList(inside.split(" round ")[0] ?? "", " "), box, em);
    case "rect":
      return readClip(`rect(${inside.split(" round ")[0]})`, { em });
    case "xywh": {
      const [, , width, height] = splitList(inside, " ");
      return isZero(width) || isZero(height) ? NOTHING : {};
    }
    case "circle":
    case "ellipse": {
      const radii = splitList(inside.split(/ ?\bat\b/)[0] ?? "", " ");
      return radii.some(isZero) ? NOTHING : {};
    }
    case "polygon":
      return polygon(splitList(inside.replace(/^(?:nonzero|evenodd) ?,/, ""), ","));
    default:
      return {};
  }
}

function inset(sides: readonly string[], box: Extent, em: number | undefined): Extent {
  const [top = "", right = top, bottom = top, left = right] = sides;
  return {
    width: remainder([left, right], box.width, em),
    height: remainder([top, bottom], box.height, em),
  };
}

function remainder(
  sides: readonly string[],
  whole: number | undefined,
  em: number | undefined,
): number | undefined {
  // Of a box that is not known only per cent can be told: from 100 % on nothing is left.
  const share = sides
    .map((side) => parseLength(side))
    .map((length) => (length?.unit === "%" ? length.value : 0));
  if (share.reduce((sum, part) => sum + part, 0) >= 100) return 0;
  if (whole === undefined) return undefined;
  let rest = whole;
  for (const side of sides) {
    const length = parseLength(side);
    const cut = length && resolveLength(length, { em, percent: whole });
    if (cut === undefined) return undefined;
    rest -= cut;
  }
  return Math.max(0, rest);
}

function isZero(text: string | undefined): boolean {
  return text !== undefined && Number.parseFloat(text) === 0;
}

/** A polygon whose corners lie on one upright or level line holds nothing. */
function polygon(corners: readonly string[]): Extent {
  const points = corners.map((corner) => splitList(corner, " "));
  const [first] = points;
  const level = points.every((point) => sameLength(point[1], first?.[1]));
  const upright = points.every((point) => sameLength(point[0], first?.[0]));
  return level || upright ? NOTHING : {};
}

function sameLength(a: string | undefined, b: string | undefined): boolean {
  return a === b || (isZero(a) && isZero(b));
}
