import { lowerCase } from "./lower-case.ts";

/** Where the name of a tag that begins here ends; the same place when none does. */
export function endOfTagName(markup: string, start: number): number {
  const letter = markup.charCodeAt(start) | 0x20;
  if (!(letter >= 0x61 && letter <= 0x7a)) return start;
  let position = start + 1;
  while (position < markup.length) {
    const code = markup.charCodeAt(position);
    if (code === GREATER || (KINDS[code] ?? 0) & (BLANK | SLASH)) break;
    position += 1;
  }
  return position;
}

/** The next `<` that begins anything but text. */
export function nextMarkup(markup: string, from: number): number {
  let start = markup.indexOf("<", from);
  while (start !== -1 && !isMarkupStart(markup.charCodeAt(start + 1))) {
    start = markup.indexOf("<", start + 1);
  }
  return start;
}

/** A letter, `!`, `/` or `?`. */
function isMarkupStart(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || code === 0x21 || code === 0x2f || code === 0x3f;
}

/** By name, in lower case. */
export type Attributes = Record<string, string>;

/**
 * Nothing is inherited, so that no name of an attribute finds anything else. Made by a constructor, since
 * V8 keeps an object without a prototype as a hash table, which is several times as large.
 */
export class NoAttributes {
  [name: string]: string;
}
Object.setPrototypeOf(NoAttributes.prototype, null);
Reflect.deleteProperty(NoAttributes.prototype, "constructor");

/** What is written between a tag's name and the end of the tag. */
export interface TagAttributes {
  /** Behind the `>`. */
  readonly end: number;
  readonly count: number;
  /** Absent where there is doubt about one of them. */
  readonly attributes?: Attributes;
}

/**
 * Reads the attributes of a tag, as long as there is no doubt about any of them, and on to its end.
 *
 * @param from behind its name
 */
export function readTagAttributes(markup: string, from: number): TagAttributes {
  const attributes: Attributes = new NoAttributes();
  let count = 0;
  let isClear = true;
  let position = from;
  while (findAttribute(markup, position)) {
    count += 1;
    position = found.end;
    const { nameStart, nameEnd, valueStart, valueEnd } = found;
    // A value that is missing behind its equals sign may be one whose quote is never closed.
    if (found.isMissing || !isPlainName(markup, nameStart, nameEnd)) {
      isClear = false;
      continue;
    }
    const key = lowerCase(markup.slice(nameStart, nameEnd));
    if (key in attributes) continue;
    const text = plainValue(markup.slice(valueStart, valueEnd));
    if (text === undefined) isClear = false;
    else attributes[key] = text;
  }
  const close = skipKind(markup, position, BLANK | SLASH);
  // What follows the last attribute of a tag that hides nothing.
  const isClosed = markup.charCodeAt(close) === GREATER;
  const end = endAfter(markup, ">", close);
  return isClear && isClosed ? { end, count, attributes } : { end, count };
}

/** Where the parts of one attribute stand; `isMissing` is a value that its equals sign promises. */
const found = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0, end: 0, isMissing: false };

/**
 * Finds the next attribute as HTML's tokenizer splits it (HTML standard, section 13.2.5.32 and following),
 * and tells it in {@link found}, one object for all: this runs for every attribute. A quote that is never
 * closed counts as none, and so does not swallow the rest of the text.
 */
