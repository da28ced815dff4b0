import { type Document, type Element, isTag, isText } from "domhandler";
import { isTiny } from "../../load.ts";
import type { ElementFacts } from "../../model.ts";
import type { Box } from "./box.ts";
import { isReplaced } from "./defaults.ts";
import type { Cause, Owner } from "./frame.ts";
import { growsWithContent } from "./overflow.ts";
import { type Placed, parentOf, shortened } from "./placing.ts";
import { styleSheetsOf } from "./style-sheets.ts";
import { stylingOf } from "./styling.ts";

/** What style and attributes say of one element's box. */
export type BoxFacts = Pick<ElementFacts, "size" | "hiddenBy" | "onlyIn">;

export interface Layout {
  (element: Element): BoxFacts;
  /** What of the styles was not read, one sentence each; complete when all elements were asked for. */
  readonly warnings: readonly string[];
}

export interface LayoutOptions {
  /**
   * What draws the document. `mso`: Outlook for Windows, in whose conditional comments its own
   * `mso-hide: all` hides. Every other client shows what carries it, so elsewhere it says nothing.
   */
  readonly client?: "mso";
  /** Every `<style>` of the document in its order, where that is known. */
  readonly styles?: readonly Element[] | undefined;
}

/**
 * Reads every `<style>` of the document once; the answer tells any element's declared size and
 * visibility, as a browser with a window of 800×600 in light mode would draw it without scripts.
 *
 * - `size`: width and height of the content in CSS px as declared; absent where it depends on the
 *   picture, the text or the window.
 * - `hiddenBy`: the declaration that keeps the element from being seen, its own or an ancestor's.
 * - `onlyIn`: `@media (…)`, when the element is tiny or hidden by a rule that holds for some
 *   screens only, this one among them; elsewhere it is neither.
 *
 * Takes parse5's tree (with its mode in `x-mode`) or htmlparser2's. Cost is one pass for the styles
 * and one look for each element asked for and each of its ancestors; no recursion.
 */
export function createLayout(document: Document, { client, styles }: LayoutOptions = {}): Layout {
  const styling = stylingOf(styleSheetsOf(document, styles), isQuirky(document));
  const { cascade } = styling;
  const drawing = styling.open(true);
  const unconditional = styling.open(false);

  const factsOf = (element: Element): BoxFacts => {
    const drawn = drawnElement(element);
    if (!drawn) return {};
    const place = drawing(drawn);
    // What is in it and beside it says nothing of a picture.
    const isAlike = client === undefined && isReplaced(drawn);
    if (isAlike && place.facts) return place.facts;
    const facts = judge(drawn, place);
    if (isAlike) place.facts = facts;
    return facts;
  };
  const judge = (drawn: Element, { box, owner }: Placed): BoxFacts => {
    const facts = describe(drawn, owner, box, client);
    if (!cascade.hasConditions || !isUnseen(facts)) return facts;
    const others = unconditional(drawn);
    if (isUnseen(describe(drawn, others.owner, others.box, client))) return facts;
    const { condition } = causeOf(box)?.node ?? owner;
    return condition === undefined ? facts : { ...facts, onlyIn: condition };
  };
  return Object.defineProperty(factsOf, "warnings", { get: () => cascade.warnings }) as Layout;
}

/** parse5 tells the mode; of another parser's tree it is judged by its having a doctype. */
function isQuirky(document: Document): boolean {
  const mode = document["x-mode"];
  if (mode !== undefined) return mode === "quirks";
  return !document.children.some((child) => "name" in child && child.name === "!doctype");
}

/** Elements that no browser draws, so that they are neither seen nor hidden. */
const NEVER_DRAWN: ReadonlySet<string> = new Set([
  "area",
  "base",
  "head",
  "link",
  "meta",
  "script",
  "style",
  "title",
]);

/** The element on the page that stands for this one: the `<img>` for a `<source>` beside it. */
function drawnElement(element: Element): Element | undefined {
  if (NEVER_DRAWN.has(element.name)) return undefined;
  const parent = parentOf(element);
  switch (element.name) {
    case "source":
    case "track":
    case "param":
      return parent?.name === "picture"
        ? parent.children.find((child): child is Element => isTag(child) && child.name === "img")
        : parent;
    default:
      return element;
  }
}

function causeOf(box: Box): Cause<Owner> | undefined {
  return box.hidden ?? box.invisible ?? box.displaced;
}

function describe(element: Element, owner: Owner, box: Box, client: "mso" | undefined): BoxFacts {
  const size = sizeFacts(element, box);
  const inOutlook = client === "mso" ? box.hiddenInOutlook : undefined;
  const cause = causeOf(box) ?? inOutlook ?? emptiness(element, owner, size);
  return {
    ...(size && { size }),
    ...(cause && { hiddenBy: describeCause(cause, owner) }),
  };
}

function isUnseen({ size, hiddenBy }: BoxFacts): boolean {
  return hiddenBy !== undefined || isTiny(size);
}

/**
 * Pictures and frames are as large as they say. Other boxes grow with their content: of them a
 * small size is a fact only when it is certain, or every empty cell would count as a pixel. One
 * small side alone is none when the other one is declared, but as `100%`: that is a divider.
 */
function sizeFacts(element: Element, { size, display, unresolved }: Box): BoxFacts["size"] {
  const known = {
    ...(size.width !== undefined && { width: rounded(size.width) }),
    ...(size.height !== undefined && { height: rounded(size.height) }),
  };
  const side = known.width ?? known.height;
  if (side === undefined) return undefined;
  const isWhole = known.width !== undefined && known.height !== undefined;
  if (isReplaced(element)) {
    const isLine = !isWhole && unresolved && side > 0 && side <= 3;
    return isLine ? undefined : known;
  }
  if (!isTiny(known)) return known;
  if (!isWhole) return undefined;
  return growsWithContent(display) && !isEmptyAlone(element) ? undefined : known;
}

/** A picture of no width is not seen, however high it is. */
function emptiness(
  element: Element,
  owner: Owner,
  size: BoxFacts["size"],
): Cause<Owner> | undefined {
  if (!isReplaced(element) || isTiny(size)) return undefined;
  if (size?.width === 0) return { text: "width: 0", node: owner };
  return size?.height === 0 ? { text: "height: 0", node: owner } : undefined;
}

function rounded(px: number): number {
  return Math.round(px * 100) / 100;
}

/** Nothing inside makes a cell larger, and no other cell in its row does. */
function isEmptyAlone(element: Element): boolean {
  const isEmpty = element.children.every((child) => isText(child) && child.data.trim() === "");
  return isEmpty && !element.parent?.children.some((other) => isTag(other) && other !== element);
}

const MAX_CAUSE_LENGTH = 80;

/** `opacity: 0 on <td class="x">`; the element's own declarations stand alone. */
function describeCause({ text, node }: Cause<Owner>, owner: Owner): string {
  if (node === owner || text.startsWith("inside ")) return shortened(text, MAX_CAUSE_LENGTH);
  return `${shortened(text, MAX_CAUSE_LENGTH - " on ".length - node.tag.length)} on ${node.tag}`;
}
