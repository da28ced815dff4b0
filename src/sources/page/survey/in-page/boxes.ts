import type { Clips } from "./clips.ts";
import type { Dom, DomElement, Rect, Style } from "./dom.ts";

/** Why something is not seen: the fact, and the element that it stands on. */
export interface Cause {
  readonly text: string;
  /** Undefined when it is the page. */
  readonly element: DomElement | undefined;
}

/** Where boxes are seen, in px of the window, and what cuts off the rest. */
interface Region {
  readonly rect: Rect;
  readonly cause: Cause | undefined;
}

/** One element's box, with what its children take over from it. */
interface Box {
  /**
   * `none`: no box at all. `skipped`: not laid out while `content-visibility` keeps it so; to ask for
   * its style or place would do it, and request its pictures.
   */
  readonly layout: "done" | "none" | "skipped";
  /** Why nothing of it, or of what is in it, is seen; whatever the children say. */
  readonly hidden: Cause | undefined;
  /** Of the box and all boxes around it together. */
  readonly opacity: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly scaledBy: Cause | undefined;
  /** Whether `content-visibility: auto` stands on a box around its content. */
  readonly mayBeSkipped: boolean;
  /** Where this box itself is seen. */
  readonly own: Region;
  /** Where children are seen: in the flow, `absolute`, `fixed`. */
  readonly flow: Region;
  readonly absolute: Region;
  readonly fixed: Region;
}

export interface Boxes {
  of(element: DomElement): Box;
  /** `opacity: 0`, from the computed style. */
  declared(element: DomElement, property: string): string;
}

