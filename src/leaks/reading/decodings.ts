import { BASE64, type Codec, HEX } from "./codecs.ts";
import type { Cut, NoteCut } from "./cuts.ts";
import { legibleIn } from "./legible.ts";
import {
  CHARACTERS,
  classesIn,
  hasBothCases,
  hasCapitals,
  isHexOnly,
  isPlain,
  type Run,
} from "./runs.ts";
import { eachStretch, HEX_DIGIT, PLAIN_DIGIT } from "./stretches.ts";
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
export function decodingsOf(text: string, run: Run, note: NoteCut): readonly Decoding[] {
  if (cannotBeText(run)) return NONE;
  const digits = text.slice(run.start, run.end);
  if (!isSeenAgain(digits, run)) return decode(digits, run, note);
  return remembered.get(digits) ?? decodeAndRemember(digits, run, note);
}

/** Words are, and what a host begins with; what else has numbers in it is mostly an id. */
function isSeenAgain(digits: string, run: Run): boolean {
  if (isHexOnly(run) || digits.length > MAX_REMEMBERED_LENGTH) return false;
  return (run.has & CHARACTERS.number) === 0 || digits.startsWith("//");
}

function decodeAndRemember(digits: string, run: Run, note: NoteCut): readonly Decoding[] {
  let isCut = false;
  const found = decode(digits, run, (cut: Cut) => {
    isCut = true;
    note(cut);
  });
  // What was cut has to be said each time.
  if (isCut) return found;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(digits, found);
  return found;
}

/**
 * Sixteen hex digits, as of a UUID or a checksum, and no other letters: of a billion texts, base64
 * writes one like that.
 */
const ID = /^\/{0,2}(?:[\da-f-]{16,}|[\dA-F-]{16,})$/;
const MIN_ID = 16;
/** Of texts of nine characters base64 writes one in a thousand without a capital. */
const SHORT_BASE64 = 12;
const MIN_HEX = 12;
/** Shorter ones are no token as a whole (whole-tokens.ts). */
const MIN_WHOLE = 9;

function mayBeBase64({ start, end, has }: Run): boolean {
  return hasCapitals({ has }) || (end - start < SHORT_BASE64 && (has & CHARACTERS.number) !== 0);
}

/** Words of small letters, with slashes and dashes between them: hardly anything in a URL is more. */
function cannotBeText(run: Run): boolean {
  if (hasCapitals(run) || (run.has & CHARACTERS.number) !== 0) return false;
  return run.end - run.start < MIN_WHOLE;
}

function decode(digits: string, run: Run, note: NoteCut): readonly Decoding[] {
  const found: Decoding[] = [];
  if (mayBeBase64(run)) addBase64(digits, run, found);
  if (digits.length >= MIN_HEX) addHex(digits, run, found);
  // Signs are digits of base64 alone, which is written in letters of both cases.
  if (isPlain(run) || hasBothCases(run)) wholesOf(digits, 0, run.has, found, note);
  if (!isPlain(run) && digits.length > MIN_WHOLE) addParts(digits, run, found, note);
  const packed = digits.indexOf(GZIP_START, 1);
  if (packed > 0) {
    const part = digits.slice(packed);
    wholesOf(part, packed, classesIn(part), found, note);
  }
  return found.length > 1 ? withoutPieces(found) : found;
}

function addHex(digits: string, run: Run, found: Decoding[]): void {
  // Most ids of services.
  if (isPlain(run) && isHexOnly(run)) stretchesOf(digits, 0, HEX.shifts, HEX, found);
  else if ((run.has & CHARACTERS.number) !== 0) addHexParts(digits, found);
}

function addHexParts(digits: string, found: Decoding[]): void {
  eachStretch(digits, { start: 0, end: digits.length }, HEX_DIGIT, MIN_HEX, (hex, start) =>
    stretchesOf(hex, start, HEX.shifts, HEX, found),
  );
}

function addParts(digits: string, run: Run, found: Decoding[], note: NoteCut): void {
  eachPart(digits, run, (part, start) => wholesOf(part, start, classesIn(part), found, note));
}

function addBase64(digits: string, run: Run, found: Decoding[]): void {
  // Segments of paths first: slashes are digits of base64 too, and join them to longer runs.
  if ((run.has & CHARACTERS.join) !== 0) {
    for (const { 0: token, index } of digits.matchAll(/[\w-]{8,}/g)) {
      if (!ID.test(token)) stretchesOf(token, index, 1, BASE64, found);
    }
  }
  // A path, a prefix or other bytes in front of it may have shifted the digits.
  if (digits.length >= MIN_ID && ID.test(digits)) return;
  stretchesOf(digits, 0, BASE64.shifts, BASE64, found);
}

/** What gzip begins with (RFC 1952 §2.3.1), in base64: wherever it stands, and it tells its end itself. */
const GZIP_START = "H4sI";

function stretchesOf(
  digits: string,
  from: number,
  shifts: number,
  codec: Codec,
  found: Decoding[],
): void {
  for (let shift = 0; shift < shifts; shift++) {
    const stretches = legibleIn(digits, shift, codec);
    // Nearly always none, and then no walk begins.
    if (stretches.length === 0) continue;
    for (const { text, first } of stretches) {
      found.push({ text, start: from + shift, end: from + digits.length, codec, first, names: [] });
    }
  }
}

function wholesOf(
  token: string,
  start: number,
  has: number,
  found: Decoding[],
  note: NoteCut,
): void {
  const wholes = decodeWhole(token, has, note);
  if (wholes.length === 0) return;
  for (const { text, names } of wholes) {
    found.push({ text, start, end: start + token.length, first: 0, names });
  }
}

/**
 * lz-string ends anywhere: what stands before a sign, which is one of its digits, unpacks as well. Of
 * tokens that begin or end together the longest was found first.
 */
function withoutPieces(found: readonly Decoding[]): readonly Decoding[] {
  const ends = new Set<string>();
  return found.filter(({ codec, start, end, names }) => {
    if (codec) return true;
    const [from, to] = [`${start} ${names}`, `${names} ${end}`];
    const isPiece = ends.has(from) || ends.has(to);
    ends.add(from).add(to);
    return !isPiece;
  });
}

/** The longest first. */
const PARTS = [/[^/]{9,}/g, /[\w-]{9,}/g, /[a-z0-9]{9,}/gi];

/** Parts of the run between signs that not every writing uses as digits. */
function eachPart(
  digits: string,
  { has }: Run,
  found: (part: string, start: number) => void,
): void {
  // What has no capitals is in hex or base32, which have no signs.
  if ((has & CHARACTERS.join) === 0 || !hasCapitals({ has })) {
    eachStretch(digits, { start: 0, end: digits.length }, PLAIN_DIGIT, MIN_WHOLE, found);
    return;
  }
  const parts = new Map<number, readonly [start: number, end: number]>();
  for (const part of PARTS) {
    for (const { 0: token, index } of digits.matchAll(part)) {
      const end = index + token.length;
      if (token.length < digits.length) parts.set(index * digits.length + end, [index, end]);
    }
  }
  for (const [start, end] of parts.values()) found(digits.slice(start, end), start);
}