function findAttribute(markup: string, from: number): boolean {
  const start = skipKind(markup, from, BLANK | SLASH);
  const nameEnd = endOfName(markup, start);
  if (nameEnd === start) return false;
  found.nameStart = start;
  found.nameEnd = nameEnd;
  found.isMissing = false;
  const sign = skipKind(markup, nameEnd, BLANK);
  if (markup.charCodeAt(sign) !== EQUALS) {
    found.valueStart = found.valueEnd = found.end = nameEnd;
    return true;
  }
  const valueStart = skipKind(markup, sign + 1, BLANK);
  const quote = markup.charCodeAt(valueStart);
  found.valueStart = valueStart;
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    const close = markup.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", valueStart + 1);
    found.isMissing = close === -1;
    found.valueStart += found.isMissing ? 0 : 1;
    found.valueEnd = found.isMissing ? valueStart : close;
    found.end = found.isMissing ? valueStart : close + 1;
  } else {
    found.valueEnd = found.end = endOfBareValue(markup, valueStart);
    found.isMissing = found.end === valueStart;
  }
  return true;
}

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** What a character of ASCII can be. */
const BLANK = 1;
const SLASH = 2;
/** A name that raises no doubt begins with one of these, and goes on with those. */
const BEGINS_PLAIN = 4;
const PLAIN = 8;
/** The same of names of tags. */
const IN_TAG_NAME = 16;
const KINDS = new Uint8Array(128);
for (let code = 0; code < KINDS.length; code += 1) {
  const character = String.fromCharCode(code);
  KINDS[code] =
    (/[\t\n\f\r ]/.test(character) ? BLANK : 0) |
    (character === "/" ? SLASH : 0) |
    (/[a-z_@:*#.[\]()!-]/i.test(character) ? BEGINS_PLAIN : 0) |
    (/[\w:.@*#[\]()!-]/.test(character) ? PLAIN : 0) |
    (/[\w:.-]/.test(character) ? IN_TAG_NAME : 0);
}

/** The first character from there on that is of no such kind. */
function skipKind(markup: string, from: number, kind: number): number {
  let position = from;
  // Behind the end the code is NaN, which is no index.
  while ((KINDS[markup.charCodeAt(position)] ?? 0) & kind) position += 1;
  return position;
}

/** An equals sign may only be its first character. */
function endOfName(markup: string, start: number): number {
  let position = start;
  while (position < markup.length) {
    const code = markup.charCodeAt(position);
    if (code === GREATER || (KINDS[code] ?? 0) & (BLANK | SLASH)) break;
    if (code === EQUALS && position > start) break;
    position += 1;
  }
  return position;
}

function endOfBareValue(markup: string, start: number): number {
  let position = start;
  while (position < markup.length) {
    const code = markup.charCodeAt(position);
    if (code === GREATER || (KINDS[code] ?? 0) & BLANK) break;
    position += 1;
  }
  return position;
}

/** Whether the name of a tag is like those of HTML and XML. */
export function isPlainTagName(markup: string, start: number, end: number): boolean {
  return skipKind(markup, start, IN_TAG_NAME) >= end;
}

function isPlainName(markup: string, start: number, end: number): boolean {
  if (((KINDS[markup.charCodeAt(start)] ?? 0) & BEGINS_PLAIN) === 0) return false;
  return skipKind(markup, start + 1, PLAIN) >= end;
}

/** The value as a browser reads it; undefined where that takes a table of character references. */
function plainValue(written: string): string | undefined {
  const value = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  if (!value.includes("&")) return value;
  if (/&(?!amp;)[a-z#]/i.test(value)) return undefined;
  return value.replaceAll("&amp;", "&");
}

/** Where an attribute stands in the markup. */
export interface AttributePlace {
  /** In lower case. */
  readonly name: string;
  /** With the blanks before it. */
  readonly start: number;
  readonly end: number;
  /** Without quotes; both the same where there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/**
 * The attributes of a start tag in their order, repeated ones too.
 *
 * @param from behind its name
 */
export function placeAttributes(markup: string, from: number): readonly AttributePlace[] {
  const places: AttributePlace[] = [];
  for (let start = from; findAttribute(markup, start); start = found.end) {
    const { nameStart, nameEnd, valueStart, valueEnd, end } = found;
    const name = lowerCase(markup.slice(nameStart, nameEnd));
    const isEmpty = valueStart === valueEnd;
    places.push({
      name,
      start,
      end,
      valueStart: isEmpty ? end : valueStart,
      valueEnd: isEmpty ? end : valueEnd,
    });
  }
  return places;
}

/**
 * Reads on to the end of a tag.
 *
 * @param from behind its name
 */
export function skipAttributes(
  markup: string,
  from: number,
): { readonly end: number; readonly count: number } {
  let count = 0;
  let position = from;
  while (findAttribute(markup, position)) {
    count += 1;
    position = found.end;
  }
  return { end: endAfter(markup, ">", position), count };
}

/** Behind the `>` of the tag that starts here. */
export function endOfTag(markup: string, start: number): number {
  return skipAttributes(markup, start + 1).end;
}

/** Behind the `-->` of the comment that starts here. */
export function endOfComment(markup: string, start: number): number {
  const empty = /<!--(?:>|->)/y;
  empty.lastIndex = start;
  if (empty.test(markup)) return empty.lastIndex;
  const close = /--!?>/g;
  close.lastIndex = start + "<!--".length;
  return close.test(markup) ? close.lastIndex : markup.length;
}

/** Where the text of an element that holds no markup ends: at its end tag, or with the document. */
export function endOfText(markup: string, from: number, name: string): number {
  if (name === "plaintext") return markup.length;
  if (name === "script") return endOfScript(markup, from);
  const close = new RegExp(`</${name}[\\t\\n\\f\\r />]`, "gi");
  close.lastIndex = from;
  return close.exec(markup)?.index ?? markup.length;
}

/** Between `<!--` and `-->` a script may hold a `<script>…</script>` (sections 13.2.5.20 to 31). */
function endOfScript(markup: string, from: number): number {
  const mark = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi;
  mark.lastIndex = from;
  let isEscaped = false;
  let isInner = false;
  for (let match = mark.exec(markup); match; match = mark.exec(markup)) {
    if (match[0] === "<!--") {
      isEscaped = true;
      // `<!-->` opens and closes.
      mark.lastIndex -= 2;
    } else if (match[0] === "-->") {
      isEscaped = false;
      isInner = false;
    } else if (match[1] === "") {
      isInner = isEscaped;
    } else if (isInner) {
      isInner = false;
    } else {
      return match.index;
    }
  }
  return markup.length;
}

/** Behind the next occurrence, or the end of the text. */
export function endAfter(markup: string, text: string, from: number): number {
  const index = markup.indexOf(text, from);
  return index === -1 ? markup.length : index + text.length;
}
