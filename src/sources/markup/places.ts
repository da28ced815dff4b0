import type { RawMarkup, RawTag } from "./scan-tags.ts";

/** Where what a parser inserts into its tree was written; null for what it made up itself. */
export interface Places {
  tag(name: string, attributes: readonly Attribute[]): number | null;
  comment(data: string): number | null;
}

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

  return {
    tag(name, attributes) {
      const known = starts.get(attributes);
      if (known !== undefined) return known;
      const end = Math.min(tokens.length, nextTag + MAX_DROPPED);
      for (let index = nextTag; index < end && looksLeft > 0; index += 1) {
        looksLeft -= 1;
        const token = tokens[index];
        if (token?.kind !== "tag" || !isWrittenAs(markup, token, name, attributes)) continue;
        nextTag = index + 1;
        last = token.end;
        starts.set(attributes, token.start);
        return token.start;
      }
      looksLeft -= MAX_DROPPED;
      const start = looksLeft > 0 ? findTag(markup, last, name) : null;
      if (start === null) return null;
      last = start + 1;
      starts.set(attributes, start);
      return start;
    },
    comment(data) {
      const end = Math.min(tokens.length, nextComment + MAX_DROPPED);
      // Line ends and NUL are not kept as they were written.
      const beginning = /^[^\r\n\0\ufffd]{0,30}/.exec(data)?.[0] ?? "";
      for (let index = nextComment; index < end && looksLeft > 0; index += 1) {
        looksLeft -= 1;
        const token = tokens[index];
        if (token?.kind !== "comment") continue;
        if (!markup.startsWith(beginning, token.start + "<!--".length)) continue;
        nextComment = index + 1;
        return token.start;
      }
      return null;
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
