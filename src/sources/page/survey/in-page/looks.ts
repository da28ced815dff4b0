import type { Boxes, Cause } from "./boxes.ts";
import type { Clips } from "./clips.ts";
import type { Dom, DomElement, Rect, Style } from "./dom.ts";
import type { Tags } from "./tags.ts";

/** How an element is drawn. */
export interface Look {
  /** Of the content, in CSS px; of boxes that hold content, with their padding and border. */
  readonly size?: { readonly width?: number; readonly height?: number };
  readonly hiddenBy?: string;
}

export interface Looks {
  of(element: DomElement): Look;
  /** Of its `::before` or `::after`. */
  ofPseudo(element: DomElement, style: Style): Look;
}

/** Runs in the page, as text, so everything it needs is inside. */
export function createLooks(dom: Dom, boxes: Boxes, clips: Clips, tags: Tags): Looks {
  const { intersect, isNothing } = clips;
  /** A shift by so much is meant to put a box out of sight; a smaller one finds the box at an edge. */
  const FAR = 100;
  const REPLACED = /^(?:audio|canvas|embed|frame|iframe|img|object|video)$/;
  const MOVERS = ["left", "right", "top", "bottom", "margin-left", "margin-top", "text-indent"];

  return { of, ofPseudo };

  function of(element: DomElement): Look {
    const size = sizeOf(element);
    return facts(element, size, causeOf(element) ?? emptiness(element, size));
  }

  function ofPseudo(element: DomElement, style: Style): Look {
    const width = lengthOf(style.width);
    const height = lengthOf(style.height);
    const size = width === undefined || height === undefined ? undefined : { width, height };
    const own =
      style.display === "none"
        ? "display: none"
        : style.visibility !== "visible"
          ? `visibility: ${style.visibility}`
          : Number(style.opacity) <= 0.05
            ? `opacity: ${style.opacity}`
            : undefined;
    return facts(
      element,
      size,
      causeOf(element, true) ?? (own ? { text: own, element } : undefined),
    );
  }

  function facts(element: DomElement, size: Look["size"], cause: Cause | undefined): Look {
    return {
      ...(size && { size }),
      ...(cause && { hiddenBy: tags.describe(cause, element) }),
    };
  }

  function isReplaced(element: DomElement): boolean {
    const name = dom.name(element);
    if (!dom.isHtml(element)) return name === "image" || name === "svg";
    if (name === "input") return dom.attribute(element, "type")?.trim().toLowerCase() === "image";
    return REPLACED.test(name);
  }

  /** Layout size, before any transform. A picture that is not there has the sizes it was given, no others. */
  function sizeOf(element: DomElement): Look["size"] {
    const { layout: state } = boxes.of(element);
    if (state === "skipped") return undefined;
    const isDrawn = state === "done";
    if (!isReplaced(element) || !dom.isHtml(element)) {
      if (!isDrawn) return undefined;
      const layout = dom.layoutSize(element) ?? extentOf(dom.rect(element));
      return { width: rounded(layout.width), height: rounded(layout.height) };
    }
    const isMissing = dom.name(element) === "img" && !dom.properties(element).naturalWidth;
    const style = dom.style(element);
    const side = (name: "width" | "height", edges: readonly string[]): number | undefined => {
      if ((!isDrawn || isMissing) && dom.computed(element, name) === "auto") return undefined;
      const length = lengthOf(style[name]);
      if (length === undefined) return undefined;
      const isBorderBox = style.boxSizing === "border-box" && isDrawn;
      const around = isBorderBox ? edges.reduce((sum, edge) => sum + edgeOf(style, edge), 0) : 0;
      return rounded(Math.max(0, length - around));
    };
    const width = side("width", ["left", "right"]);
    const height = side("height", ["top", "bottom"]);
    if (width === undefined && height === undefined) return undefined;
    return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  }

  function edgeOf(style: Style, edge: string): number {
    return (
      (lengthOf(style.getPropertyValue(`padding-${edge}`)) ?? 0) +
      (lengthOf(style.getPropertyValue(`border-${edge}-width`)) ?? 0)
    );
  }

  function lengthOf(value: string | undefined): number | undefined {
    const match = /^(-?[\d.]+)px$/.exec(value ?? "");
    return match ? rounded(Number(match[1])) : undefined;
  }

  function rounded(px: number): number {
    return Math.round(px * 100) / 100;
  }

  function extentOf({ left, top, right, bottom }: Rect): { width: number; height: number } {
    return { width: right - left, height: bottom - top };
  }

  /** @param isOuter for a pseudo-element: whether the element lets it be seen, whatever its own size */
  function causeOf(element: DomElement, isOuter = false): Cause | undefined {
    const box = boxes.of(element);
    if (box.hidden) return box.hidden;
    // It is laid out, and seen, when it is scrolled to.
    if (box.layout === "skipped") return undefined;
    if (!isOuter && !dom.hasRects(element)) {
      const style = dom.style(element);
      if (style.display !== "contents") return { text: "not rendered", element };
      return { text: "display: contents", element };
    }
    return invisibility(element) ?? (isOuter ? undefined : displacement(element));
  }

  /** Named on the outermost element from which it is inherited without a break. */
  function invisibility(element: DomElement): Cause | undefined {
    const { visibility } = dom.style(element);
    if (visibility === "visible") return undefined;
    let at = element;
    for (let next = dom.container(at); next; next = dom.container(at)) {
      if (dom.style(next).visibility === "visible") break;
      at = next;
    }
    return { text: `visibility: ${visibility}`, element: at };
  }

  function displacement(element: DomElement): Cause | undefined {
    const { own, scaleX, scaleY, scaledBy } = boxes.of(element);
    const rect = isReplaced(element) ? contentRect(element) : dom.rect(element);
    const layout = dom.layoutSize(element);
    if (scaledBy && layout && layout.width * layout.height > 0) {
      const drawn = { width: layout.width * scaleX, height: layout.height * scaleY };
      const isSmall = isDot(drawn) && !isDot(layout);
      if (isSmall && isReplaced(element)) return scaledBy;
    }
    const left = intersect(rect, own.rect);
    const isOutside = left.right < left.left || left.bottom < left.top || isTouching(rect, left);
    if (!isOutside && (isNothing(rect) || !isNothing(left))) {
      return isNothing(own.rect) ? own.cause : undefined;
    }
    const isMoved = own.cause === undefined || /^(?:overflow|contain|outside)/.test(own.cause.text);
    return (isMoved ? moverOf(element) : undefined) ?? own.cause;
  }

  function isDot({ width, height }: { width: number; height: number }): boolean {
    return isNothing({ left: 0, top: 0, right: width, bottom: height });
  }

  /** A box that only touches an edge from outside shows nothing. */
  function isTouching(rect: Rect, left: Rect): boolean {
    const whole = extentOf(rect);
    const rest = extentOf(left);
    return (whole.width > 0 && rest.width <= 0) || (whole.height > 0 && rest.height <= 0);
  }

  /** Without border and padding; they shrink with the box when it is transformed. */
  function contentRect(element: DomElement): Rect {
    const rect = dom.rect(element);
    const layout = dom.layoutSize(element);
    if (!layout) return rect;
    const style = dom.style(element);
    const x = layout.width ? (rect.right - rect.left) / layout.width : 1;
    const y = layout.height ? (rect.bottom - rect.top) / layout.height : 1;
    return {
      left: rect.left + edgeOf(style, "left") * x,
      top: rect.top + edgeOf(style, "top") * y,
      right: rect.right - edgeOf(style, "right") * x,
      bottom: rect.bottom - edgeOf(style, "bottom") * y,
    };
  }

  /** What puts the element far from its place: the greatest shift on it or around it. */
  function moverOf(element: DomElement): Cause | undefined {
    let greatest = FAR;
    let mover: Cause | undefined;
    for (let at: DomElement | undefined = element; at; at = dom.container(at)) {
      for (const property of MOVERS) {
        if (!mayMove(at, property)) continue;
        const by = Math.abs(Number.parseFloat(dom.style(at).getPropertyValue(property)));
        if (by >= greatest) {
          greatest = by;
          mover = { text: boxes.declared(at, property), element: at };
        }
      }
      const { transform = "none", translate = "none" } = dom.style(at);
      const { e, f } = dom.matrix(transform === "none" ? "" : transform);
      const moves = translate === "none" ? [0] : translate.split(" ").map(Number.parseFloat);
      const own = Math.max(Math.abs(e), Math.abs(f));
      if (own >= greatest) {
        greatest = own;
        mover = { text: boxes.declared(at, "transform"), element: at };
      }
      const other = Math.max(...moves.map((move) => Math.abs(move)));
      if (other >= greatest) {
        greatest = other;
        mover = { text: boxes.declared(at, "translate"), element: at };
      }
    }
    return mover;
  }

  /** Offsets of a box in the flow are computed as the place that it has anyway. */
  function mayMove(element: DomElement, property: string): boolean {
    if (property.startsWith("margin") || property === "text-indent") return true;
    return dom.style(element).position !== "static" && dom.computed(element, property) !== "auto";
  }

  /** A picture of no width is not seen, however high it is; a dot is told by its size. */
  function emptiness(element: DomElement, size: Look["size"]): Cause | undefined {
    if (!isReplaced(element)) return undefined;
    const { width, height } = size ?? {};
    if (width === 0 && (height ?? 0) > 3) return { text: "width: 0", element };
    return height === 0 && (width ?? 0) > 3 ? { text: "height: 0", element } : undefined;
  }
}
