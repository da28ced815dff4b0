import type { Element } from "domhandler";
import { type Get, readerOf, type Style } from "./cascade.ts";
import type { Extent } from "./clip.ts";
import { isReplaced } from "./defaults.ts";
import { displayOf } from "./display.ts";
import { fontSizeOf } from "./font-size.ts";
import {
  type Cause,
  type Frame,
  findCause,
  type Owner,
  PAGE,
  type Shift,
  WINDOW_FRAME,
} from "./frame.ts";
import { clipOf, findHiding } from "./hiding.ts";
import { parseLength, resolveLength } from "./length.ts";
import { measure } from "./measure.ts";
import { isOutOfFlow, moveFrame } from "./move.ts";
import { opacityOf } from "./opacity.ts";
import { clipFrame, cutOverflow, growsWithContent } from "./overflow.ts";
import { transformOf } from "./transform.ts";

/** One element's box as far as declarations tell, with what its children take over from it. */
export interface Box {
  /** Why nothing of it, or of what is in it, is seen; whatever the children say. */
  readonly hidden: Cause<Owner> | undefined;
  /** `visibility`, which a child may take back. */
  readonly invisible: Cause<Owner> | undefined;
  /** `mso-hide: all`, which Outlook for Windows alone obeys. */
  readonly hiddenInOutlook: Cause<Owner> | undefined;
  /** Why this box is not seen where it was put; children may be elsewhere. */
  readonly displaced: Cause<Owner> | undefined;
  readonly display: string;
  /** Declared size of the content in px. */
  readonly size: Extent;
  /** One of them is declared as something that only a layout could tell, like `100%`. */
  readonly unresolved: boolean;
  /** What per cent in children refer to, where it is known. */
  readonly inner: Extent;
  /** Of the box and all boxes around it together. */
  readonly opacity: number;
  readonly scaleX: number;
  readonly scaleY: number;
  /** In px. */
  readonly fontSize: number;
  /** `text-indent` as children inherit it. */
  readonly indent: Shift<Owner>;
  /** `text-indent` of the block whose lines children stand in. */
  readonly lineIndent: Shift<Owner>;
  readonly rightToLeft: boolean;
  /** Where children stand: in the flow, `absolute`, `fixed`. */
  readonly flow: Frame<Owner>;
  readonly absolute: Frame<Owner>;
  readonly fixed: Frame<Owner>;
}

const UNMOVED = { by: 0, fromEdge: false } as const;

/** What the page gives to its root element. */
export const ROOT: Box = {
  hidden: undefined,
  invisible: undefined,
  hiddenInOutlook: undefined,
  displaced: undefined,
  display: "block",
  size: {},
  unresolved: false,
  inner: {},
  opacity: 1,
  scaleX: 1,
  scaleY: 1,
  fontSize: 16,
  indent: UNMOVED,
  lineIndent: UNMOVED,
  rightToLeft: false,
  flow: PAGE,
  absolute: PAGE,
  fixed: WINDOW_FRAME,
};

/**
 * The box of one element, from its style and the box of its parent. `owner` stands for the element
 * where its declarations are to blame; `quirks`: as the document's mode.
 */
