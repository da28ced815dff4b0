import type { Rect, Style } from "./dom.ts";

/** Computes what `clip` and `clip-path` leave. */
export interface Clips {
  intersect(one: Rect, other: Rect): Rect;
  /** Nothing, or no more than a dot: the same bound as for declared sizes, see `isTiny`. */
  isNothing(rect: Rect): boolean;
  /** @param box border box of the element, as drawn; @param scale of lengths in it */
  clipOf(style: Style, box: Rect, scale: number): { rect: Rect; property: string } | undefined;
}

/** Runs in the page, as text, so everything it needs is inside. */
export function createClips(): Clips {
  const DOT = 3.01;

  function intersect(one: Rect, other: Rect): Rect {
    return {
      left: Math.max(one.left, other.left),
      top: Math.max(one.top, other.top),
      right: Math.min(one.right, other.right),
      bottom: Math.min(one.bottom, other.bottom),
    };
  }

  function isNothing({ left, top, right, bottom }: Rect): boolean {
    const width = right - left;
    const height = bottom - top;
    return width <= 0.01 || height <= 0.01 || (width <= DOT && height <= DOT);
  }

  function clipOf(style: Style, box: Rect, scale: number) {
    const path = style.clipPath ?? "none";
    if (path !== "none") {
      const rect = shapeOf(path, box, scale);
      return rect && { rect, property: "clip-path" };
    }
    const isPositioned = style.position === "absolute" || style.position === "fixed";
    const sides = isPositioned && /^rect\((.*)\)$/.exec(style.clip ?? "")?.[1];
    if (!sides) return undefined;
    const [top, right, bottom, left] = sides.split(/[, ]+/).map((side) => Number.parseFloat(side));
    return {
      rect: intersect(box, {
        left: box.left + number(left, 0) * scale,
        top: box.top + number(top, 0) * scale,
        right: box.left + number(right, Number.POSITIVE_INFINITY) * scale,
        bottom: box.top + number(bottom, Number.POSITIVE_INFINITY) * scale,
      }),
      property: "clip",
    };
  }

  /** `auto` is the box's own edge. */
  function number(value: number | undefined, otherwise: number): number {
    return value === undefined || Number.isNaN(value) ? otherwise : value;
  }

  /** The rectangle around a basic shape (CSS Shapes 1, 3); computed values hold px and per cent. */
  function shapeOf(path: string, box: Rect, scale: number): Rect | undefined {
    const match = /^(inset|circle|ellipse|polygon)\(([^()]*)\)/.exec(path);
    if (!match) return undefined;
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    const inside = match[2] ?? "";
    const px = (text: string | undefined, whole: number): number => {
      const value = Number.parseFloat(text ?? "");
      return text?.endsWith("%") ? (value / 100) * whole : value * scale;
    };
    switch (match[1]) {
      case "inset": {
        const [top, right = top, bottom = top, left = right] = (
          inside.split(" round ")[0] ?? ""
        ).split(" ");
        return known({
          left: box.left + px(left, width),
          top: box.top + px(top, height),
          right: box.right - px(right, width),
          bottom: box.bottom - px(bottom, height),
        });
      }
      case "circle":
      case "ellipse": {
        const [radii = "", place = ""] = inside.split(/ ?\bat /);
        const [x = "", y = x] = radii.trim().split(" ");
        const [atX = "50%", atY = "50%"] = place ? place.split(" ") : [];
        // Of closest-side and its kin only a box of no size makes nothing.
        const rx = px(x, match[1] === "circle" ? Math.hypot(width, height) / Math.SQRT2 : width);
        const ry = match[1] === "circle" ? rx : px(y, height);
        const centre = { x: box.left + px(atX, width), y: box.top + px(atY, height) };
        return known({
          left: centre.x - rx,
          top: centre.y - ry,
          right: centre.x + rx,
          bottom: centre.y + ry,
        });
      }
      default: {
        const corners = inside
          .replace(/^(?:nonzero|evenodd), /, "")
          .split(", ")
          .map((corner) => corner.split(" "));
        const xs = corners.map(([x]) => box.left + px(x, width));
        const ys = corners.map(([, y]) => box.top + px(y, height));
        return known({
          left: Math.min(...xs),
          top: Math.min(...ys),
          right: Math.max(...xs),
          bottom: Math.max(...ys),
        });
      }
    }
  }

  function known(rect: Rect): Rect | undefined {
    return Object.values(rect).some((side) => Number.isNaN(side)) ? undefined : rect;
  }

  return { intersect, isNothing, clipOf };
}
