import { Buffer } from "node:buffer";
import { nibbleOf } from "./codecs.ts";
import type { NoteCut } from "./cuts.ts";
import { type Digest, type DigestTable, HEAD } from "./digest-table.ts";
import { MANGLINGS, mangle, REVERSED, ROT13 } from "./mangle.ts";
import type { Reading } from "./readings.ts";
import { hasBothCases, isHexOnly, isPlain, type Run } from "./runs.ts";
import { eachStretch, HEX_DIGIT, ROTATED_DIGIT } from "./stretches.ts";

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
/** Of more beginnings than these no digest in base64 is looked for; no path has as many segments. */
const MAX_STARTS = 300;

type IsDeep = () => boolean;

/** Whether it is worth to look for digests: mostly no run is long enough. */
export function mayHoldDigest({ runs }: Pick<Reading, "runs">): boolean {
  return runs.some(isLongEnough);
}

function isLongEnough({ start, end }: Run): boolean {
  return end - start >= SHORTEST_BASE64;
}

/** @param isDeep tells whether hashes of hashes are looked for */
export function digestsIn(
  { text, runs }: Pick<Reading, "text" | "runs">,
  table: DigestTable,
  isDeep: IsDeep,
  note: NoteCut,
): readonly DigestHit[] {
  const hits: DigestHit[] = [];
  for (const run of runs) {
    if (!isLongEnough(run)) continue;
    if (run.end - run.start >= SHORTEST_HEX) inHex(text, run, table, isDeep, hits);
    // Of a hundred thousand digests one has no letters of both cases.
    if (!isHexOnly(run) && hasBothCases(run)) inBase64(text, run, table, isDeep, hits, note);
  }
  return hits;
}

const NEVER = () => false;

function inHex(
  text: string,
  run: Run,
  table: DigestTable,
  isDeep: IsDeep,
  hits: DigestHit[],
): void {
  if (isHexOnly(run) && isPlain(run)) {
    inHexDigits(text.slice(run.start, run.end), run.start, PLAINLY, table, isDeep, hits);
  } else inStretches(text, run, table, isDeep, hits);
}

const PLAINLY: readonly string[] = [];

function inStretches(
  text: string,
  run: Run,
  table: DigestTable,
  isDeep: IsDeep,
  hits: DigestHit[],
): void {
  eachStretch(text, run, HEX_DIGIT, SHORTEST_HEX, (hex, start) =>
    inHexDigits(hex, start, PLAINLY, table, isDeep, hits),
  );
  eachStretch(text, run, ROTATED_DIGIT, SHORTEST_HEX, (rotated, start) =>
    inHexDigits(mangle(rotated, ROT13), start, ROT13.names, table, isDeep, hits),
  );
}

function inHexDigits(
  digits: string,
  start: number,
  outer: readonly string[],
  table: DigestTable,
  isDeep: IsDeep,
  hits: DigestHit[],
): void {
  const hex = digits.toLowerCase();
  const digest = table.find(hex, isDeep);
  if (digest) hits.push(hitOf(digest, start, start + hex.length, outer));
  else if (hex.length > SHORTEST_HEX) inWindows(hex, start, outer, table, hits);
}

function hitOf(digest: Digest, start: number, end: number, outer: readonly string[]): DigestHit {
  const names = digest.isReversed ? [...outer, ...REVERSED.names] : outer;
  return { digest, start, end, encodings: [...names, "hex"] };
}

/** A digest among other hex digits, at each of them in turn. */
function inWindows(
  hex: string,
  from: number,
  outer: readonly string[],
  table: DigestTable,
  hits: DigestHit[],
): void {
  const last = hex.length - SHORTEST_HEX + HEAD;
  let head = 0;
  for (let next = 0; next < last; next++) {
    head = ((head << 4) | nibbleOf(hex.charCodeAt(next))) >>> 0;
    const start = next - HEAD + 1;
    if (start < 0 || !table.mayBegin(head)) continue;
    for (const bytes of BYTES_OF_BASE64.values()) {
      const end = start + bytes * 2;
      if (end > hex.length || end - start === hex.length) continue;
      const digest = table.find(hex.slice(start, end), NEVER);
      if (digest) hits.push(hitOf(digest, from + start, from + end, outer));
    }
  }
}

/** Digests hold signs of base64 themselves: from each beginning of a word to each of the lengths. */
function inBase64(
  text: string,
  place: Run,
  table: DigestTable,
  isDeep: IsDeep,
  hits: DigestHit[],
  note: NoteCut,
): void {
  const run = text.slice(place.start, place.end);
  for (const start of startsIn(run, note)) {
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
        const after = place.start + end;
        const padding = /^=*/.exec(text.slice(after, after + 2))?.[0].length ?? 0;
        hits.push({
          digest,
          start: place.start + start,
          end: after + padding,
          encodings: [...mangling.names, name],
        });
      }
    }
  }
}

function startsIn(run: string, note: NoteCut): readonly number[] {
  // Binary formats write a length in front, which may be a digit itself.
  const starts = [0, 1, 2];
  for (const { index } of run.matchAll(/[/+_-]/g)) {
    if (starts.length >= MAX_STARTS) {
      note("digests");
      break;
    }
    starts.push(index + 1);
  }
  return starts;
}

function isSign(run: string, index: number): boolean {
  return /[/+_-]/.test(run.charAt(index));
}
