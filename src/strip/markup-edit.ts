import type { ElementFacts } from "../model.ts";
import { decodeReferences } from "../sources/markup/parse-xml.ts";
import { parseSrcset } from "../sources/markup/srcset.ts";
import { type AttributePlace, endOfTag, placeAttributes } from "../sources/markup/tag-syntax.ts";
import { resolveUrl } from "../sources/markup/url.ts";
import { editCss } from "./css-edit.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** Where a load stands in a document's text. */
export interface LoadPlace {
  readonly markup: string;
  /** All that are to go from this attribute. */
  readonly urls: ReadonlySet<string>;
  readonly element: ElementFacts;
  /** Of the start tag; for CSS outside of attributes, of the URL. */
  readonly offset: number;
}

/** What takes the loads away, or why nothing does. */
export type Answer = { readonly edits: readonly TextEdit[] } | { readonly why: string };

/** Elements that are nothing but the picture that they load, and have no end tag. */
const PICTURES = new Set(["img", "image"]);

/** What may hold more than one URL, or more than a URL. */
const SEVERAL = new Set(["srcset", "imagesrcset"]);

/**
 * What takes this load out of the document: a picture goes as a whole, of other elements the attribute
 * that holds the URL, of CSS the URL alone.
 */
export function removeLoad(place: LoadPlace): Answer {
  const { markup, element, offset } = place;
  const { attribute, property } = element;
  if (property !== undefined && attribute === undefined) return removeFromSheet(place);
  const found = findAttribute(place);
  if ("why" in found) return found;
  const { name, at } = found;
  if (property !== undefined) return removeFromStyle(place, at);
  if (PICTURES.has(name) && attribute === "src") {
    return { edits: [{ start: offset, end: endOfTag(markup, offset), text: "" }] };
  }
  if (name === "script" && attribute === "src" && !hasEmptyText(markup, offset)) {
    return { why: "without its address the script would run what stands in it" };
  }
  if (attribute && SEVERAL.has(attribute)) return removeCandidate(place, at);
  return { edits: [{ start: at.start, end: at.end, text: "" }] };
}

/** Lets the link lead to its destination at once. */
export function redirectLink(place: LoadPlace, destination: string): Answer {
  const found = findAttribute(place);
  if ("why" in found) return found;
  return { edits: [rewrite(place.markup, found.at, destination)] };
}

function findAttribute({
  markup,
  element,
  offset,
}: LoadPlace): { readonly name: string; readonly at: AttributePlace } | { readonly why: string } {
  const { tag, attribute } = element;
  const name = /^<([a-z][^\s/>]*)/i.exec(tag)?.[1];
  if (name === undefined || !markup.startsWith(tag, offset)) {
    return { why: "it stands in a document of its own inside the document" };
  }
  const places = placeAttributes(markup, offset + 1 + name.length);
  const at = places.find((candidate) => candidate.name === attribute);
  return at
    ? { name: name.toLowerCase(), at }
    : { why: `the attribute ${attribute ?? ""} was not found in its place` };
}

function hasEmptyText(markup: string, offset: number): boolean {
  return /^[\t\n\f\r ]*<\/script/i.test(markup.slice(endOfTag(markup, offset)));
}

function removeFromStyle({ markup, urls, element }: LoadPlace, at: AttributePlace): Answer {
  const written = markup.slice(at.valueStart, at.valueEnd);
  const value = decodeReferences(written);
  const own = element.attribute === "style" ? undefined : element.attribute;
  const exact = editCss(value, ({ url }) => urls.has(resolveUrl(url) ?? ""), own);
  // Relative to a base that is not known here.
  const edits =
    exact.length > 0 ? exact : editCss(value, ({ property }) => property === element.property, own);
  if (edits.length === 0) return { why: "its URL was not found in the style" };
  if (value !== written || !isQuoted(markup, at)) {
    return { edits: [rewrite(markup, at, applyEdits(value, edits))] };
  }
  const quote = markup.charAt(at.valueEnd) === '"' ? "'" : '"';
  return {
    edits: edits.map(({ start, end, text }) => ({
      start: at.valueStart + start,
      end: at.valueStart + end,
      text: text.replaceAll('"', quote),
    })),
  };
}

function removeFromSheet({ markup, offset }: LoadPlace): Answer {
  const open = markup.slice(0, offset).toLowerCase().lastIndexOf("<style");
  if (open < 0) return { why: "the style sheet that holds it was not found" };
  const start = endOfTag(markup, open);
  const close = markup.slice(offset).search(/<\/style/i);
  const css = markup.slice(start, close < 0 ? markup.length : offset + close);
  const [edit] = editCss(css, (found) => start + found.start === offset);
  if (!edit) return { why: "its URL was not found in the style sheet" };
  return { edits: [{ start: start + edit.start, end: start + edit.end, text: edit.text }] };
}

/** One candidate of a srcset; the attribute, where no other is left. */
function removeCandidate({ markup, urls }: LoadPlace, at: AttributePlace): Answer {
  const value = decodeReferences(markup.slice(at.valueStart, at.valueEnd));
  const all = parseSrcset(value);
  const kept: string[] = [];
  let from = 0;
  all.forEach((candidate, index) => {
    const start = value.indexOf(candidate, from);
    const next = all[index + 1];
    const end = next === undefined ? value.length : value.indexOf(next, start + candidate.length);
    const text = value.slice(start, end).replace(/[\t\n\f\r ,]+$/, "");
    from = start + candidate.length;
    if (!urls.has(resolveUrl(candidate) ?? "")) kept.push(text);
  });
  if (kept.length === 0 || kept.length === all.length) {
    return { edits: [{ start: at.start, end: at.end, text: "" }] };
  }
  return { edits: [rewrite(markup, at, kept.join(", "))] };
}

function isQuoted(markup: string, { valueStart, valueEnd }: AttributePlace): boolean {
  const quote = markup.charAt(valueStart - 1);
  return (quote === '"' || quote === "'") && markup.charAt(valueEnd) === quote;
}

/** Another value; what its quotes, or none, cannot hold is written as references. */
function rewrite(markup: string, at: AttributePlace, value: string): TextEdit {
  const unsafe = isQuoted(markup, at) ? /[&"'<>]|[^\0-\x7f]/gu : /[&"'<>`=\s]|[^\0-\x7f]/gu;
  const text = value.replace(unsafe, (character) =>
    character === "&" ? "&amp;" : `&#${character.codePointAt(0)};`,
  );
  return { start: at.valueStart, end: at.valueEnd, text };
}
