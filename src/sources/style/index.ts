import { type Document, type Element, isDocument, isTag, isText } from "domhandler";
import { isTiny } from "../../load.ts";
import type { ElementFacts } from "../../model.ts";
import { type Box, makeBox, ROOT } from "./box.ts";
import { type Cascade, createCascade, type Style } from "./cascade.ts";
import { isReplaced } from "./defaults.ts";
import type { Cause } from "./frame.ts";
import { growsWithContent } from "./overflow.ts";

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
 * and one box for each element asked for and each of its ancestors; no recursion.
 */
export function createLayout(document: Document, { client }: LayoutOptions = {}): Layout {
  const quirks = isQuirky(document);
  const cascade = createCascade(document, quirks);
  const boxOf = createBoxes(cascade.styleOf, quirks);
  const unconditionalBoxOf = createBoxes(cascade.unconditionalStyleOf, quirks);

  const factsOf = (element: Element): BoxFacts => {
    const drawn = drawnElement(element);
    if (!drawn) return {};
    const box = boxOf(drawn);
    const facts = describe(drawn, box, client);
    if (!cascade.hasConditions || !isUnseen(facts)) return facts;
    if (isUnseen(describe(drawn, unconditionalBoxOf(drawn), client))) return facts;
    const onlyIn = conditionOf(causeOf(box)?.node ?? drawn, cascade);
    return onlyIn === undefined ? facts : { ...facts, onlyIn };
  };
  return Object.defineProperty(factsOf, "warnings", { get: () => cascade.warnings }) as Layout;
}

/** parse5 tells the mode; of another parser's tree it is judged by its having a doctype. */
function isQuirky(document: Document): boolean {
  const mode = document["x-mode"];
  if (mode !== undefined) return mode === "quirks";
  return !document.children.some((child) => "name" in child && child.name === "!doctype");
}

function parentOf(element: Element): Element | undefined {
  const { parent } = element;
  // The content of a <template> is a document of its own in between.
  const outer = parent && isDocument(parent) ? parent.parent : parent;
  return outer && isTag(outer) ? outer : undefined;
}

/** Boxes are made from the outermost inwards, each once. */
function createBoxes(
  styleOf: (element: Element) => Style,
  quirks: boolean,
): (element: Element) => Box {
  const boxes = new Map<Element, Box>();
  return (element) => {
    const missing: Element[] = [];
    let known: Box | undefined;
    for (let at: Element | undefined = element; at && !known; at = parentOf(at)) {
      known = boxes.get(at);
      if (!known) missing.push(at);
    }
    let box = known ?? ROOT;
    for (const each of missing.reverse()) {
      box = makeBox(each, parentOf(each), styleOf(each), box, quirks);
      boxes.set(each, box);
    }
    return box;
  };
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

function causeOf(box: Box): Cause<Element> | undefined {
  return box.hidden ?? box.invisible ?? box.displaced;
}

function describe(element: Element, box: Box, client: "mso" | undefined): BoxFacts {
  const size = sizeFacts(element, box);
  const inOutlook = client === "mso" ? box.hiddenInOutlook : undefined;
  const cause = causeOf(box) ?? inOutlook ?? emptiness(element, size);
  return {
    ...(size && { size }),
    ...(cause && { hiddenBy: describeCause(cause, element) }),
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
function emptiness(element: Element, size: BoxFacts["size"]): Cause<Element> | undefined {
  if (!isReplaced(element) || isTiny(size)) return undefined;
  if (size?.width === 0) return { text: "width: 0", node: element };
  return size?.height === 0 ? { text: "height: 0", node: element } : undefined;
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
function describeCause({ text, node }: Cause<Element>, element: Element): string {
  if (node === element || text.startsWith("inside ")) return shortened(text, MAX_CAUSE_LENGTH);
  const tag = shortTag(node);
  return `${shortened(text, MAX_CAUSE_LENGTH - " on ".length - tag.length)} on ${tag}`;
}

function shortTag({ name, attribs }: Element): string {
  for (const attribute of ["id", "class"]) {
    const value = attribs[attribute]?.trim().replace(/\s+/g, " ");
    if (value) return `<${shortened(name, 15)} ${attribute}="${shortened(value, 15)}">`;
  }
  return `<${shortened(name, 15)}>`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** The condition of the rule to blame: on the element that hides, else on the nearest around it. */
function conditionOf(element: Element, cascade: Cascade): string | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    for (const { condition } of cascade.styleOf(at).values()) {
      if (condition !== undefined) return condition;
    }
  }
  return undefined;
}
