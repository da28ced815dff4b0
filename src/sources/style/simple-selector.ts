import { type Element, isTag } from "domhandler";

/** What an id and a class count for in a specificity; a tag counts 1. */
export const CLASS = 1000;
export const ID = CLASS * 1000;

/** A tag, ids and classes, all of which an element must have. */
interface Compound {
  readonly tag: string | undefined;
  readonly ids: readonly string[];
  /** With a blank at both ends. */
  readonly classes: readonly string[];
}

const COMPOUND = /^([a-z][a-z0-9]*|\*)?((?:[.#][a-z_][\w-]*)*)$/i;

/** Calls `count` for each ancestor that it looks at. */
type Query = (element: Element, count: () => void) => boolean;

/**
 * Reads what most selectors of mails are: compounds of tags, ids and classes, each an ancestor of
 * the next (`.note td a`). They need neither a parser nor a general matcher. Undefined for others.
 */
export function readSimpleSelector(
  text: string,
  quirksMode: boolean,
): { readonly specificity: number; readonly matches: Query } | undefined {
  const compounds: Compound[] = [];
  let specificity = 0;
  for (const part of text.split(/[\t\n\f\r ]+/)) {
    const compound = readCompound(part, quirksMode);
    if (!compound) return undefined;
    compounds.push(compound);
    specificity +=
      compound.ids.length * ID + compound.classes.length * CLASS + (compound.tag ? 1 : 0);
  }
  const last = compounds.pop();
  if (!last) return undefined;
  return {
    specificity,
    matches: (element, count) =>
      fits(element, last, quirksMode) &&
      (compounds.length === 0 || hasAncestors(element, compounds, quirksMode, count)),
  };
}

function readCompound(text: string, quirksMode: boolean): Compound | undefined {
  const match = COMPOUND.exec(text);
  if (!match || text === "") return undefined;
  const tag = match[1]?.toLowerCase();
  const parts = match[2]?.match(/[.#][^.#]+/g) ?? [];
  const names = parts.map((part) => (quirksMode ? part.toLowerCase() : part));
  return {
    tag: tag === "*" ? undefined : tag,
    ids: names.filter((name) => name.startsWith("#")).map((name) => name.slice(1)),
    classes: names.filter((name) => name.startsWith(".")).map((name) => ` ${name.slice(1)} `),
  };
}

/** The nearest ancestor that fits serves best: it leaves the most for the compounds before. */
function hasAncestors(
  element: Element,
  compounds: readonly Compound[],
  quirksMode: boolean,
  count: () => void,
): boolean {
  let left = compounds.length;
  for (let { parent } = element; parent && left > 0; { parent } = parent) {
    count();
    const compound = compounds[left - 1];
    if (compound && isTag(parent) && fits(parent, compound, quirksMode)) left -= 1;
  }
  return left === 0;
}

function fits({ name, attribs }: Element, compound: Compound, quirksMode: boolean): boolean {
  const { tag, ids, classes } = compound;
  if (tag !== undefined && tag !== name && tag !== name.toLowerCase()) return false;
  const cased = (value = ""): string => (quirksMode ? value.toLowerCase() : value);
  if (ids.length > 0 && ids.some((id) => attribs.id === undefined || cased(attribs.id) !== id)) {
    return false;
  }
  if (classes.length === 0) return true;
  if (!attribs.class) return false;
  const own = ` ${cased(attribs.class).replace(/[\t\n\f\r]/g, " ")} `;
  return classes.every((each) => own.includes(each));
}
