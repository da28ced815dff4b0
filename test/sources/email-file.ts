import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { readEmail } from "../../src/sources/email/index.ts";

/** A fixture of fixtures/mime as bytes, and as the text that an editor shows. */
export function openFixture(name: string) {
  const bytes = readFileSync(new URL(`../../fixtures/mime/${name}.eml`, import.meta.url));
  return { bytes, text: showFile(bytes) };
}

/** What an editor shows: UTF-16 or UTF-8 without its mark, else one character for each byte. */
export function showFile(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes[0] === 0) return Buffer.from(bytes).swap16().toString("utf16le");
  return isUtf8(bytes) ? bytes.toString("utf8").replace(/^\uFEFF/, "") : bytes.toString("latin1");
}

/** Line and column the slow way, to check the fast one against. */
export function countPosition(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Place of the only occurrence of the needle. */
export function findPosition(text: string, needle: string) {
  const offset = text.indexOf(needle);
  if (offset < 0 || text.includes(needle, offset + 1)) {
    throw new Error(`${JSON.stringify(needle)} is not in the text exactly once`);
  }
  return countPosition(text, offset);
}

/** Place of the first base64 digit of what stands behind `needle`, in a block of 76-column lines. */
export function findInBase64(text: string, needle: string, encoding: BufferEncoding = "utf8") {
  for (const block of text.matchAll(/^(?:[A-Za-z0-9+/]{76}\r?\n)*[A-Za-z0-9+/]+={0,2}$/gm)) {
    const digits = block[0].replace(/\s/g, "");
    const at = Buffer.from(digits, "base64").indexOf(needle, 0, encoding);
    if (at < 0) continue;
    const digit = Math.floor((at * 8) / 6);
    const { line } = countPosition(text, block.index);
    return { line: line + Math.floor(digit / 76), column: (digit % 76) + 1 };
  }
  throw new Error(`${JSON.stringify(needle)} is in no base64 block`);
}

/** Every element of every load, as one row. */
export async function readRows(bytes: Uint8Array) {
  const { loads } = await readEmail(bytes, "mail.eml");
  return loads.flatMap(({ url, elements }) =>
    elements.map(({ part, line, column, onlyIn }) => ({ url, part, line, column, onlyIn })),
  );
}
