import { isIP } from "node:net";
import { isTime } from "./is-time.ts";

/** A part of a text that looks like an identifier. */
export interface Shape {
  readonly shape: "uuid" | "jwt" | "hex" | "digits" | "random" | "ip" | "coordinates";
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** `UUID, ≤ 122 bits`, `32 hex digits, ≤ 128 bits`, `coordinates`. */
  readonly meaning: string;
}

/** Length of the shortest of them, a number. */
export const MIN_SHAPE = 6;

/** RFC 7519: three parts of base64url. */
const JWT = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g;
/** What tokens are made of, and of that the numbers: words have none. */
const TOKEN_CHARACTER = 1;
const NUMBER = 2;
const CHARACTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /\d/.test(character) ? NUMBER : /[\w+-]/.test(character) ? TOKEN_CHARACTER : 0;
});
/** RFC 9562 §4. */
const UUID =
  /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi;

/** Every part of the text, a path segment or a parameter's value, that is shaped like an identifier. */
export function shapesIn(text: string): readonly Shape[] {
  // Words have no digits.
  if (!/\d/.test(text)) return NONE;
  const literal = literalIn(text);
  if (literal) return [literal];
  const shapes: Shape[] = [];
  let read = 0;
  for (const { 0: token, index: start } of text.includes("eyJ") ? text.matchAll(JWT) : []) {
    addShapesBetween(read, start, text, shapes);
    read = start + token.length;
    const meaning = `JSON Web Token, ${token.length} characters`;
    shapes.push({ shape: "jwt", start, end: read, meaning });
  }
  addShapesBetween(read, text.length, text, shapes);
  return shapes;
}

const NONE: readonly Shape[] = [];

/** Of every run with a number in it, and its padding. By hand: every segment of every path comes here. */
function addShapesBetween(from: number, to: number, text: string, shapes: Shape[]): void {
  let start = from;
  let hasNumber = false;
  for (let index = from; index <= to; index++) {
    const kind = index < to ? (CHARACTERS[text.charCodeAt(index)] ?? 0) : 0;
    if (kind > 0) {
      if (kind === NUMBER) hasNumber = true;
      continue;
    }
    if (hasNumber && index - start >= MIN_SHAPE) {
      let end = index;
      while (end < Math.min(to, index + 2) && text.charAt(end) === "=") end++;
      addShapesOfRun(text.slice(start, end), start, shapes);
    }
    start = index + 1;
    hasNumber = false;
  }
}

/** The UUIDs in the run, or the run as a whole, or the words that it joins: `logo-5f2b…`, `123456_7890123`. */
function addShapesOfRun(run: string, start: number, shapes: Shape[]): void {
  if (run.length >= 36 && run.includes("-")) {
    const before = shapes.length;
    for (const { 0: uuid, index } of run.matchAll(UUID)) {
      const begin = start + index;
      // RFC 9562 §5.7: in version 7 the other bits are the time.
      const meaning = `UUID, ≤ ${uuid.charAt(14) === "7" ? 74 : 122} bits`;
      shapes.push({ shape: "uuid", start: begin, end: begin + uuid.length, meaning });
    }
    if (shapes.length > before) return;
  }
  const whole = describe(run, start);
  if (whole) {
    shapes.push(whole);
    return;
  }
  if (!/[_+-]/.test(run)) return;
  const isAllNumbers = /^[\d_+-]+$/.test(run);
  for (const word of run.matchAll(/[a-z0-9]{6,}/gi)) {
    const shape = describe(word[0], start + word.index);
    // A number that is joined to words is a date, a size, the number of an article.
    if (shape && (shape.shape !== "digits" || isAllNumbers)) shapes.push(shape);
  }
}

const MIN_LENGTH = 16;

function describe(text: string, start: number): Shape | undefined {
  const place = { start, end: start + text.length };
  if (/^\d+$/.test(text)) {
    if (text.length < MIN_SHAPE || isTime(text)) return undefined;
    return {
      shape: "digits",
      ...place,
      meaning: `${text.length} digits, ${upTo(text.length, 10)}`,
    };
  }
  if (text.length < MIN_LENGTH) return undefined;
  if (/^[0-9a-f]+$/i.test(text) && /\d/.test(text)) {
    const meaning = `${text.length} hex digits, ${upTo(text.length, 16)}`;
    return { shape: "hex", ...place, meaning };
  }
  if (!isIrregular(text)) return undefined;
  const alphabet = /[_+-]/.test(text) ? "letters, digits and signs" : "letters and digits";
  const length = text.replace(/=+$/, "").length;
  const meaning = `${length} ${alphabet}, ${upTo(length, sizeOfAlphabet(text))}`;
  return { shape: "random", ...place, meaning };
}

/** How many bits as many digits of an alphabet can hold; what the token holds may be less. */
function upTo(length: number, alphabet: number): string {
  return `≤ ${Math.floor(length * Math.log2(alphabet))} bits`;
}

function sizeOfAlphabet(text: string): number {
  const classes = [/[a-z]/, /[A-Z]/].filter((letters) => letters.test(text)).length;
  return classes * 26 + 10 + (/[_+-]/.test(text) ? 2 : 0);
}

const COORDINATES = /^[+-]?\d{1,2}\.\d{3,},\s?[+-]?\d{1,3}\.\d{3,}$/;
/** Signs that stand in IP addresses and pairs of coordinates. */
const SEPARATOR = /[.:]/;
const LITERAL = /^[\da-f.:, +-]{6,45}$/i;

/** What stands alone in its field and is neither word nor token. */
function literalIn(text: string): Shape | undefined {
  if (!SEPARATOR.test(text) || !LITERAL.test(text)) return undefined;
  const place = { start: 0, end: text.length };
  const version = isIP(text);
  if (version === 6 || (version === 4 && !isVersion(text))) {
    return { shape: "ip", ...place, meaning: `an IPv${version} address` };
  }
  return COORDINATES.test(text)
    ? { shape: "coordinates", ...place, meaning: "coordinates" }
    : undefined;
}

/** Versions of programs have four numbers too: small ones, or zeros behind a large one. */
function isVersion(text: string): boolean {
  const numbers = text.split(".").map(Number);
  return numbers.at(-1) === 0 || numbers.every((number) => number < 32) || text === "127.0.0.1";
}

/**
 * Whether letters and digits change too often for words: `spring-sale-2024` changes seldom,
 * `WinterSale2024Banner` often but is made of words, `x7Qp2LmZ9aBd` neither.
 */
function isIrregular(text: string): boolean {
  const changesBetween = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const digitChanges = changesBetween(/[a-z](?=\d)|\d(?=[a-z])/gi);
  const caseChanges = changesBetween(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g);
  if (digitChanges < 2) return false;
  // Words without blanks between them are hardly ever in capitals.
  if (caseChanges === 0) return digitChanges / text.length >= (/[a-z]/.test(text) ? 0.24 : 0.2);
  const rate = (digitChanges + caseChanges) / text.length;
  const inWords = (text.match(/[A-Z]?[a-z]{3,}/g) ?? [])
    .filter((word) => /[aeiouy]/i.test(word))
    .join("").length;
  return rate >= 0.2 && (inWords / text.length < 0.5 || rate >= 0.38);
}
