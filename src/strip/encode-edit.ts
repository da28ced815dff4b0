import type { MarkupDocument } from "../sources/markup/document.ts";
import { createTextOffsets } from "../sources/text-offsets.ts";
import { applyByteEdits, type ByteEdit } from "./byte-edit.ts";
import type { TextEdit } from "./text-edit.ts";

type Origin = MarkupDocument["origin"];

/**
 * Edits of a document's text as edits of the bytes that it was decoded from, in its charset and under
 * its transfer encoding. Quoted-printable is changed in place, and lines that get too long are broken
 * anew; a part in base64 is written again as a whole, in lines as long as before.
 *
 * @param edits sorted, none inside another
 */
export function encodeEdits(
  { markup, origin }: Pick<MarkupDocument, "markup" | "origin">,
  edits: readonly TextEdit[],
): readonly ByteEdit[] {
  const toByte = createTextOffsets(origin.bytes, { text: markup, charset: origin.charset });
  const decoded = edits.map(({ start, end, text }): ByteEdit => {
    return { start: toByte(start), end: toByte(end), bytes: encodeText(text, origin.charset) };
  });
  switch (origin.taken.encoding) {
    case "base64":
      return [encodeBase64(origin, applyByteEdits(origin.bytes, decoded))];
    case "quoted-printable":
      return encodeAllQuoted(origin, decoded);
    case "": {
      const { start: from } = origin.taken;
      return decoded.map(({ start, end, bytes }) => ({
        start: from + start,
        end: from + end,
        bytes,
      }));
    }
  }
}

/** ASCII is the same in every charset of mail but UTF-16, and in UTF-7 for its plus sign. */
function encodeText(text: string, charset: string): Uint8Array {
  if (charset === "utf-16le") return Buffer.from(text, "utf16le");
  if (charset === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  return Buffer.from(charset === "utf-7" ? text.replaceAll("+", "+-") : text, "latin1");
}

/** RFC 2045 §6.7: characters in a line, its soft break included. */
const MAX_LINE = 76;
const LF = 0x0a;
const CR = 0x0d;
const EQUALS = 0x3d;

/** A stretch of the file that an edit replaces. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** How many characters stand before a place on its line, once the edits before it are done. */
interface Written {
  readonly end: number;
  readonly column: number;
}

/** What an edit has to know of those beside it. */
interface Around {
  readonly before: Written;
  readonly next: Place | undefined;
  readonly lineBreak: string;
}

function encodeAllQuoted(origin: Origin, edits: readonly ByteEdit[]): readonly ByteEdit[] {
  const joined = joinAdjacent(edits);
  const places = joined.map((edit) => placeOf(origin, edit));
  const encoded: ByteEdit[] = [];
  const { file, taken } = origin;
  const lineBreak = lineBreakOf(file, taken.start, taken.end);
  let before: Written = { end: taken.start, column: 0 };
  for (const [index, { bytes }] of joined.entries()) {
    const place = places[index];
    if (!place) continue;
    const around = { before, next: places[index + 1], lineBreak };
    const { edit, column } = encodeQuoted(origin, { ...place, bytes }, around);
    encoded.push(edit);
    before = { end: edit.end, column };
  }
  return encoded;
}

/** What one edit leaves at the end of a line is only known when it ends where the line does. */
function joinAdjacent(edits: readonly ByteEdit[]): readonly ByteEdit[] {
  const joined: ByteEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last?.end !== edit.start) joined.push(edit);
    else {
      const bytes = Buffer.concat([last.bytes, edit.bytes]);
      joined[joined.length - 1] = { start: last.start, end: edit.end, bytes };
    }
  }
  return joined;
}

function placeOf({ file, toEncoded }: Origin, edit: ByteEdit): Place {
  const start = toEncoded(edit.start);
  if (edit.end === edit.start) return { start, end: start };
  // The soft break behind the last byte stays.
  const last = toEncoded(edit.end - 1);
  return { start, end: last + (file[last] === EQUALS ? 3 : 1) };
}

