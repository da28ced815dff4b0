import { lowerCase } from "./lower-case.ts";
import {
  type Attributes,
  endAfter,
  endOfComment,
  endOfTagName,
  endOfText,
  isPlainTagName,
  nextMarkup,
  readTagAttributes,
  skipAttributes,
  type TagAttributes,
} from "./tag-syntax.ts";

/** Is told of all that the scan comes across, in its order, for as long as it asks. */
export interface TagSink {
  readonly isAsking: boolean;
  text(data: string): void;
  /** @param end behind the `>` of the tag */
  open(name: string, attributes: Attributes, start: number, end: number): void;
  close(name: string): void;
  comment(data: string, start: number): void;
  /** `<!…>` and `<?…>` as written. */
  declaration(text: string): void;
  /** What comes now cannot be told for sure. */
  giveUp(): void;
}

export interface RawTag {
  readonly kind: "tag";
  /** In lower case, with its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind the `>`. */
  readonly end: number;
  /** Where the text of an element without markup inside ends (`<style>`, `<title>`); else equal to `end`. */
  readonly contentEnd: number;
  /** Inside the `<iframe>`, `<noembed>` or `<noframes>` of this name: text to a browser, markup to others. */
  readonly inside?: string;
}

export interface RawOther {
  readonly kind: "comment" | "instruction" | "declaration";
  readonly start: number;
  readonly end: number;
}

export interface RawMarkup {
  readonly tokens: readonly (RawTag | RawOther)[];
  /** The most attributes on one tag. */
  readonly attributes: number;
  /** Whether it stopped before the end. */
  readonly cut: boolean;
}

/** Text there is no markup to any client (HTML standard, sections 13.2.5.2 to 13.2.5.5). */
const TEXT_ONLY = new Set(["title", "textarea", "style", "script", "xmp"]);

/** What their text says counts, also without attributes. */
export const HOLDS_TEXT = new Set(["title", "style"]);

const FALLBACK = new Set(["iframe", "noembed", "noframes"]);

/**
 * Enough for any real document (the longest mails have some 10,000 tags); a 10 MB file of `<a>` would
 * otherwise become gigabytes of objects.
 */
const MAX_TOKENS = 200_000;

/**
 * Every start tag that can matter, comment, declaration and processing instruction in the text, in
 * one linear pass without a tree: to see what building the tree would cost, and what it drops. HTML standard,
 * section 13.2.5 (tokenization).
 */
export function scanTags(markup: string, language: "html" | "xml"): RawMarkup {
  return scan(markup, language, undefined) as RawMarkup;
}

/**
 * Tells the sink of everything; undefined where it gave up, or was not told all. Of the start tags only `<base>`
 * is among the tokens, since the sink knows all others.
 */
export function tellTags(markup: string, sink: TagSink): RawMarkup | undefined {
  const raw = scan(markup, "html", sink);
  return raw?.cut ? undefined : raw;
}

function scan(
  markup: string,
  language: "html" | "xml",
  to: TagSink | undefined,
): RawMarkup | undefined {
  // What becomes of a NUL depends on where it stands.
  if (to && markup.includes("\0")) return undefined;
  const tokens: (RawTag | RawOther)[] = [];
  let attributes = 0;
  let inside: string | undefined;
  let position = 0;
  for (;;) {
    const start = nextMarkup(markup, position);
    if (to && start !== position) to.text(markup.slice(position, start === -1 ? undefined : start));
    if (to && !to.isAsking) return undefined;
    if (start === -1) return { tokens, attributes, cut: false };
    if (tokens.length === MAX_TOKENS) return { tokens, attributes, cut: true };
    const next = markup[start + 1] ?? "";
    if (next === "!" || next === "?") {
      const other = readOther(markup, start, language);
      if (to) tellOther(markup, start, other.end, to);
      if (other.kind) tokens.push({ kind: other.kind, start, end: other.end });
      position = other.end;
      continue;
    }
    const closing = next === "/";
    const nameStart = start + (closing ? 2 : 1);
    const nameEnd = endOfTagName(markup, nameStart);
    if (nameEnd === nameStart) {
      if (to) return undefined;
      position = start + 1;
      continue;
    }
    const name = lowerCase(markup.slice(nameStart, nameEnd));
    const tag = to ? readTagAttributes(markup, nameEnd) : skipAttributes(markup, nameEnd);
    attributes = Math.max(attributes, tag.count);
    position = tag.end;
    if (closing) {
      if (to) tellEnd(name, tag, to);
      if (name === inside) inside = undefined;
      continue;
    }
    const textOnly = language === "html" && (TEXT_ONLY.has(name) || name === "plaintext");
    const contentEnd = textOnly ? endOfText(markup, tag.end, name) : tag.end;
    position = contentEnd;
    if (to) {
      if (!isPlainTagName(markup, nameStart, nameEnd)) return undefined;
      tellTag(markup, name, start, tag, contentEnd, to);
      if (name !== "base") continue;
    }
    const around = inside;
    if (language === "html" && FALLBACK.has(name)) inside ??= name;
    if (tag.count === 0 && !HOLDS_TEXT.has(name)) continue;
    tokens.push({
      kind: "tag",
      name,
      start,
      end: tag.end,
      contentEnd,
      ...(around && { inside: around }),
    });
  }
}

function tellTag(
  markup: string,
  name: string,
  start: number,
  { end, attributes }: TagAttributes,
  contentEnd: number,
  to: TagSink,
): void {
  if (!attributes) {
    to.giveUp();
    return;
  }
  to.open(name, attributes, start, end);
  if (contentEnd === end) return;
  const content = markup.slice(end, contentEnd);
  // Unclosed text, and what comments do in scripts, is for a browser's parser to find out.
  if (contentEnd === markup.length || (name === "script" && content.includes("<!--"))) to.giveUp();
  else to.text(content);
}

function tellEnd(name: string, tag: TagAttributes, to: TagSink): void {
  if (tag.attributes) to.close(name);
  else to.giveUp();
}

function tellOther(markup: string, start: number, end: number, to: TagSink): void {
  const text = markup.slice(start, end);
  if (!text.startsWith("<!--")) to.declaration(text);
  else if (text.endsWith("-->") && text.length >= "<!---->".length)
    to.comment(text.slice(4, -3), start);
  else to.giveUp();
}

function readOther(
  markup: string,
  start: number,
  language: "html" | "xml",
): { kind?: RawOther["kind"]; end: number } {
  if (markup.startsWith("<!--", start)) {
    return { kind: "comment", end: endOfComment(markup, start) };
  }
  if (markup[start + 1] === "?") {
    return { kind: "instruction", end: endAfter(markup, ">", start) };
  }
  if (language === "xml" && markup.startsWith("<![CDATA[", start)) {
    return { end: endAfter(markup, "]]>", start) };
  }
  const end = endAfter(markup, ">", start);
  const subset = language === "xml" ? markup.slice(start, end).indexOf("[") : -1;
  return { kind: "declaration", end: subset === -1 ? end : endAfter(markup, "]>", start + subset) };
}
