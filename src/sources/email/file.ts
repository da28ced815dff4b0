import { Buffer, isAscii, isUtf8 } from "node:buffer";
import { TargetError } from "../../errors.ts";
import { decodeText } from "../charset.ts";
import { createPositions, type Position } from "../position.ts";
import { sniff } from "../sniff.ts";
import { isMailField, readHeader } from "./header.ts";
import { holdsMarkup, startsAsMarkup } from "./markup-signs.ts";
import type { MailBytes } from "./part.ts";

/** A file that holds a mail, or markup that was saved as one. */
export interface MailFile {
  readonly kind: "mail" | "markup";
  readonly mail: MailBytes;
  /** Where the message starts and ends. */
  readonly start: number;
  readonly end: number;
  /** Place in the file as it lies on disk. Cheapest when asked in rising order. */
  readonly positionAt: (offset: number) => Position;
  readonly warnings: readonly string[];
}

const HINT =
  'Save the message as .eml ("Show original" or "Save as" in the mail app) and scan that.';

/** How far a header may stand from the start of the file. */
const HEADER_SEARCH = 64_000;

/**
 * Finds the message in the file: byte order marks, UTF-16, lone CR line ends, blank lines and an
 * mbox line at the start. Throws TargetError `empty-file` or `not-a-mail`.
 */
export function openMailFile(file: Uint8Array): MailFile {
  const bytes = toEightBit(file);
  const original = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (!/[^\s\0]/.test(original)) {
    throw new TargetError("empty-file", "the file is empty", HINT);
  }
  const raw = withLineFeeds(original);
  const mail = { bytes, raw, toFile: (offset: number) => offset };
  const positionAt = createFilePositions(bytes, original);
  return { mail, positionAt, ...findMessage(raw, file) };
}

function findMessage(
  raw: string,
  file: Uint8Array,
): Pick<MailFile, "kind" | "start" | "end" | "warnings"> {
  const blank = /^\s*/.exec(raw)?.[0].length ?? 0;
  const mbox = /^>?From [^\n]*\n/.exec(raw.slice(blank, blank + 1_000));
  const start = blank + (mbox?.[0].length ?? 0);
  if (hasMailHeader(raw, start)) {
    return { kind: "mail", start, ...findEnd(raw, start, mbox !== null) };
  }
  if (startsAsMarkup(raw)) {
    const warnings = ["the file is HTML without the header of a mail; it was read as HTML"];
    return { kind: "markup", start: 0, end: raw.length, warnings };
  }
  const sniffed = sniff(file);
  if (sniffed.kind === "msg") {
    throw new TargetError("not-a-mail", "the file is Outlook's or of another Office program", HINT);
  }
  if (sniffed.kind === "binary") {
    throw new TargetError(
      "not-a-mail",
      `the file is ${sniffed.what}, not a mail`,
      sniffed.hint ?? HINT,
    );
  }
  const later = findLaterHeader(raw);
  if (later !== undefined) {
    const warnings = ["what stands before the header of the mail was skipped"];
    return { kind: "mail", start: later, end: raw.length, warnings };
  }
  if (holdsMarkup(raw)) {
    const warnings = ["no header of a mail was found; the whole file was read as HTML"];
    return { kind: "markup", start: 0, end: raw.length, warnings };
  }
  throw new TargetError("not-a-mail", "the file has no header: it does not look like a mail", HINT);
}

function hasMailHeader(raw: string, start: number): boolean {
  return readHeader(raw, start, Math.min(raw.length, start + HEADER_SEARCH)).fields.some(
    isMailField,
  );
}

/** Two fields of mail below each other are a header; one may be prose. */
function findLaterHeader(raw: string): number | undefined {
  const head = raw.slice(0, HEADER_SEARCH);
  const line =
    /\n(?:from|to|subject|date|received|return-path|delivered-to|mime-version|message-id):/gi;
  for (let tries = 0; tries < 20; tries += 1) {
    const match = line.exec(head);
    if (!match) return undefined;
    const { fields } = readHeader(raw, match.index + 1, Math.min(raw.length, HEADER_SEARCH));
    if (fields.filter(isMailField).length > 1) return match.index + 1;
  }
  return undefined;
}

/** The next message of an mbox starts at a `From ` line behind a blank line (RFC 4155). */
function findEnd(raw: string, start: number, isMbox: boolean) {
  if (!isMbox) return { end: raw.length, warnings: [] };
  const separator = /\n\r?\nFrom [^\r\n]{1,500}\r?\n(?=[!-9;-~]{1,100}:)/g;
  separator.lastIndex = start;
  const first = separator.exec(raw);
  if (!first) return { end: raw.length, warnings: [] };
  let more = 1;
  while (separator.test(raw)) more += 1;
  const left = more === 1 ? "one more message in it was" : `${more} more messages in it were`;
  return { end: first.index + 1, warnings: [`the file is an mbox: ${left} not read`] };
}

/** A mail is bytes; a file in UTF-16 is a mail that an editor saved as text. */
function toEightBit(file: Uint8Array): Uint8Array {
  const { text, charset } = decodeText(file.subarray(0, 2_048));
  if (!charset.startsWith("utf-16")) {
    const isMarked = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
    return isMarked ? file.subarray(3) : file;
  }
  return /[a-z]/i.test(text) ? Buffer.from(decodeText(file, charset).text, "utf8") : file;
}

/** Old Mac line ends: what the first line ends with, all lines end with. Offsets stay. */
function withLineFeeds(raw: string): string {
  const first = /\r\n?|\n/.exec(raw)?.[0];
  return first === "\r" ? raw.replace(/\r(?!\n)/g, "\n") : raw;
}

/** Columns count characters as an editor shows them: UTF-8 where the file is, else bytes. */
function createFilePositions(bytes: Uint8Array, raw: string): MailFile["positionAt"] {
  const inBytes = createPositions(raw);
  let hasWideCharacters: boolean | undefined;
  let counted = { line: 0, offset: 0, units: 0 };
  return (offset) => {
    hasWideCharacters ??= !isAscii(bytes) && isUtf8(bytes);
    const position = inBytes(offset);
    if (!hasWideCharacters) return position;
    const lineStart = offset - (position.column - 1);
    if (counted.line !== position.line || counted.offset > offset) {
      counted = { line: position.line, offset: lineStart, units: 0 };
    }
    counted.units += countUnits(bytes, counted.offset, offset);
    counted.offset = offset;
    return { line: position.line, column: counted.units + 1 };
  };
}

/** UTF-16 code units of a stretch of UTF-8: one for each first byte, two for one of four bytes. */
function countUnits(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
