import { expandProperty, type Property } from "./properties.ts";
import { normalizeCss, skipToken } from "./text.ts";

/** One valid declaration of a property that bears on size or visibility. */
export interface Declaration {
  readonly property: Property;
  /** Lower case, comments and escapes resolved, white space collapsed. */
  readonly value: string;
  readonly important: boolean;
}

/** One `name: value` as it stands in a block, nothing judged yet. */
interface RawDeclaration {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads a `style` attribute or the content of a rule's block. What CSS would drop is left out, so
 * that an invalid declaration never wins over a valid one. `unitless`: the document is in quirks
 * mode, where numbers may stand for px. Linear in the text's length.
 */
export function parseDeclarations(text: string, unitless: boolean): readonly Declaration[] {
  // The last of equals wins; keeping no others bounds the work for each element that it applies to.
  const found = new Map<string, Declaration>();
  for (const { name, value } of scanDeclarations(text)) {
    const plain = normalizeCss(value);
    const mark = /\s*!\s*important$/.exec(plain);
    const important = mark !== null;
    const stated = mark ? plain.slice(0, mark.index) : plain;
    for (const [property, part] of expandProperty(name, stated, unitless)) {
      found.set(important ? `!${property}` : property, { property, value: part, important });
    }
  }
  return [...found.values()];
}

/**
 * Splits a block's content at its semicolons. A nested rule (`a { … }` inside the block) is passed
 * over: CSS nesting is not followed.
 */
function* scanDeclarations(text: string): Generator<RawDeclaration> {
  let start = 0;
  let colon = -1;
  for (let at = 0; at <= text.length; ) {
    const char = text[at];
    if (char === undefined || char === ";") {
      if (colon > start) {
        const name = normalizeCss(text.slice(start, colon));
        if (name) yield { name, value: text.slice(colon + 1, at) };
      }
      start = at + 1;
      colon = -1;
      at += 1;
    } else if (char === ":" && colon < 0) {
      colon = at;
      at += 1;
    } else if (char === "{" && !text.slice(start, at).trimStart().startsWith("--")) {
      at = skipToken(text, at);
      start = at;
      colon = -1;
    } else {
      at = skipToken(text, at);
    }
  }
}
