const CLOSING: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

/**
 * The index after the token that begins at `at`: a whole comment, string, escape or bracketed
 * block, else one character. What is not closed reaches to the end, as in CSS Syntax 3.
 */
export function skipToken(text: string, at: number): number {
  const open: string[] = [];
  let index = at;
  do {
    const char = text[index];
    if (char === undefined) return text.length;
    const closing = CLOSING.get(char);
    if (char === "\\") index += 2;
    else if (char === '"' || char === "'") index = skipString(text, index);
    else if (char === "/" && text[index + 1] === "*") index = skipComment(text, index);
    else if (char === "(" && isUrl(text, index)) index = skipUrl(text, index);
    else {
      if (closing) open.push(closing);
      else if (char === open.at(-1)) open.pop();
      index += 1;
    }
  } while (open.length > 0);
  return Math.min(index, text.length);
}

function skipString(text: string, at: number): number {
  const quote = text[at];
  for (let index = at + 1; index < text.length; index += 1) {
    const char = text[index];
    if (char === quote) return index + 1;
    if (char === "\\") index += 1;
    else if (char === "\n") return index;
  }
  return text.length;
}

function skipComment(text: string, at: number): number {
  const end = text.indexOf("*/", at + 2);
  return end < 0 ? text.length : end + 2;
}

/** An unquoted `url(…)` may hold quotes, semicolons and brackets that mean nothing. */
function isUrl(text: string, parenthesis: number): boolean {
  return (
    /^url$/i.test(text.slice(Math.max(0, parenthesis - 3), parenthesis)) &&
    !/^[\t\n\f\r ]{0,99}["']/.test(text.slice(parenthesis + 1, parenthesis + 102))
  );
}

function skipUrl(text: string, at: number): number {
  for (let index = at + 1; index < text.length; index += 1) {
    if (text[index] === ")") return index + 1;
    if (text[index] === "\\") index += 1;
  }
  return text.length;
}

/** Splits at a separator that stands outside of brackets and strings; parts are trimmed. */
export function splitList(text: string, separator: "," | " " | "/"): string[] {
  if (!/[("'[{\\/]/.test(text)) return trimmed(text.split(separator), separator);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    at = skipToken(text, at);
  }
  parts.push(text.slice(start));
  return trimmed(parts, separator);
}

function trimmed(parts: readonly string[], separator: string): string[] {
  const all = parts.map((part) => part.trim());
  return separator === " " ? all.filter((part) => part !== "") : all;
}

const ESCAPE = /\\(?:([0-9a-f]{1,6})(?:\r\n|[\t\n\f\r ])?|(\r\n|[\s\S]))/gi;

/** Lower case, comments and escapes resolved, white space collapsed. */
export function normalizeCss(text: string): string {
  const plain = withoutComments(text);
  const unescaped = plain.includes("\\")
    ? plain.replace(ESCAPE, (_, hex: string | undefined, char: string | undefined) =>
        hex ? fromCodePoint(Number.parseInt(hex, 16)) : (char ?? ""),
      )
    : plain;
  return unescaped
    .replace(/[\t\n\f\r ]+/g, " ")
    .trim()
    .toLowerCase();
}

function fromCodePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** A comment separates tokens, as white space does; inside a string it is text. */
export function withoutComments(text: string): string {
  if (!text.includes("/*")) return text;
  let plain = "";
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const char = text[at];
    if (char === "/" && text[at + 1] === "*") {
      plain += `${text.slice(start, at)} `;
      at = skipComment(text, at);
      start = at;
    } else if (char === '"' || char === "'") at = skipString(text, at);
    else at += char === "\\" ? 2 : 1;
  }
  return plain + text.slice(start);
}
