import { Buffer } from "node:buffer";
import { decodeText } from "../charset.ts";

const ENCODED_WORD = /=\?([^?\s]{1,80})\?([bq])\?([^?]*)\?=/gi;

/**
 * Text of an unstructured field or a display name: encoded words (RFC 2047) decoded, raw 8-bit bytes
 * read as UTF-8 or windows-1252. Takes one character for each byte, or text that is decoded already.
 */
export function decodeHeaderText(value: string): string {
  const text = decodeEightBit(value);
  if (!text.includes("=?")) return text;
  const decoded: string[] = [];
  let run: { charset: string; bytes: Buffer[] } | undefined;
  let from = 0;

  function closeRun(): void {
    if (run) decoded.push(decodeText(Buffer.concat(run.bytes), run.charset).text);
    run = undefined;
  }

  for (const match of text.matchAll(ENCODED_WORD)) {
    const between = text.slice(from, match.index);
    const charset = (match[1] ?? "").replace(/\*.*/, "").toLowerCase();
    const bytes = decodeWord(match[2] ?? "", match[3] ?? "");
    // White space between encoded words is no text, and a character may be split between the two.
    if (run && run.charset === charset && between.trim() === "") {
      run.bytes.push(bytes);
    } else {
      const follows = run !== undefined;
      closeRun();
      if (!follows || between.trim() !== "") decoded.push(between);
      run = { charset, bytes: [bytes] };
    }
    from = match.index + match[0].length;
  }
  closeRun();
  decoded.push(text.slice(from));
  return decoded.join("");
}

/** Raw 8-bit bytes read as UTF-8 or windows-1252, from one character for each byte. */
export function decodeEightBit(value: string): string {
  if (!/[\x80-\xff]/.test(value) || /[^\x00-\xff]/.test(value)) return value;
  return decodeText(Buffer.from(value, "latin1")).text;
}

function decodeWord(encoding: string, text: string): Buffer {
  if (encoding.toLowerCase() === "b") return Buffer.from(text, "base64");
  const plain = text
    .replace(/_/g, " ")
    .replace(/=([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
  return Buffer.from(plain, "latin1");
}
