import type { Get } from "./cascade.ts";
import { type Length, parseLength } from "./length.ts";
import { splitList } from "./text.ts";

/** What a transform does to a box, as far as it can make it vanish. Rotation in the plane cannot. */
export interface Transform {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly moves: readonly { readonly axis: "x" | "y"; readonly by: Length }[];
}

interface Draft {
  scaleX: number;
  scaleY: number;
  moves: { axis: "x" | "y"; by: Length }[];
}

const FUNCTION = /([a-z0-9]+)\(([^()]*)\)/g;

/**
 * What `transform`, `scale`, `translate` and `zoom` do to an element. Functions that are not known
 * leave the box where it is; scales come without their sign, a mirrored box is as large. To what
 * is no box of its own, `zoom` alone applies.
 */
export function transformOf(get: Get, isBox: boolean): Transform | undefined {
  const zoom = get("zoom");
  const transform = isBox ? get("transform") : undefined;
  const factors = isBox ? get("scale") : undefined;
  const offsets = isBox ? get("translate") : undefined;
  if (!zoom && !transform && !factors && !offsets) return undefined;

  const draft: Draft = { scaleX: 1, scaleY: 1, moves: [] };
  applyFunctions(transform ?? "none", draft);
  if (factors && factors !== "none") {
    const [x, y = x] = splitList(factors, " ");
    scale(draft, numberOf(x), numberOf(y));
  }
  if (offsets && offsets !== "none") {
    const [x, y] = splitList(offsets, " ");
    move(draft, "x", x);
    move(draft, "y", y);
  }
  // Browsers read `zoom: 0` as 1.
  const factor = numberOf(zoom) || 1;
  scale(draft, factor, factor);
  return { ...draft, scaleX: Math.abs(draft.scaleX), scaleY: Math.abs(draft.scaleY) };
}

function applyFunctions(value: string, draft: Draft): void {
  for (const call of value.matchAll(FUNCTION)) {
    applyFunction(call[1] ?? "", call[2] ?? "", draft);
  }
}

function applyFunction(name: string, list: string, draft: Draft): void {
  const parts = list.split(",").map((part) => part.trim());
  switch (name) {
    case "scale":
    case "scale3d":
      scale(draft, numberOf(parts[0]), numberOf(parts[1] ?? parts[0]));
      break;
    case "scalex":
      scale(draft, numberOf(parts[0]), 1);
      break;
    case "scaley":
      scale(draft, 1, numberOf(parts[0]));
      break;
    case "translate":
    case "translate3d":
      move(draft, "x", parts[0]);
      move(draft, "y", parts[1]);
      break;
    case "translatex":
      move(draft, "x", parts[0]);
      break;
    case "translatey":
      move(draft, "y", parts[0]);
      break;
    case "rotatex":
      scale(draft, 1, cosine(parts[0]));
      break;
    case "rotatey":
      scale(draft, cosine(parts[0]), 1);
      break;
    case "matrix":
      applyMatrix(parts.map(numberOf), draft);
      break;
    case "matrix3d": {
      const at = parts.map(numberOf);
      applyMatrix(
        [at[0], at[1], at[4], at[5], at[12], at[13]].map((part) => part ?? 1),
        draft,
      );
      break;
    }
  }
}

function applyMatrix(parts: readonly number[], draft: Draft): void {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = parts;
  const flat = Math.abs(a * d - b * c) < 1e-9;
  scale(draft, flat ? 0 : Math.hypot(a, b), flat ? 0 : Math.hypot(c, d));
  draft.moves.push({ axis: "x", by: { unit: "px", value: x } });
  draft.moves.push({ axis: "y", by: { unit: "px", value: y } });
}

function scale(draft: Draft, x: number, y: number): void {
  draft.scaleX *= x;
  draft.scaleY *= y;
}

function move(draft: Draft, axis: "x" | "y", text: string | undefined): void {
  const by = text === undefined ? undefined : parseLength(text);
  if (by) draft.moves.push({ axis, by });
}

/** A number or per cent; 1, which changes nothing, when it is neither. */
function numberOf(text: string | undefined): number {
  const value = Number.parseFloat(text ?? "");
  if (Number.isNaN(value)) return 1;
  return text?.endsWith("%") ? value / 100 : value;
}

const RADIANS: ReadonlyMap<string, number> = new Map([
  ["deg", Math.PI / 180],
  ["grad", Math.PI / 200],
  ["rad", 1],
  ["turn", Math.PI * 2],
  ["", 0],
]);

/** What is left of a side that is turned away from the viewer; exactly 0 when seen edge-on. */
function cosine(angle: string | undefined): number {
  const match = /^([+-]?[\d.]+)([a-z]*)$/.exec(angle ?? "");
  const factor = RADIANS.get(match?.[2] ?? "");
  if (!match || factor === undefined) return 1;
  const shrunk = Math.abs(Math.cos(Number(match[1]) * factor));
  return shrunk < 1e-6 ? 0 : shrunk;
}
