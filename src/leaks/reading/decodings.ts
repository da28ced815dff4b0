import { BASE64, type Codec, HEX } from "./codecs.ts";
import { legibleIn } from "./legible.ts";
import { CHARACTERS, hasCapitals, isHexOnly, type Run } from "./runs.ts";
import { decodeWhole } from "./whole-tokens.ts";

/** A text that a run, or a part of it, decodes to. */
export interface Decoding {
  readonly text: string;
  /** Where the digits stand in the run. */
  readonly start: number;
  readonly end: number;
  /** How the digits stand for bytes, where they do so one by one: else the token is one. */
  readonly codec?: Codec;
  /** Index of the first byte of the text, counted from `start`. */
  readonly first: number;
  /** What to undo, outermost first; empty where the codec's name depends on the digits. */
  readonly names: readonly string[];
}

/** Names of hosts and folders come back in every URL of a document: what they hold is looked up. */
const REMEMBERED = 2_000;
const MAX_REMEMBERED_LENGTH = 40;
const remembered = new Map<string, readonly Decoding[]>();
const NONE: readonly Decoding[] = [];

/** Everything legible that the run stands for. */
export function decodingsOf(text: string, run: Run): readonly Decoding[] {
  const digits = text.slice(run.start, run.end);
  // Ids are seldom seen twice.
  if (isHexOnly(run) || digits.length > MAX_REMEMBERED_LENGTH) return decode(digits, run);
  const known = remembered.get(digits);
  if (known) return known;
  const found = decode(digits, run);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(digits, found);
  return found;
}

/**
 * Sixteen hex digits, as of a UUID or a checksum, and no other letters: of a billion texts, base64
 * writes one like that.
 */
const ID = /^\/{0,2}(?:[\da-f-]{16,}|[\dA-F-]{16,})$/;
/** Of texts of nine characters base64 writes one in a thousand without a capital. */
const SHORT_BASE64 = 12;

function decode(digits: string, run: Run): readonly Decoding[] {
  const found: Decoding[] = [];
  const isPlain = (run.has & (CHARACTERS.dash | CHARACTERS.join)) === 0;
  const mayBeBase64 =
    hasCapitals(run) || (digits.length < SHORT_BASE64 && (run.has & CHARACTERS.number) !== 0);
  if (mayBeBase64) {
    // Segments of paths first: slashes are digits of base64 too, and join them to longer runs.
    if ((run.has & CHARACTERS.join) !== 0) {
      for (const { 0: token, index } of digits.matchAll(/[\w-]{8,}/g)) {
        if (!ID.test(token)) stretchesOf(token, index, 1, BASE64, found);
      }
    }
    // A path, a prefix or other bytes in front of it may have shifted the digits.
    if (!ID.test(digits)) stretchesOf(digits, 0, BASE64.shifts, BASE64, found);
  }
  if (isPlain && isHexOnly(run)) {
    if (digits.length >= MIN_HEX) stretchesOf(digits, 0, HEX.shifts, HEX, found);
  } else if ((run.has & CHARACTERS.number) !== 0) {
    for (const { 0: hex, index } of digits.matchAll(HEX.digits)) {
      stretchesOf(hex, index, HEX.shifts, HEX, found);
    }
  }
  wholesOf(digits, 0, found);
  if (!isPlain) {
    for (const [start, end] of partsOf(digits, run))
      wholesOf(digits.slice(start, end), start, found);
  }
  return found.length > 0 ? found : NONE;
}

const MIN_HEX = 12;

function stretchesOf(
  digits: string,
  from: number,
  shifts: number,
  codec: Codec,
  found: Decoding[],
): void {
  for (let shift = 0; shift < shifts; shift++) {
    for (const { text, first } of legibleIn(digits, shift, codec)) {
      found.push({ text, start: from + shift, end: from + digits.length, codec, first, names: [] });
    }
  }
}

function wholesOf(token: string, start: number, found: Decoding[]): void {
  for (const { text, names } of decodeWhole(token)) {
    found.push({ text, start, end: start + token.length, first: 0, names });
  }
}

const PLAIN_PARTS = [/[a-z0-9]{9,}/gi];
const PARTS = [/[^/]{9,}/g, /[\w-]{9,}/g, ...PLAIN_PARTS];

/** Parts of the run between signs that not every writing uses as digits. */
function partsOf(digits: string, { has }: Run): Iterable<readonly [start: number, end: number]> {
  // What has no capitals is in hex or base32, which have no signs.
  const hasJoins = (has & CHARACTERS.join) !== 0 && hasCapitals({ has });
  const parts = new Map<number, readonly [number, number]>();
  for (const part of hasJoins ? PARTS : PLAIN_PARTS) {
    for (const { 0: token, index } of digits.matchAll(part)) {
      const end = index + token.length;
      if (token.length < digits.length) parts.set(index * digits.length + end, [index, end]);
    }
  }
  return parts.values();
}