/** Runs in the page, as text, so everything it needs is inside. */
export function createBoxes(dom: Dom, { clipOf, intersect, isNothing }: Clips): Boxes {
  /** Fainter than this nobody sees. */
  const FAINT = 0.05;
  /** Everything that fits on a page, shrunk by this factor, is no more than a dot. */
  const SHRUNK = 0.004;

  /** Children of these are drawn only where the element itself is not supported. */
  const FALLBACK_HOLDERS = /^(?:audio|canvas|iframe|object|video)$/;
  const SVG_DEFINITIONS =
    /^(?:clipPath|defs|filter|linearGradient|marker|mask|metadata|pattern|radialGradient|symbol)$/;
  const REPLACED = /^(?:audio|canvas|embed|frame|iframe|img|input|object|video)$/;
  const TABLE_PARTS = /^table-(?:row|column|header|footer)|^table-cell$|^inline-table$|^table$/;

  const SKIPPED = "content-visibility: hidden";

  const boxes = new Map<DomElement, Box>();
  const page = pageBox();

  return { of, declared };

  /** Boxes are made from the outermost inwards, each once, without recursion. */
  function of(element: DomElement): Box {
    const missing: DomElement[] = [];
    let known: Box | undefined;
    for (let at: DomElement | undefined = element; at && !known; at = dom.container(at)) {
      known = boxes.get(at);
      if (!known) missing.push(at);
    }
    let box = known ?? page;
    for (let index = missing.length - 1; index >= 0; index -= 1) {
      const each = missing[index];
      if (!each) continue;
      const isSkipping = box.hidden?.text === SKIPPED;
      if (isSkipping) box = { ...box, layout: "skipped" };
      if (!box.hidden && box.layout === "done") box = makeBox(each, dom.container(each), box);
      boxes.set(each, box);
    }
    return box;
  }

  function makeBox(element: DomElement, parent: DomElement | undefined, around: Box): Box {
    const place = parent && hidingPlace(element, parent);
    if (place) return { ...around, ...place };
    if (around.mayBeSkipped && dom.isSkipped(element)) return { ...around, layout: "skipped" };
    const style = dom.style(element);
    if (style.display === "contents") return around;
    if (style.display === "none") {
      const text =
        dom.attribute(element, "hidden") === undefined ? "display: none" : "hidden attribute";
      return { ...around, layout: "none", hidden: { text, element } };
    }

    const cause = (text: string): Cause => ({ text, element });
    const isBox =
      style.display !== "inline" || REPLACED.test(dom.name(element)) || !dom.isHtml(element);
    const opacity = around.opacity * opacityOf(style);
    const scale = scaleOf(style, isBox);
    const scaleX = around.scaleX * scale.x;
    const scaleY = around.scaleY * scale.y;
    const isScaled = scale.x !== 1 || scale.y !== 1;
    const scaledBy = isScaled ? cause(declared(element, scale.property)) : around.scaledBy;

    const rect = dom.rect(element);
    const base = baseOf(style.position, around);
    const clip = clipOf(style, rect, scaleX);
    const own = clip ? cut(base, clip.rect, cause(declared(element, clip.property))) : base;

    const hidden =
      hidingStyle(element, style, opacity) ??
      (Math.min(scaleX, scaleY) === 0 || Math.max(scaleX, scaleY) <= SHRUNK
        ? scaledBy?.text
        : undefined) ??
      (clip && isNothing(clip.rect) && !isNothing(rect)
        ? declared(element, clip.property)
        : undefined);

    const flow = isBox ? overflowOf(element, style, rect, own) : own;
    const holdsFixed =
      isBox &&
      [style.transform, style.filter, style.perspective, style.translate, style.scale].some(
        (value) => value !== undefined && value !== "none",
      );
    const holdsAbsolute = holdsFixed || style.position !== "static";
    const outside = (region: Region) =>
      clip ? cut(region, clip.rect, cause(declared(element, clip.property))) : region;
    return {
      layout: "done",
      hidden: hidden === undefined ? undefined : cause(hidden),
      opacity,
      scaleX,
      scaleY,
      scaledBy,
      mayBeSkipped: around.mayBeSkipped || style.contentVisibility === "auto",
      own,
      flow,
      absolute: holdsAbsolute ? flow : outside(around.absolute),
      fixed: holdsFixed ? flow : outside(around.fixed),
    };
  }

  function baseOf(position: string | undefined, around: Box): Region {
    if (position === "fixed") return around.fixed;
    return position === "absolute" ? around.absolute : around.flow;
  }

  /** Where the place alone keeps an element from being drawn. */
  function hidingPlace(
    element: DomElement,
    parent: DomElement,
  ): Pick<Box, "layout" | "hidden"> | undefined {
    const none = (text: string) => ({ layout: "none", hidden: { text, element } }) as const;
    if (dom.isUnslotted(element, parent)) return none(`not in a slot of <${dom.name(parent)}>`);
    const name = dom.name(parent);
    if (!dom.isHtml(parent))
      return SVG_DEFINITIONS.test(name) ? none(`inside <${name}>`) : undefined;
    if (name === "details") {
      const isOpen = dom.attribute(parent, "open") !== undefined;
      if (isOpen || dom.firstOf(parent, "summary") === element) return undefined;
      return { layout: "skipped", hidden: { text: "inside a closed <details>", element } };
    }
    if (!FALLBACK_HOLDERS.test(name) || dom.hasRects(element)) return undefined;
    return dom.style(element).display === "none"
      ? undefined
      : none(`fallback content of <${name}>`);
  }

  function hidingStyle(element: DomElement, style: Style, opacity: number): string | undefined {
    if (opacity <= FAINT) {
      const property = Number(style.opacity) < 1 ? "opacity" : "filter";
      return declared(element, property);
    }
    if (style.contentVisibility !== "hidden" || style.display === "inline") return undefined;
    return SKIPPED;
  }

  function opacityOf(style: Style): number {
    let opacity = Number(style.opacity);
    for (const match of (style.filter ?? "").matchAll(/opacity\(([\d.]+)(%?)\)/g)) {
      opacity *= Number(match[1]) / (match[2] ? 100 : 1);
    }
    return Number.isNaN(opacity) ? 1 : opacity;
  }

  /** What makes a box smaller than its layout says, without its sign: a mirrored box is as large. */
  function scaleOf(style: Style, isBox: boolean): { x: number; y: number; property: string } {
    let x = Number(style.zoom ?? 1) || 1;
    let y = x;
    let property = x === 1 ? "transform" : "zoom";
    // Text in lines has no box to transform, but its content is zoomed.
    if (!isBox) return { x, y, property };
    const factors = style.scale ?? "none";
    if (factors !== "none") {
      const [first = 1, second = first] = factors.split(" ").map(Number);
      x *= Math.abs(first);
      y *= Math.abs(second);
      property = "scale";
    }
    const transform = style.transform ?? "none";
    if (transform !== "none") {
      const { a, b, c, d } = dom.matrix(transform);
      const isFlat = Math.abs(a * d - b * c) < 1e-6;
      const sides = isFlat ? [0, 0] : [Math.hypot(a, b), Math.hypot(c, d)];
      if (sides.some((side) => Math.abs(side - 1) > 1e-6)) property = "transform";
      x *= sides[0] ?? 1;
      y *= sides[1] ?? 1;
    }
    return { x, y, property };
  }

  function cut(region: Region, rect: Rect, cause: Cause): Region {
    const left = intersect(region.rect, rect);
    return isSame(left, region.rect) ? region : { rect: left, cause };
  }

  function isSame(one: Rect, other: Rect): boolean {
    return (
      one.left === other.left &&
      one.top === other.top &&
      one.right === other.right &&
      one.bottom === other.bottom
    );
  }

  /** Where the content of a box is seen: inside of its padding, or as far as it scrolls. */
  function overflowOf(element: DomElement, style: Style, rect: Rect, own: Region): Region {
    const isSvg = !dom.isHtml(element);
    // The page's own scrolling is the window's, and is in its rectangle already.
    if (element === dom.root || element === dom.body) return own;
    // What is in a <canvas> or <object> is drawn in its place, so nothing cuts it.
    if (FALLBACK_HOLDERS.test(dom.name(element))) return own;
    if (isSvg ? dom.name(element) !== "svg" : TABLE_PARTS.test(style.display ?? "")) return own;
    const { overflowX = "visible", overflowY = "visible" } = style;
    const isContained = /paint|strict|content/.test(style.contain ?? "");
    if (overflowX === "visible" && overflowY === "visible" && !isContained) return own;

    const extents = dom.extents(element);
    const layout = dom.layoutSize(element);
    const x = layout?.width ? (rect.right - rect.left) / layout.width : 1;
    const y = layout?.height ? (rect.bottom - rect.top) / layout.height : 1;
    const left = rect.left + extents.clientLeft * x;
    const top = rect.top + extents.clientTop * y;
    const inner: Rect = isSvg
      ? rect
      : {
          left,
          top,
          right: left + extents.clientWidth * x,
          bottom: top + extents.clientHeight * y,
        };
    const cutX = isContained || overflowX !== "visible";
    const cutY = isContained || overflowY !== "visible";
    const seen = cut(
      own,
      {
        left: cutX ? inner.left : Number.NEGATIVE_INFINITY,
        right: cutX ? inner.right : Number.POSITIVE_INFINITY,
        top: cutY ? inner.top : Number.NEGATIVE_INFINITY,
        bottom: cutY ? inner.bottom : Number.POSITIVE_INFINITY,
      },
      { text: describeOverflow(element, style, inner), element },
    );
    const scrollsX = /auto|scroll/.test(overflowX);
    const scrollsY = /auto|scroll/.test(overflowY);
    // A box out of sight shows nothing, however far it scrolls.
    if (!(scrollsX || scrollsY) || isNothing(seen.rect)) return seen;
    const start = {
      left: left - reachBefore(extents, style) * x,
      top: top - extents.scrollTop * y,
    };
    return {
      cause: seen.cause,
      rect: {
        left: scrollsX ? start.left : seen.rect.left,
        right: scrollsX ? start.left + extents.scrollWidth * x : seen.rect.right,
        top: scrollsY ? start.top : seen.rect.top,
        bottom: scrollsY ? start.top + extents.scrollHeight * y : seen.rect.bottom,
      },
    };
  }

  /** From right to left, `scrollLeft` is 0 at the right end and negative before it. */
  function reachBefore(
    {
      scrollLeft,
      scrollWidth,
      clientWidth,
    }: { scrollLeft: number; scrollWidth: number; clientWidth: number },
    style: Style,
  ): number {
    return style.direction === "rtl" ? scrollLeft + scrollWidth - clientWidth : scrollLeft;
  }

  /** `height: 0 with overflow: hidden` */
  function describeOverflow(element: DomElement, style: Style, inner: Rect): string {
    const width = inner.right - inner.left;
    const height = inner.bottom - inner.top;
    const mode = style.overflowX === "visible" ? style.overflowY : style.overflowX;
    const overflow = mode === "visible" ? declared(element, "contain") : `overflow: ${mode}`;
    if (!isNothing(inner)) return overflow;
    const sides = width <= 0.01 ? ["width"] : height <= 0.01 ? ["height"] : ["width", "height"];
    const sizes = sides.map((side) => {
      const most = declared(element, `max-${side}`);
      const isMost = /: [0-3](?:\.\d+)?(?:px|%)?$/.test(most);
      return isMost ? most : `${side}: ${rounded(side === "width" ? width : height)}`;
    });
    return `${sizes.join(", ")} with ${overflow}`;
  }

  function rounded(px: number): string {
    return px <= 0.01 ? "0" : `${Math.round(px * 100) / 100}px`;
  }

  function declared(element: DomElement, property: string): string {
    const value = dom.computed(element, property).replace(/(^|[\s(,])0px/g, "$10");
    return `${property}: ${value}`;
  }

  /** The page as far as it scrolls; in `fixed`, the window, which nobody can scroll. */
  function pageBox(): Box {
    const { innerWidth, innerHeight } = dom.window;
    const isDot = isNothing({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    const text = isDot
      ? `inside a frame of ${innerWidth}×${innerHeight} px`
      : "outside of the page";
    const cause: Cause = { text, element: undefined };
    const window: Rect = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const flow: Region = { rect: isDot ? window : pageRect(), cause };
    return {
      layout: "done",
      hidden: undefined,
      mayBeSkipped: false,
      opacity: 1,
      scaleX: 1,
      scaleY: 1,
      scaledBy: undefined,
      own: flow,
      flow,
      absolute: flow,
      fixed: { rect: window, cause },
    };
  }

  function pageRect(): Rect {
    const { scroller, root, body } = dom;
    if (!scroller)
      return { left: 0, top: 0, right: dom.window.innerWidth, bottom: dom.window.innerHeight };
    const styles = [root, body].flatMap((element) => (element ? [dom.style(element)] : []));
    const extents = dom.extents(scroller);
    // A page that opens a dialog stops scrolling down; sideways it is cut off for good.
    const isCut = styles.some(({ overflowX }) => overflowX === "hidden" || overflowX === "clip");
    const width = isCut ? extents.clientWidth : extents.scrollWidth;
    const isReversed = styles.some(({ direction }) => direction === "rtl");
    const left = (isReversed ? extents.clientWidth - width : 0) - extents.scrollLeft;
    return {
      left,
      top: -extents.scrollTop,
      right: left + width,
      bottom: Math.max(extents.clientHeight, extents.scrollHeight) - extents.scrollTop,
    };
  }
}
