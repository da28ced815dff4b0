import {
  endAfter,
  endOfComment,
  endOfText,
  nextMarkup,
  skipAttributes,
  TAG_NAME,
} from "./tag-syntax.ts";

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
  const tokens: (RawTag | RawOther)[] = [];
  let attributes = 0;
  let inside: string | undefined;
  let position = 0;
  for (;;) {
    const start = nextMarkup(markup, position);
    if (start === -1) return { tokens, attributes, cut: false };
    if (tokens.length === MAX_TOKENS) return { tokens, attributes, cut: true };
    const next = markup[start + 1] ?? "";
    if (next === "!" || next === "?") {
      const other = readOther(markup, start, language);
      if (other.kind) tokens.push({ kind: other.kind, start, end: other.end });
      position = other.end;
      continue;
    }
    const closing = next === "/";
    TAG_NAME.lastIndex = start + (closing ? 2 : 1);
    const name = TAG_NAME.exec(markup)?.[0].toLowerCase();
    if (!name) {
      position = start + 1;
      continue;
    }
    const tag = skipAttributes(markup, TAG_NAME.lastIndex);
    attributes = Math.max(attributes, tag.count);
    position = tag.end;
    if (closing) {
      if (name === inside) inside = undefined;
      continue;
    }
    const textOnly = language === "html" && (TEXT_ONLY.has(name) || name === "plaintext");
    const contentEnd = textOnly ? endOfText(markup, tag.end, name) : tag.end;
    position = contentEnd;
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
