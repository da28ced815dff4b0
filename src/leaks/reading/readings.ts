import { BASE64, HEX } from "./codecs.ts";
import { IGNORE_CUTS, type NoteCut } from "./cuts.ts";
import { type Decoding, decodingsOf } from "./decodings.ts";
import { escapesIn, isEscaped, undoEscapes } from "./escapes.ts";
import { mangle, ROT13 } from "./mangle.ts";
import { type Run, runsOf } from "./runs.ts";

/** Start and end, exclusive, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/**
 * One way to read a text: with its escapes undone, or what a run of digits in it decodes to.
 * Characters of what was decoded are bytes: UTF-8 is not put together, so that every character can
 * be traced back to the text that was sent.
 */
export interface Reading {
  readonly text: string;
  /** Where digits may stand in it. */
  readonly runs: readonly Run[];
  /** The text as sent, rather than what a part of it decodes to. */
  readonly isRoot: boolean;
  /** Where a part of `text` stands in the text that was sent. */
  locate(span: Span): Span;
  /** What to undo, outermost first, to get from there to that part. */
  encodingsOf(span: Span): readonly string[];
}

/** Whether all parts of the reading stand in the same place: of what was packed none has its own. */
export function isPacked({ text, locate }: Reading): boolean {
  const [start, end] = locate([0, text.length]);
  const [first, next] = locate([0, 1]);
  return start === first && end === next && text.length > 1;
}

/** Layers of digits; published leak studies found nothing below three. */
const MAX_DEPTH = 3;

/**
 * Every legible reading of the text, the text itself first. Linear in the text's length but for what
 * was packed, which has a bound: a layer is at most some times as long as the one around it.
 */
export function readingsOf(text: string, note: NoteCut): readonly Reading[] {
  const root = createReading(text, ROOT, note);
  const isRotated = root.text.includes("%") && ROTATED_ESCAPE.test(root.text);
  const roots = isRotated ? [root, readRotated(root, note)] : [root];
  let layer = decodeEach(roots, note);
  if (layer.length === 0) return roots;
  const readings: Reading[] = [...roots];
  for (let depth = 1; layer.length > 0; depth++) {
    for (const reading of layer) readings.push(reading);
    if (depth >= MAX_DEPTH) {
      if (layer.some(holdsMore)) note("layers");
      break;
    }
    layer = decodeEach(layer, note);
  }
  return readings;
}

/** What rot13 makes of a percent-escape with a letter: `%2B` becomes `%2O`, which none is any more. */
const ROTATED_ESCAPE = /%(?:\d[n-s]|[n-s][\dn-s])/i;

/** The whole turned back, for its escapes to be undone. */
function readRotated({ text, locate, encodingsOf }: Reading, note: NoteCut): Reading {
  const place: Place = {
    isRoot: false,
    locate,
    encodingsOf: (span) => [...encodingsOf(span), ...ROT13.names],
  };
  return createReading(mangle(text, ROT13), place, note);
}

/** Below this, words look like digits of something by chance. */
const MIN_INNER_TEXT = 12;

function holdsMore({ text, runs }: Reading): boolean {
  return runs.some((run) =>
    decodingsOf(text, run, IGNORE_CUTS).some((inner) => inner.text.length >= MIN_INNER_TEXT),
  );
}

const NONE: readonly Reading[] = [];

type Place = Pick<Reading, "isRoot" | "locate" | "encodingsOf">;

/** The text as it was sent. */
export const ROOT: Place = {
  isRoot: true,
  locate: (span) => span,
  encodingsOf: () => [],
};

function decodeEach(layer: readonly Reading[], note: NoteCut): readonly Reading[] {
  let decoded: Reading[] | undefined;
  for (const outer of layer) {
    const { runs } = outer;
    // By number: there are dozens of runs in a URL, and a walk by `of` makes an object for each.
    for (let index = 0; index < runs.length; index++) {
      const run = runs[index] as Run;
      const decodings = decodingsOf(outer.text, run, note);
      if (decodings.length === 0) continue;
      decoded ??= [];
      for (const decoding of decodings) decoded.push(readDecoding(outer, run, decoding, note));
    }
  }
  return decoded ?? NONE;
}

function readDecoding(
  outer: Reading,
  { start: runStart, end: runEnd }: Run,
  { text, start, end, codec, first, names }: Decoding,
  note: NoteCut,
): Reading {
  const begin = runStart + start;
  const toOuter = ([from, to]: Span): Span => {
    const last = codec ? begin + Math.ceil((first + to) * codec.digitsPerByte) : runStart + end;
    const isPadded = last === runEnd && codec !== HEX;
    const padding = isPadded ? (/^=*/.exec(outer.text.slice(last, last + 6))?.[0].length ?? 0) : 0;
    if (codec) return [begin + Math.floor((first + from) * codec.digitsPerByte), last + padding];
    return [begin - paddingBefore(outer.text, begin), last + padding];
  };
  const isJson = /^\s*[{[]/.test(text) && /[}\]]\s*$/.test(text);
  const place: Place = {
    isRoot: false,
    locate: (span) => outer.locate(toOuter(span)),
    encodingsOf: (span) => {
      const around = toOuter(span);
      const [whole] = toOuter([0, text.length]);
      const own =
        isJson && codec === BASE64 && isJwtPayload(outer.text, whole)
          ? ["jwt"]
          : [
              ...(codec ? [nameOf(codec, outer.text.slice(...around))] : names),
              ...(isJson ? ["json"] : []),
            ];
      return [...outer.encodingsOf(around), ...own];
    },
  };
  return createReading(text, place, note);
}

/** What was written backwards begins with its padding; but `=` also stands behind a name. */
function paddingBefore(text: string, start: number): number {
  const length = /=*$/.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0;
  return length > 1 ? length - 1 : 0;
}

function nameOf(codec: Decoding["codec"], digits: string): string {
  if (codec === HEX) return "hex";
  return /[-_]/.test(digits) ? "base64url" : "base64";
}

/** RFC 7519: header, payload and signature are joined by dots; `eyJ` is `{"` in base64. */
function isJwtPayload(text: string, start: number): boolean {
  return /(?<![\w-])eyJ[\w-]+\.$/.test(text.slice(Math.max(0, start - 1000), start));
}

/** `raw` is what `outer` speaks of; the reading's own text is `raw` with its escapes undone. */
export function createReading(raw: string, outer: Place, note: NoteCut): Reading {
  // A percent-escape begins with the one, a character reference ends with the other.
  if (raw.includes("%") || raw.includes(";")) return createUnescaped(raw, outer, note);
  return readAs(raw, outer);
}

function readAs(text: string, { isRoot, locate, encodingsOf }: Place): Reading {
  return { text, runs: runsOf(text), isRoot, locate, encodingsOf };
}

function createUnescaped(raw: string, outer: Place, note: NoteCut): Reading {
  const { text, origin } = undoEscapes(raw);
  if (!origin) return readAs(text, outer);
  const { isRoot, locate, encodingsOf } = outer;
  if (isEscaped(text)) note("layers");
  const toRaw = ([start, end]: Span): Span => [origin[start] ?? 0, origin[end] ?? raw.length];
  return {
    text,
    runs: runsOf(text),
    isRoot,
    locate: (span) => locate(toRaw(span)),
    encodingsOf: (span) => {
      const inRaw = toRaw(span);
      return [...encodingsOf(inRaw), ...escapesIn(raw.slice(...inRaw))];
    },
  };
}
