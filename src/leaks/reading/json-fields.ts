import { IGNORE_CUTS, type NoteCut } from "./cuts.ts";
import type { Field } from "./fields.ts";
import type { Unescaped } from "./percent.ts";

/** Deeper values keep the name of what holds them; real payloads have six levels. */
const MAX_DEPTH = 50;
/** A recording of a visit has hundreds of thousands; its first values tell what it is. */
const MAX_FIELDS = 5_000;
const MAX_NAME = 200;

/**
 * The strings and numbers of JSON with their places, quotes left out; named by the way to them
 * without indices: `events.params.uid`. Several values in a row (NDJSON) and text that was cut are
 * read as far as they go: what is no JSON is passed over, so this never throws.
 */
export function fieldsOfJson(text: string, note: NoteCut = IGNORE_CUTS): readonly Field[] {
  const fields: Field[] = [];
  const open: { readonly isObject: boolean; readonly name: string }[] = [];
  let name = "";
  let index = 0;
  const add = (start: number, end: number) => {
    if (end > start) fields.push({ kind: "parameter", name: name || "json", start, end });
  };
  while (index < text.length && fields.length < MAX_FIELDS) {
    const character = text.charAt(index);
    if (character === "{" || character === "[") {
      if (open.length < MAX_DEPTH) open.push({ isObject: character === "{", name });
      index++;
    } else if (character === "}" || character === "]") {
      open.pop();
      name = open.at(-1)?.name ?? "";
      index++;
    } else if (character === '"') {
      const start = index + 1;
      const end = endOfString(text, start);
      const inside = open.at(-1);
      const colon = endOfBlanks(text, end + 1);
      if (inside?.isObject && text.charAt(colon) === ":") {
        name = joinNames(inside.name, text.slice(start, end));
        index = colon + 1;
      } else {
        add(start, end);
        index = end + 1;
      }
    } else if (/[-\d]/.test(character)) {
      const end = endOfNumber(text, index);
      add(index, end);
      index = end;
    } else {
      index++;
    }
  }
  if (/["\d]/.test(text.slice(index))) note("fields");
  return fields;
}

function joinNames(outer: string, key: string): string {
  return (outer ? `${outer}.${key}` : key).slice(0, MAX_NAME);
}

/** Index of the closing quote, or the text's length. */
function endOfString(text: string, from: number): number {
  let index = from;
  while (index < text.length && text.charAt(index) !== '"') {
    index += text.charAt(index) === "\\" ? 2 : 1;
  }
  return Math.min(index, text.length);
}

function endOfBlanks(text: string, from: number): number {
  let index = from;
  while (/[ \t\r\n]/.test(text.charAt(index))) index++;
  return index;
}

function endOfNumber(text: string, from: number): number {
  let index = from + 1;
  while (/[\d.eE+-]/.test(text.charAt(index))) index++;
  return index;
}

/** JSON within JSON within JSON; more was never seen. */
const MAX_LAYERS = 3;
const ESCAPE = /\\(?:u([0-9a-f]{4})|(["\\/bfnrt]))/gi;
const CONTROLS: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * Undoes the escapes of JSON strings (RFC 8259 §7), up to three layers deep. What is no ASCII becomes
 * its bytes in UTF-8, as in all readings.
 */
export function unescapeJson(
  text: string,
  note: NoteCut = IGNORE_CUTS,
  layers = MAX_LAYERS,
): Unescaped {
  let result: Unescaped = { text };
  for (let layer = 0; result.text.includes("\\"); layer++) {
    if (layer >= layers) {
      if (layers === MAX_LAYERS && result.text.search(ESCAPE) >= 0) note("layers");
      break;
    }
    const next = unescapeOnce(result);
    if (next.text.length === result.text.length) break;
    result = next;
  }
  return result;
}

/** The escapes of the string alone, not of strings within it. */
export function unescapeJsonString(text: string): Unescaped {
  return unescapeJson(text, IGNORE_CUTS, 1);
}

function unescapeOnce(given: Unescaped): Unescaped {
  const originOf = (index: number) => given.origin?.[index] ?? index;
  // A four-digit escape of six characters becomes at most three bytes: the text never grows.
  const origin = new Uint32Array(given.text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let read = 0;
  const copyUntil = (end: number) => {
    pieces.push(given.text.slice(read, end));
    for (let i = read; i < end; i++) origin[length++] = originOf(i);
    read = end;
  };
  for (const { 0: escaped, 1: hex, 2: sign = "", index } of given.text.matchAll(ESCAPE)) {
    copyUntil(index);
    const character = hex ? toBytes(Number.parseInt(hex, 16)) : (CONTROLS[sign] ?? sign);
    pieces.push(character);
    for (let i = 0; i < character.length; i++) origin[length++] = originOf(index);
    read = index + escaped.length;
  }
  copyUntil(given.text.length);
  origin[length] = originOf(given.text.length);
  return { text: pieces.join(""), origin: origin.slice(0, length + 1) };
}

function toBytes(code: number): string {
  return Buffer.from(String.fromCharCode(code), "utf8").toString("latin1");
}
