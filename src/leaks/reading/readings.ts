import { BASE64, type Codec, HEX } from "./codecs.ts";
import { legibleIn, type Stretch } from "./legible.ts";
import { countPercentLayers, unescapePercent } from "./percent.ts";

/** Start and end, exclusive, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/**
 * One way to read a text: with its percent-escapes undone, or what a run of base64 or hex digits in
 * it decodes to. Characters of what was decoded are bytes: UTF-8 is not put together, so that every
 * character can be traced back to the text that was sent.
 */
export interface Reading {
  readonly text: string;
  /** The text as sent, rather than what a part of it decodes to. */
  readonly isRoot: boolean;
  /** Where a part of `text` stands in the text that was sent. */
  locate(span: Span): Span;
  /** What to undo, outermost first, to get from there to that part. */
  encodingsOf(span: Span): readonly string[];
}

const BASE64URL_TOKEN = /[\w-]{8,}/g;

/** Layers of base64 and hex; published leak studies found nothing below three. */
const MAX_DEPTH = 3;

/**
 * Every legible reading of the text, the text itself first. Linear in the text's length: a layer is
 * at most five times as long as the one around it.
 */
export function readingsOf(text: string): readonly Reading[] {
  const root = createReading(text, { isRoot: true, locate: (span) => span, encodingsOf: () => [] });
  let readings = [root];
  let layer = readings;
  for (let depth = 0; depth < MAX_DEPTH && layer.length > 0; depth++) {
    layer = layer.flatMap(decodeRuns);
    readings = readings.concat(layer);
  }
  return readings;
}

function decodeRuns(outer: Reading): Reading[] {
  const decoded: Reading[] = [];
  const read = (run: RegExpExecArray, shifts: number, codec: Codec) => {
    for (const { shift, stretch } of shiftedStretches(run[0], shifts, codec)) {
      decoded.push(readStretch(outer, run, shift, codec, stretch));
    }
  };
  // Segments of paths first: slashes are digits of base64 too, and join them to longer runs.
  for (const token of outer.text.matchAll(BASE64URL_TOKEN)) {
    if (isPartOfRun(outer.text, token) && !isId(token[0])) read(token, 1, BASE64);
  }
  for (const codec of [BASE64, HEX]) {
    for (const run of outer.text.matchAll(codec.digits)) {
      if (codec === BASE64 && isId(run[0])) continue;
      // A path, a prefix or other bytes in front of it may have shifted the digits.
      read(run, codec.shifts, codec);
    }
  }
  return decoded;
}

interface ShiftedStretch {
  readonly shift: number;
  readonly stretch: Stretch;
}

/** Names of hosts and folders come back in every URL of a document: what they hold is looked up. */
const REMEMBERED = 1_000;
const MAX_REMEMBERED_LENGTH = 40;
const remembered = new Map<string, readonly ShiftedStretch[]>();

function shiftedStretches(run: string, shifts: number, codec: Codec): readonly ShiftedStretch[] {
  const key = run.length <= MAX_REMEMBERED_LENGTH ? `${codec.digitsPerByte} ${shifts} ${run}` : "";
  const known = key && remembered.get(key);
  if (known) return known;
  const found: ShiftedStretch[] = [];
  for (let shift = 0; shift < shifts; shift++) {
    for (const stretch of legibleIn(run, shift, codec)) found.push({ shift, stretch });
  }
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (key) remembered.set(key, found);
  return found;
}

/** Whether slashes or plus signs join the token to others; alone it is the run itself, read below. */
function isPartOfRun(text: string, token: RegExpExecArray): boolean {
  const isJoin = (character: string) => character === "/" || character === "+";
  return isJoin(text.charAt(token.index - 1)) || isJoin(text.charAt(token.index + token[0].length));
}

/**
 * Sixteen hex digits, as of a UUID or a checksum, and no other letters: of a billion texts, base64
 * writes one like that.
 */
const ID = /^\/{0,2}(?:[\da-f-]{16,}|[\dA-F-]{16,})$/;

function isId(run: string): boolean {
  return ID.test(run);
}

function readStretch(
  outer: Reading,
  run: RegExpExecArray,
  shift: number,
  codec: Codec,
  { text, first }: Stretch,
): Reading {
  const begin = run.index + shift;
  const end = run.index + run[0].length;
  const toOuter = ([from, to]: Span): Span => {
    const last = begin + Math.ceil((first + to) * codec.digitsPerByte);
    // What ends with the run takes its padding along.
    const padding =
      last === end && codec === BASE64 ? /^=*/.exec(outer.text.slice(end, end + 2)) : null;
    return [
      begin + Math.floor((first + from) * codec.digitsPerByte),
      last + (padding?.[0].length ?? 0),
    ];
  };
  const isJson = /^\s*[{[]/.test(text) && /[}\]]\s*$/.test(text);
  return createReading(text, {
    isRoot: false,
    locate: (span) => outer.locate(toOuter(span)),
    encodingsOf: (span) => {
      const around = toOuter(span);
      const [start] = toOuter([0, text.length]);
      const names =
        isJson && isJwtPayload(outer.text, start)
          ? ["jwt"]
          : [nameOf(codec, outer.text.slice(...around)), ...(isJson ? ["json"] : [])];
      return [...outer.encodingsOf(around), ...names];
    },
  });
}

function nameOf(codec: Codec, digits: string): string {
  if (codec === HEX) return "hex";
  return /[-_]/.test(digits) ? "base64url" : "base64";
}

/** RFC 7519: header, payload and signature are joined by dots; `eyJ` is `{"` in base64. */
function isJwtPayload(text: string, start: number): boolean {
  return /(?<![\w-])eyJ[\w-]+\.$/.test(text.slice(Math.max(0, start - 1000), start));
}

/** `raw` is what `outer` speaks of; the reading's own text is `raw` with its percent-escapes undone. */
function createReading(
  raw: string,
  outer: Pick<Reading, "isRoot" | "locate" | "encodingsOf">,
): Reading {
  const { text, origin } = unescapePercent(raw);
  if (!origin) return { text, ...outer };
  const toRaw = ([start, end]: Span): Span => [origin[start] ?? 0, origin[end] ?? raw.length];
  return {
    text,
    isRoot: outer.isRoot,
    locate: (span) => outer.locate(toRaw(span)),
    encodingsOf: (span) => {
      const inRaw = toRaw(span);
      const layers = countPercentLayers(raw.slice(...inRaw));
      return [...outer.encodingsOf(inRaw), ...Array<string>(layers).fill("percent")];
    },
  };
}