function encodeQuoted(
  { file, taken }: Origin,
  { start: from, end, bytes }: ByteEdit,
  { before: written, next, lineBreak }: Around,
): { readonly edit: ByteEdit; readonly column: number } {
  const lineStart = startOfLine(file, from, taken.start);
  const isSameLine = written.end >= lineStart;
  let start = from;
  const units = [...bytes].map(quote);
  // A blank that would come to stand at the end of a line has to be escaped (rule 3).
  const isAtEnd = end >= taken.end || file[end] === CR || file[end] === LF;
  const last = file[start - 1];
  const isKept = start > Math.max(lineStart, written.end);
  if (units.length === 0 && isAtEnd && isKept && (last === 0x20 || last === 0x09)) {
    start -= 1;
    units.push(last === 0x20 ? "=20" : "=09");
  }
  let column = isSameLine ? written.column + start - written.end : start - lineStart;
  let text = "";
  for (const [index, unit] of units.entries()) {
    const isLast = index === units.length - 1;
    // Room for the soft break, or for what follows on the line.
    if (column + unit.length + (isLast ? 0 : 1) > MAX_LINE) {
      text += `=${lineBreak}`;
      column = 0;
    }
    text += unit;
    column += unit.length;
  }
  const lineRest = lengthOfLine(file, end, taken.end);
  // What the next edit puts on this line needs room for a soft break before it.
  const rest = next && next.start <= end + lineRest ? next.start - end + 1 : lineRest;
  if (column > 0 && lineRest > 0 && column + rest > MAX_LINE && rest <= MAX_LINE) {
    text += `=${lineBreak}`;
    column = 0;
  }
  return { edit: { start, end, bytes: Buffer.from(text, "latin1") }, column };
}

function quote(byte: number): string {
  const isPlain = byte > 0x20 && byte < 0x7f && byte !== EQUALS;
  return isPlain || byte === 0x20
    ? String.fromCharCode(byte)
    : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

function startOfLine(file: Uint8Array, at: number, from: number): number {
  let start = at;
  while (start > from && file[start - 1] !== LF && file[start - 1] !== CR) start -= 1;
  return start;
}

function lengthOfLine(file: Uint8Array, at: number, to: number): number {
  let end = at;
  while (end < to && file[end] !== LF && file[end] !== CR) end += 1;
  return end - at;
}

function lineBreakOf(file: Uint8Array, from: number, to: number): string {
  const lf = file.subarray(from, to).indexOf(LF);
  if (lf < 0) return "\r\n";
  return lf > 0 && file[from + lf - 1] === CR ? "\r\n" : "\n";
}

/** Characters in a line of base64 where the part has but one (RFC 2045 §6.8). */
const BASE64_LINE = 76;

function encodeBase64({ file, taken }: Origin, bytes: Uint8Array): ByteEdit {
  const old = Buffer.from(file.subarray(taken.start, taken.end)).toString("latin1");
  const first = /[A-Za-z0-9+/]+/.exec(old);
  const length =
    first && /[\r\n]/.test(old.slice(first.index).trimEnd()) ? first[0].length : BASE64_LINE;
  const tail = /[\r\n\t ]*$/.exec(old.slice(-200))?.[0] ?? "";
  const head = /^[\r\n\t ]*/.exec(old.slice(0, 200))?.[0] ?? "";
  const lineBreak = lineBreakOf(file, taken.start, taken.end);
  const digits = Buffer.from(bytes).toString("base64");
  const lines = digits.match(new RegExp(`.{1,${Math.max(4, length)}}`, "g")) ?? [];
  const text = head + lines.join(lineBreak) + (head === old ? "" : tail);
  return { start: taken.start, end: taken.end, bytes: Buffer.from(text, "latin1") };
}
