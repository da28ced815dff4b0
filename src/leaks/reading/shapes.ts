/** A part of a text that looks like an identifier. */
export interface Shape {
  readonly shape: "uuid" | "jwt" | "hex" | "digits" | "random";
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** `UUID`, `32 hex digits`, `43 letters and digits`. */
  readonly meaning: string;
}

/** Length of the shortest of them, a number. */
export const MIN_SHAPE = 6;

/** RFC 7519: three parts of base64url. */
const JWT = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g;
/** Whatever has neither blanks nor signs. */
const CANDIDATE = /[\w+-]{6,}={0,2}/g;
/** RFC 9562 §4. */
const UUID =
  /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi;

/** Every part of the text, a path segment or a parameter's value, that is shaped like an identifier. */
export function shapesIn(text: string): readonly Shape[] {
  // Words have no digits.
  if (!/\d/.test(text)) return NONE;
  const shapes: Shape[] = [];
  let read = 0;
  const readUntil = (end: number) => {
    if (end - read < MIN_SHAPE) return;
    for (const { 0: run, index } of text.slice(read, end).matchAll(CANDIDATE)) {
      if (/\d/.test(run)) addShapesOfRun(run, read + index, shapes);
    }
  };
  for (const { 0: token, index: start } of text.includes("eyJ") ? text.matchAll(JWT) : []) {
    readUntil(start);
    read = start + token.length;
    const meaning = `JSON Web Token, ${token.length} characters`;
    shapes.push({ shape: "jwt", start, end: read, meaning });
  }
  readUntil(text.length);
  return shapes;
}

const NONE: readonly Shape[] = [];

/** The UUIDs in the run, or the run as a whole, or the words that it joins: `logo-5f2b…`, `123456_7890123`. */
function addShapesOfRun(run: string, start: number, shapes: Shape[]): void {
  if (run.length >= 36 && run.includes("-")) {
    const before = shapes.length;
    for (const { 0: uuid, index } of run.matchAll(UUID)) {
      const begin = start + index;
      shapes.push({ shape: "uuid", start: begin, end: begin + uuid.length, meaning: "UUID" });
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
    return { shape: "digits", ...place, meaning: `${text.length} digits` };
  }
  if (text.length < MIN_LENGTH) return undefined;
  if (/^[0-9a-f]+$/i.test(text) && /\d/.test(text)) {
    return { shape: "hex", ...place, meaning: `${text.length} hex digits` };
  }
  if (!isIrregular(text)) return undefined;
  const alphabet = /[_+-]/.test(text) ? "letters, digits and signs" : "letters and digits";
  const length = text.replace(/=+$/, "").length;
  return { shape: "random", ...place, meaning: `${length} ${alphabet}` };
}

/** Seconds or milliseconds from 2001 to 2033, or a date from its year on: when, not who. */
function isTime(digits: string): boolean {
  return (
    /^1\d{9}(?:\d{3})?$/.test(digits) ||
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\d\d)?(?:\d{6}(?:\d{3})?)?$/.test(digits)
  );
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
