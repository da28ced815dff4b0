import { isUtf8 } from "node:buffer";
import { charsetOfMark, type DecodedText, openDecoder } from "./charset.ts";
import { UNSHIFT } from "./utf7.ts";

/**
 * Where each character of the decoded text starts in the bytes, in bytes. Takes the charset that
 * `decodeText` answered. Offsets are best asked in rising order: the text is decoded once more
 * along the way, and from the start again when an offset is smaller than the one before. Behind
 * broken bytes of a multi-byte charset the answer may be some bytes off.
 */
export function createTextOffsets(
  bytes: Uint8Array,
  { text, charset }: Pick<DecodedText, "text" | "charset">,
): (offset: number) => number {
  // No charset here makes two code units of one byte: equal lengths mean one byte for each.
  if (text.length === bytes.length) return (offset) => offset;
  const create =
    charset === "utf-8" && isUtf8(bytes)
      ? () => createUtf8Cursor(bytes)
      : () => createCursor(bytes, text, charset);
  let cursor = create();
  let last = 0;
  return (offset) => {
    if (offset < last) cursor = create();
    last = offset;
    return cursor(offset);
  };
}

/** A short cut for what most mail is: valid UTF-8 is counted without decoding it. */
function createUtf8Cursor(bytes: Uint8Array) {
  let reached = { byte: charsetOfMark(bytes) ? 3 : 0, unit: 0 };
  return (offset: number): number => {
    let { byte, unit } = reached;
    while (byte < bytes.length) {
      const first = bytes[byte] ?? 0;
      const units = first < 0xf0 ? 1 : 2;
      if (unit + units > offset) break;
      unit += units;
      byte += first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    }
    reached = { byte, unit };
    return byte;
  };
}

/**
 * Most that a decoder holds back and may let go with one byte, beyond one code unit for each byte:
 * the second half of a surrogate pair, or a broken shift sequence.
 */
const SLACK = 2;

/** For any charset: decodes in pieces that stop short of the offset, then byte by byte. */
function createCursor(bytes: Uint8Array, text: string, charset: string) {
  const decoder = openDecoder(charset);
  let read = 0;
  let units = 0;
  let boundary = 0;
  let answer = 0;
  return (offset: number): number => {
    if (offset < units) return answer;
    while (offset - units > SLACK && read < bytes.length) {
      const next = Math.min(bytes.length, read + offset - units - SLACK);
      units += decoder.write(bytes.subarray(read, next)).length;
      read = next;
      boundary = next;
    }
    while (read < bytes.length) {
      const before = units;
      read += 1;
      units += decoder.write(bytes.subarray(read - 1, read)).length;
      if (units === before) continue;
      const start = boundary;
      boundary = read;
      if (units <= offset) continue;
      // A byte order mark or a shift sequence (ISO-2022-JP, UTF-7) may stand before a character.
      if (charset.startsWith("utf-16")) answer = read - 2 * (units - before);
      else if (bytes[read - 1] === text.charCodeAt(offset)) answer = read - 1;
      else answer = charset === "utf-7" && bytes[start] === UNSHIFT ? start + 1 : start;
      return answer;
    }
    return bytes.length;
  };
}
