/** Text with its percent-escapes undone, and where each character stood. */
export interface Unescaped {
  readonly text: string;
  /** For every character, and for the end, its place in the text given; absent when nothing changed. */
  readonly origin?: Uint32Array;
}

/** Escapes of escapes: redirects through two services carry three layers; a fourth is the URL's own. */
const MAX_LAYERS = 4;

const ESCAPE = /%[0-9a-f]{2}/i;
const ESCAPES = /%([0-9a-f]{2})/gi;

/**
 * Undoes percent-escapes, up to four layers deep. Each escape becomes one character: its byte, so
 * that UTF-8 stays a sequence of bytes and places can be traced back.
 *
 * `printable` leaves escapes alone that are no printable ASCII: `%AD` in the merge tag `%ADDRESS%`.
 */
export function unescapePercent(text: string, which: "bytes" | "printable" = "bytes"): Unescaped {
  let result: Unescaped = { text };
  for (let layer = 0; layer < MAX_LAYERS && ESCAPE.test(result.text); layer++) {
    const next = unescapeOnce(result, which);
    if (next.text.length === result.text.length) break;
    result = next;
  }
  return result;
}

export function hasPercent(text: string): boolean {
  return ESCAPE.test(text);
}

/** How many layers of percent-escapes stand in the text, at most four. */
export function countPercentLayers(text: string): number {
  let layers = 0;
  let rest = text;
  while (layers < MAX_LAYERS && ESCAPE.test(rest)) {
    rest = rest.replace(ESCAPES, (_escaped, hex: string) => toCharacter(hex));
    layers++;
  }
  return layers;
}

function unescapeOnce(given: Unescaped, which: "bytes" | "printable"): Unescaped {
  const origin = new Uint32Array(given.text.length + 1);
  const originOf = (index: number) => given.origin?.[index] ?? index;
  let text = "";
  let read = 0;
  const copyUntil = (end: number) => {
    for (let i = read; i < end; i++) origin[text.length + i - read] = originOf(i);
    text += given.text.slice(read, end);
    read = end;
  };
  for (const { 0: escaped, 1: hex = "", index } of given.text.matchAll(ESCAPES)) {
    const character = toCharacter(hex);
    if (which === "printable" && (character < " " || character > "~")) continue;
    copyUntil(index);
    origin[text.length] = originOf(index);
    text += character;
    read = index + escaped.length;
  }
  copyUntil(given.text.length);
  origin[text.length] = originOf(given.text.length);
  return { text, origin: origin.slice(0, text.length + 1) };
}

function toCharacter(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
