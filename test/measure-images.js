/**
 * Runs in the page, as text, so everything it needs is inside. Answers with the URL of every element
 * that draws something remote, in document order, and whether more than a dot of it is to be seen.
 *
 * `checkVisibility()` knows nothing of clips and places off the page: those are computed here, from
 * the boxes of the ancestors that clip and from what can be scrolled to; for `clip` and `clip-path`
 * the browser itself is asked what a click would hit.
 */
function measureAll() {
  const TINY = 3.01;
  const scroller = document.scrollingElement ?? document.documentElement;

  const images = [];
  for (const element of document.querySelectorAll("*")) {
    const url = urlOf(element);
    if (!url || !/^https?:/.test(url)) continue;
    const replaced = /^(?:img|input|iframe|image|video|object|embed)$/i.test(element.localName);
    images.push({ url, seen: isSeen(element, replaced), replaced });
  }
  return images;

  function urlOf(element) {
    switch (element.localName) {
      case "img":
        return element.currentSrc || element.src;
      case "input":
        return element.type === "image" ? element.src : undefined;
      case "iframe":
        return element.src;
      case "image":
        return element.getAttribute("href") ?? element.getAttribute("xlink:href") ?? undefined;
      case "video":
        return element.poster;
      default:
        return /^url\("([^"]*)"\)$/.exec(getComputedStyle(element).backgroundImage)?.[1];
    }
  }

  function isSeen(element, replaced) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.getClientRects().length === 0) return false;
    if (opacityOf(element) <= 0.05) return false;
    const rect = visibleRect(element, replaced);
    if (isDot(rect)) return false;
    return !isClipped(element) || isHit(element, rect);
  }

  function opacityOf(element) {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === "contents") continue;
      opacity *= Number(style.opacity);
      const filter = /opacity\(([\d.]+)(%?)\)/.exec(style.filter);
      if (filter) opacity *= Number(filter[1]) / (filter[2] ? 100 : 1);
    }
    return opacity;
  }

  function isDot({ left, top, right, bottom }) {
    const width = right - left;
    const height = bottom - top;
    return width <= 0.01 || height <= 0.01 || (width <= TINY && height <= TINY);
  }

  function visibleRect(element, replaced) {
    const style = getComputedStyle(element);
    let rect = replaced ? contentRect(element) : element.getBoundingClientRect();
    let position = style.position;
    for (let at = element.parentElement; at; at = at.parentElement) {
      const around = getComputedStyle(at);
      if (around.display === "contents") continue;
      const holdsFixed = around.transform !== "none" || around.filter !== "none";
      const holds =
        position === "fixed"
          ? holdsFixed
          : position !== "absolute" || holdsFixed || around.position !== "static";
      if (!holds) continue;
      if (at !== document.documentElement && at !== document.body) rect = clipBy(rect, at, around);
      position = around.position;
    }
    return intersect(rect, pageRect(position === "fixed"));
  }

  /** Without border and padding; they shrink with the box when it is transformed. */
  function contentRect(element) {
    const style = getComputedStyle(element);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = element;
    const x = offsetWidth ? (right - left) / offsetWidth : 1;
    const y = offsetHeight ? (bottom - top) / offsetHeight : 1;
    const edge = (side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) +
      Number.parseFloat(style.getPropertyValue(`padding-${side}`));
    if (element instanceof SVGElement) return { left, top, right, bottom };
    return {
      left: left + edge("left") * x,
      top: top + edge("top") * y,
      right: right - edge("right") * x,
      bottom: bottom - edge("bottom") * y,
    };
  }

  function clipBy(rect, element, style) {
    if (style.display === "inline" && element.localName !== "svg") return rect;
    if (style.overflowX === "visible" && style.overflowY === "visible") return rect;
    const box = element.getBoundingClientRect();
    const left = box.left + element.clientLeft;
    const top = box.top + element.clientTop;
    const isSvg = element.localName === "svg";
    const width = isSvg ? box.width : element.clientWidth;
    const height = isSvg ? box.height : element.clientHeight;
    const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
    // A box of no size shows nothing, however far it scrolls.
    const reach = scrolls && width > 0 && height > 0;
    return intersect(rect, {
      left,
      top,
      right: left + (reach ? element.scrollWidth : width),
      bottom: top + (reach ? element.scrollHeight : height),
    });
  }

  function pageRect(fixed) {
    if (fixed) {
      return { left: 0, top: 0, right: scroller.clientWidth, bottom: scroller.clientHeight };
    }
    const reversed =
      getComputedStyle(document.body).direction === "rtl" ||
      getComputedStyle(document.documentElement).direction === "rtl";
    const { clientWidth, clientHeight, scrollWidth, scrollHeight, scrollLeft, scrollTop } =
      scroller;
    const cut = [document.documentElement, document.body].some(
      (root) => getComputedStyle(root).overflowX === "hidden",
    );
    const width = cut ? clientWidth : scrollWidth;
    const left = (reversed ? clientWidth - width : 0) - scrollLeft;
    return {
      left,
      top: -scrollTop,
      right: left + width,
      bottom: Math.max(clientHeight, scrollHeight) - scrollTop,
    };
  }

  function intersect(a, b) {
    return {
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    };
  }

  function isClipped(element) {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath !== "none" || style.clip !== "auto") return true;
    }
    return false;
  }

  /** Whether a click somewhere on it, more than a dot apart, would reach it. */
  function isHit(element, rect) {
    const { scrollX, scrollY } = window;
    window.scrollTo(scrollX + rect.left - 20, scrollY + rect.top - 20);
    const dx = scrollX - window.scrollX;
    const dy = scrollY - window.scrollY;
    const hits = [];
    for (let x = rect.left + dx + 0.5; x < rect.right + dx; x += 2) {
      for (let y = rect.top + dy + 0.5; y < rect.bottom + dy; y += 2) {
        if (document.elementsFromPoint(x, y).includes(element)) hits.push({ x, y });
      }
    }
    window.scrollTo(scrollX, scrollY);
    const [first] = hits;
    return hits.some(({ x, y }) => Math.hypot(x - (first?.x ?? x), y - (first?.y ?? y)) > 3);
  }
}

measureAll();
