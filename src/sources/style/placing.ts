import { type Element, isDocument, isTag } from "domhandler";
import { detach } from "../../detach.ts";
import { type Box, makeBox, ROOT } from "./box.ts";
import type { Cascade, Style } from "./cascade.ts";
import { hidingParent } from "./defaults.ts";
import type { Owner } from "./frame.ts";
import type { BoxFacts } from "./index.ts";

/** A box, and the boxes of what stands in it; one for all elements that are alike. */
export interface Placed {
  readonly owner: Owner;
  readonly box: Box;
  /** By what tells their elements apart. */
  readonly inside: Map<string, Placed>;
  /** What the box alone says of an element, once somebody asked. */
  facts?: BoxFacts;
}

/** Elements with more attributes than that are like no other, and their boxes are not kept. */
const MAX_KEY = 2_000;

/** The page itself, where nothing stands in it yet. */
export function emptyPage(): Placed {
  return { owner: { tag: "", condition: undefined }, box: ROOT, inside: new Map() };
}

/** The element that this one is drawn in. */
export function parentOf(element: Element): Element | undefined {
  const { parent } = element;
  // The content of a <template> is a document of its own in between.
  const outer = parent && isDocument(parent) ? parent.parent : parent;
  return outer && isTag(outer) ? outer : undefined;
}

/** Attributes that no style and no size depends on, but for the rules that `tellApart` answers. */
const INDIFFERENT: ReadonlySet<string> = new Set(["alt", "href", "src", "title"]);

/**
 * Finds the place of each element of one document, from the outermost inwards. Elements alike in name,
 * attributes and rules, in boxes alike, share a box: mails repeat a few blocks many times. No recursion.
 *
 * @param page grows with what is placed in it
 * @param onBox called for each box that is made
 */
export function createPlacing(
  { tellApart }: Cascade,
  styleOf: (element: Element) => Style,
  page: Placed,
  quirks: boolean,
  onBox: () => void,
): (element: Element) => Placed {
  const places = new Map<Element, Placed>();

  function place(element: Element, outer: Placed): Placed {
    const parent = parentOf(element);
    const key = keyOf(element, parent) + tellApart(element);
    const known = outer.inside.get(key);
    if (known) return known;
    const style = styleOf(element);
    const condition = conditionOf(style) ?? outer.owner.condition;
    const owner = { tag: detach(shortTag(element)), condition };
    const box = makeBox(element, parent, style, outer.box, owner, quirks);
    const placed: Placed = { owner, box, inside: new Map() };
    if (key.length <= MAX_KEY) outer.inside.set(key, placed);
    onBox();
    return placed;
  }

  return (element) => {
    const missing: Element[] = [];
    let placed: Placed | undefined;
    for (let at: Element | undefined = element; at && !placed; at = parentOf(at)) {
      placed = places.get(at);
      if (!placed) missing.push(at);
    }
    placed ??= page;
    for (let at = missing.pop(); at; at = missing.pop()) {
      placed = place(at, placed);
      places.set(at, placed);
    }
    return placed;
  };
}

/** Lengths keep what stands in one attribute from being read as another. */
function keyOf(element: Element, parent: Element | undefined): string {
  const { name, namespace = "", attribs } = element;
  let key = `${name} ${namespace}`;
  for (const attribute in attribs) {
    if (INDIFFERENT.has(attribute)) continue;
    const value = attribs[attribute] ?? "";
    key += `\n${attribute}=${value.length}:${value}`;
  }
  // The one that depends on what stands beside it.
  return parent?.name === "details" ? `${key}\n${hidingParent(element, parent)}` : key;
}

function conditionOf(style: Style): string | undefined {
  for (const { condition } of style.values()) if (condition !== undefined) return condition;
  return undefined;
}

function shortTag({ name, attribs }: Element): string {
  for (const attribute of ["id", "class"]) {
    const value = attribs[attribute]?.trim().replace(/\s+/g, " ");
    if (value) return `<${shortened(name, 15)} ${attribute}="${shortened(value, 15)}">`;
  }
  return `<${shortened(name, 15)}>`;
}

export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
