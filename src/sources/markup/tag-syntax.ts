/** Name of a start tag or, two characters behind its `<`, of an end tag. */
export const TAG_NAME = /[a-z][^\t\n\f\r />]*/iy;

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

/**
 * One attribute as HTML's tokenizer splits it (HTML standard, section 13.2.5.32 and following): its
 * name, the equals sign, and the value in double, single or no quotes. A quote that is never closed
 * counts as none, and so does not swallow the rest of the text.
 */
const ATTRIBUTE =
  /[\t\n\f\r /]*(=[^\t\n\f\r />=]*|[^\t\n\f\r />=]+)(?:([\t\n\f\r ]*=[\t\n\f\r ]*)(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r "'>][^\t\n\f\r >]*))?)?/y;

/** By name, in lower case. */
export type Attributes = Record<string, string>;

/** What follows the last attribute of a tag that hides nothing. */
const TAG_END = /[\t\n\f\r /]*>/y;

/**
 * The same with the attributes, as long as there is no doubt about any of them.
 *
 * @param from behind its name
 */
export function readTagAttributes(
  markup: string,
  from: number,
): { readonly end: number; readonly count: number; readonly attributes?: Attributes } {
  const attributes = Object.create(null) as Attributes;
  let count = 0;
  let position = from;
  let isClear = true;
  for (;;) {
    ATTRIBUTE.lastIndex = position;
    const match = ATTRIBUTE.exec(markup);
    if (!match) break;
    position = ATTRIBUTE.lastIndex;
    count += 1;
    const value = match[3] ?? match[4] ?? match[5];
    const name = match[1] ?? "";
    // A value that is missing behind its equals sign may be one whose quote is never closed.
    if (!PLAIN_NAME.test(name) || (value === undefined && match[2] !== undefined)) {
      isClear = false;
      continue;
    }
    const key = name.toLowerCase();
    if (key in attributes) continue;
    const text = value === undefined ? "" : plainValue(value);
    if (text === undefined) isClear = false;
    else attributes[key] = text;
  }
  TAG_END.lastIndex = position;
  const isClosed = TAG_END.test(markup);
  const end = isClosed ? TAG_END.lastIndex : endAfter(markup, ">", position);
  return isClear && isClosed ? { end, count, attributes } : { end, count };
}

const PLAIN_NAME = /^[a-z_@:*#.[\]()!-][\w:.@*#[\]()!-]*$/i;

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
  ATTRIBUTE.lastIndex = from;
  for (;;) {
    const start = ATTRIBUTE.lastIndex;
    const match = ATTRIBUTE.exec(markup);
    if (!match) return places;
    const end = ATTRIBUTE.lastIndex;
    const value = match[3] ?? match[4] ?? match[5] ?? "";
    const valueEnd = match[5] === undefined && value !== "" ? end - 1 : end;
    const name = (match[1] ?? "").toLowerCase();
    places.push({ name, start, end, valueStart: valueEnd - value.length, valueEnd });
  }
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
  for (;;) {
    ATTRIBUTE.lastIndex = position;
    if (!ATTRIBUTE.test(markup)) break;
    position = ATTRIBUTE.lastIndex;
    count += 1;
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
