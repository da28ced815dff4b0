import type { RawMarkup, RawTag } from "./scan-tags.ts";

/** Where what a parser inserts into its tree was written; null for what it made up itself. */
export interface Places {
  tag(name: string, attributes: readonly Attribute[]): number | null;
  comment(data: string): number | null;
}

type Token = RawMarkup["tokens"][number];

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** So many tags in a row may be dropped by the tree's rules before the places are lost. */
const MAX_DROPPED = 1_000;

/** Looks at a tag in all; a document whose tree is like its text needs one for each. */
const MAX_LOOKS = 2_000_000;

/**
 * The parser and the scan of the tags go through the text in the same order, so that the next
 * written tag of the same name and first attribute is the one. parse5 could tell the places itself,
 * in three times the time that it needs without.
 */
export function createPlaces(markup: string, { tokens }: RawMarkup): Places {
  // Copies that the tree's rules make of a tag share its attributes.
  const starts = new Map<readonly Attribute[], number>();
  let nextTag = 0;
  let nextComment = 0;
  let last = 0;
  let looksLeft = MAX_LOOKS;

  /** The next token that is accepted, unless too many others stand before it. */
  function seek(from: number, accepts: (token: Token) => boolean) {
    const end = Math.min(tokens.length, from + MAX_DROPPED);
    for (let index = from; index < end && looksLeft > 0; index += 1) {
      looksLeft -= 1;
      const token = tokens[index];
      if (token && accepts(token)) return { index, token };
    }
    return undefined;
  }

  return {
    tag(name, attributes) {
      const known = starts.get(attributes);
      if (known !== undefined) return known;
      const written = seek(
        nextTag,
        (token) => token.kind === "tag" && isWrittenAs(markup, token, name, attributes),
      );
      if (written) {
        nextTag = written.index + 1;
        last = written.token.end;
        starts.set(attributes, written.token.start);
        return written.token.start;
      }
      looksLeft -= MAX_DROPPED;
      const start = looksLeft > 0 ? findTag(markup, last, name) : null;
      if (start === null) return null;
      last = start + 1;
      starts.set(attributes, start);
      return start;
    },
    comment(data) {
      // Line ends and NUL are not kept as they were written.
      const beginning = /^[^\r\n\0\ufffd]{0,30}/.exec(data)?.[0] ?? "";
      const written = seek(
        nextComment,
        ({ kind, start }) =>
          kind === "comment" && markup.startsWith(beginning, start + "<!--".length),
      );
      if (!written) return null;
      nextComment = written.index + 1;
      return written.token.start;
    },
  };
}

/** For what the tree's rules take for markup and the scan for text: what stands in SVG's `<title>`. */
function findTag(markup: string, from: number, name: string): number | null {
  let start = from - 1;
  for (let step = 0; step < MAX_DROPPED; step += 1) {
    start = markup.indexOf("<", start + 1);
    if (start === -1) return null;
    if (markup.slice(start + 1, start + 1 + name.length).toLowerCase() === name.toLowerCase()) {
      return start;
    }
  }
  return null;
}

function isWrittenAs(
  markup: string,
  { name: written, start, end }: RawTag,
  name: string,
  [first]: readonly Attribute[],
): boolean {
  // SVG's names have capitals in the tree; HTML's `<image>` becomes `<img>`.
  const isSame =
    written === name || written === name.toLowerCase() || (written === "image" && name === "img");
  if (!isSame || !first) return isSame;
  if (/[&\r\0\ufffd]/.test(first.value)) return true;
  return markup.slice(start, end).includes(first.value);
}