export function makeBox(
  element: Element,
  parentElement: Element | undefined,
  style: Style,
  parent: Box,
  owner: Owner,
  quirks: boolean,
): Box {
  const get = readerOf(style);
  const cause = (text: string): Cause<Owner> => ({ text, node: owner });
  const replaced = isReplaced(element);
  const display = displayOf(element, get, parent.display, replaced);
  // Text in lines has no box of its own, and most properties apply to boxes only.
  const isInline = display.display === "inline" && !replaced;
  const isBox = display.display !== "contents" && !isInline;
  // Tables begin anew (HTML standard, 15.3.1 and 15.3.8): no indent, in quirks mode no font size.
  const isTable = element.name === "table";
  const em = fontSizeOf(get("font-size"), isTable && quirks ? ROOT.fontSize : parent.fontSize);
  // What is positioned refers to a box further out, whose size is seldom declared.
  const around = isOutOfFlow(get("position")) ? {} : parent.inner;
  const { size, unresolved } = isBox
    ? measure(element, get, { around, em, quirks })
    : { size: {}, unresolved: false };
  const extent = isBox ? extentOf(display.display, get, size, parent) : {};
  const transform = transformOf(get, isBox);
  const opacity = display.display === "contents" ? parent.opacity : parent.opacity * opacityOf(get);
  const scaleX = parent.scaleX * (transform?.scaleX ?? 1);
  const scaleY = parent.scaleY * (transform?.scaleY ?? 1);

  const hiding = parent.hidden
    ? undefined
    : findHiding(element, get, {
        parentElement,
        display,
        isBox,
        replaced,
        size,
        unresolved,
        em,
        opacity,
        scaleX,
        scaleY,
        transform,
      });

  const standsInLine = isBox && display.display.startsWith("inline");
  const moved = isInline
    ? parent.flow
    : moveFrame(owner, get, {
        flow: parent.flow,
        absolute: parent.absolute,
        fixed: parent.fixed,
        indent: standsInLine ? parent.lineIndent : UNMOVED,
        standsInLine,
        hasMargins: !/^table-(?!caption)/.test(display.display),
        transform,
        em,
      });
  const clip = clipOf(get, { size, em });
  const frame = clip ? clipFrame(moved, clip.extent, cause(clip.text)) : moved;
  const displaced = findCause(frame, size, parent.rightToLeft);
  const cuts = isBox && !replaced && !growsWithContent(display.display);
  const flow =
    cuts || element.name === "svg"
      ? cutOverflow(frame, get, { element, owner, extent, em, displaced })
      : frame;
  const holdsFixed = isBox && (get("transform") ?? "none") !== "none";
  const holdsAbsolute = holdsFixed || (get("position") ?? "static") !== "static";
  const inheritedIndent = isTable ? UNMOVED : parent.indent;
  const indent = indentOf(get, em, inheritedIndent, cause);

  return {
    hidden: parent.hidden ?? (hiding === undefined ? undefined : cause(hiding)),
    invisible: invisibleBy(style, parent, cause),
    hiddenInOutlook:
      parent.hiddenInOutlook ?? (get("mso-hide") === "all" ? cause("mso-hide: all") : undefined),
    displaced,
    display: display.display,
    size,
    unresolved,
    inner: isBox ? (growsWithContent(display.display) ? {} : extent) : parent.inner,
    opacity,
    scaleX,
    scaleY,
    fontSize: em,
    indent,
    lineIndent: isBox && !replaced ? indent : parent.lineIndent,
    rightToLeft:
      isRoot(element) && get("direction") ? get("direction") === "rtl" : parent.rightToLeft,
    flow,
    absolute: holdsAbsolute ? { ...flow, isPage: false } : parent.absolute,
    fixed: holdsFixed ? { ...flow, isPage: false } : parent.fixed,
  };
}

function isRoot({ name }: Element): boolean {
  return name === "html" || name === "body";
}

/** A block without a width of its own is as wide as the block that it stands in. */
function extentOf(display: string, get: Get, size: Extent, parent: Box): Extent {
  const fills =
    /^(?:block|list-item|flow-root|flex|grid)$/.test(display) &&
    !isOutOfFlow(get("position")) &&
    (get("float") ?? "none") === "none" &&
    (get("width") ?? "auto") === "auto";
  return { width: size.width ?? (fills ? parent.inner.width : undefined), height: size.height };
}

function invisibleBy(
  style: Style,
  parent: Box,
  cause: (text: string) => Cause<Owner>,
): Cause<Owner> | undefined {
  const visibility = style.get("visibility")?.value;
  if (visibility === "visible" || visibility === "initial") return undefined;
  const isHidden = visibility === "hidden" || visibility === "collapse";
  return isHidden ? cause(`visibility: ${visibility}`) : parent.invisible;
}

function indentOf(
  get: Get,
  em: number,
  inherited: Shift<Owner>,
  cause: (text: string) => Cause<Owner>,
): Shift<Owner> {
  const value = get("text-indent");
  if (value === undefined) return inherited;
  const length = parseLength(value.split(" ")[0] ?? "", true);
  const by = length && resolveLength(length, { em });
  return by ? { by, fromEdge: false, cause: cause(`text-indent: ${value}`) } : UNMOVED;
}
