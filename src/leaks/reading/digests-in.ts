import { Buffer } from "node:buffer";
import type { Digest, DigestTable } from "./digest-table.ts";
import { MANGLINGS, mangle, REVERSED, ROT13 } from "./mangle.ts";
import type { Reading } from "./readings.ts";
import { CHARACTERS, hasBothCases, isHexOnly, type Run } from "./runs.ts";

/** A digest of a known value in a reading's text. */
export interface DigestHit {
  readonly digest: Digest;
  readonly start: number;
  readonly end: number;
  /** How it is written, outermost first: `["base64"]`, `["rot13", "hex"]`. */
  readonly encodings: readonly string[];
}

/** The shortest, md5, in base64 and in hex. */
const SHORTEST_BASE64 = 22;
const SHORTEST_HEX = 32;
/** Digits of base64 without padding, by the bytes that they stand for. */
const BYTES_OF_BASE64: ReadonlyMap<number, number> = new Map(
  [16, 20, 28, 32, 48, 64].map((bytes) => [Math.ceil((bytes * 4) / 3), bytes]),
);
/** Longer runs of hex digits than these are pictures or keys; whole digests in them are still found at their ends. */
const MAX_WINDOWS = 300;

/** @param isDeep tells whether hashes of hashes are looked for */
export function digestsIn(
  { text, runs }: Pick<Reading, "text" | "runs">,
  table: DigestTable,
  isDeep: () => boolean,
): readonly DigestHit[] {
  let hits: DigestHit[] | undefined;
  for (const run of runs) {
    if (run.end - run.start < SHORTEST_BASE64) continue;
    for (const hit of inHex(text, run, table, isDeep)) {
      hits ??= [];
      hits.push(shift(hit, run.start));
    }
    for (const hit of inBase64(text, run, table, isDeep)) {
      const end = run.start + hit.end;
      const padding = /^=*/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
      hits ??= [];
      hits.push(shift({ ...hit, end: hit.end + padding }, run.start));
    }
  }
  return hits ?? NONE;
}

const NONE: readonly DigestHit[] = [];
const NEVER = () => false;

function shift(hit: DigestHit, by: number): DigestHit {
  return { ...hit, start: hit.start + by, end: hit.end + by };
}

function* inHex(
  text: string,
  run: Run,
  table: DigestTable,
  isDeep: () => boolean,
): Generator<DigestHit> {
  if (run.end - run.start < SHORTEST_HEX) return;
  const digits = text.slice(run.start, run.end);
  if (isHexOnly(run) && (run.has & CHARACTERS.dash) === 0) {
    yield* inHexDigits(digits, 0, [], table, isDeep);
    return;
  }
  for (const { 0: hex, index } of digits.matchAll(/[0-9a-f]{32,}/gi)) {
    yield* inHexDigits(hex, index, [], table, isDeep);
  }
  // The letters of hex under rot13.
  for (const { 0: rotated, index } of digits.matchAll(/[0-9n-s]{32,}/gi)) {
    yield* inHexDigits(mangle(rotated, ROT13), index, ROT13.names, table, isDeep);
  }
}

function* inHexDigits(
  digits: string,
  start: number,
  outer: readonly string[],
  table: DigestTable,
  isDeep: () => boolean,
): Generator<DigestHit> {
  const hex = digits.toLowerCase();
  const end = start + hex.length;
  const toHit = (digest: Digest, from: number, to: number): DigestHit => {
    const names = digest.isReversed ? [...outer, ...REVERSED.names] : outer;
    return { digest, start: from, end: to, encodings: [...names, "hex"] };
  };
  const digest = table.find(hex, isDeep);
  if (digest) yield toHit(digest, start, end);
  else if (hex.length > SHORTEST_HEX) {
    for (const part of inWindows(hex, table)) {
      yield toHit(part.digest, start + part.start, start + part.end);
    }
  }
}

/** A digest among other hex digits. */
function* inWindows(hex: string, table: DigestTable): Generator<Omit<DigestHit, "encodings">> {
  const last = Math.min(hex.length - SHORTEST_HEX, MAX_WINDOWS);
  for (let start = 0; start <= last; start++) {
    for (const bytes of BYTES_OF_BASE64.values()) {
      const end = start + bytes * 2;
      if (end > hex.length || end - start === hex.length) continue;
      const digest = table.find(hex.slice(start, end), NEVER);
      if (digest) yield { digest, start, end };
    }
  }
}

/** Digests hold signs of base64 themselves: from each beginning of a word to each of the lengths. */
function* inBase64(
  text: string,
  place: Run,
  table: DigestTable,
  isDeep: () => boolean,
): Generator<DigestHit> {
  // Of a hundred thousand digests one has no letters of both cases.
  if (isHexOnly(place) || !hasBothCases(place)) return;
  const run = text.slice(place.start, place.end);
  for (const start of startsIn(run)) {
    for (const [length, bytes] of BYTES_OF_BASE64) {
      const end = start + length;
      if (end > run.length || (end < run.length && !isSign(run, end))) continue;
      const digits = run.slice(start, end);
      for (const mangling of MANGLINGS) {
        const hex = Buffer.from(mangle(digits, mangling), "base64").toString("hex");
        if (hex.length !== bytes * 2) continue;
        const digest = table.find(hex, isDeep);
        if (!digest) continue;
        const name = /[-_]/.test(digits) ? "base64url" : "base64";
        yield { digest, start, end, encodings: [...mangling.names, name] };
      }
    }
  }
}

function startsIn(run: string): readonly number[] {
  // Binary formats write a length in front, which may be a digit itself.
  const starts = [0, 1, 2];
  for (const { index } of run.matchAll(/[/+_-]/g)) starts.push(index + 1);
  return starts.slice(0, MAX_WINDOWS);
}

function isSign(run: string, index: number): boolean {
  return /[/+_-]/.test(run.charAt(index));
}
