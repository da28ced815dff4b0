import { Buffer } from "node:buffer";
import { gunzipSync, inflateSync } from "node:zlib";
import lzString from "lz-string";
import { ALPHABETS, type Alphabet, BASE64_VALUES } from "./alphabets.ts";
import type { NoteCut } from "./cuts.ts";
import { MANGLINGS, type Mangling, mangle, rotate } from "./mangle.ts";
import { CHARACTERS, hasBothCases } from "./runs.ts";

/** What a token as a whole stands for, and what to undo to get there, outermost first. */
export interface WholeToken {
  readonly text: string;
  readonly names: readonly string[];
}

const MIN_TOKEN = 9;
/** Base58 costs the square of the length, and lz-string can unpack to as much: longer ones stay closed. */
const MAX_COSTLY = 2_000;
/** Bytes that a packed token may unpack to. */
const MAX_UNPACKED = 20_000;
/** Of what unpacks to too much, so many characters must be text. */
const LEGIBLE_START = 100;
/** So many bytes at the beginning must be text, or the rest is not looked at. */
const LOOK_AHEAD = 5;

/**
 * The texts that the token, not a part of it, stands for: in base32, base58, lz-string, gzip or zlib
 * in base64; hex and base64 only mangled, since any part of a run may be these (readings). What is
 * no text from end to end is left out: of a thousand random tokens one is taken for text.
 *
 * @param has which classes of {@link CHARACTERS} occur in the token
 */
export function decodeWhole(token: string, has: number, note: NoteCut): readonly WholeToken[] {
  if (token.length < MIN_TOKEN) return NONE;
  let found: WholeToken[] | undefined;
  // Of texts of nine letters base58 writes one in thousands without letters of both cases.
  const isMixed = hasBothCases({ has });
  const ways = isMixed ? WAYS : CASELESS_WAYS;
  // By number: this runs for every part of every URL, and a walk by `of` makes an object for each step.
  for (let index = 0; index < ways.length; index++) {
    const { alphabet, mangling } = ways[index] as Way;
    if (!isOf(alphabet, mangling, has) || !mayBeText(token, alphabet, mangling)) continue;
    if (alphabet.bits === 0 && token.length > MAX_COSTLY) {
      note("token-length");
      continue;
    }
    const text = decode(mangle(token, mangling), alphabet);
    if (!isText(text)) continue;
    found ??= [];
    found.push({ text, names: [...mangling.names, alphabet.name] });
  }
  if (isMixed) {
    for (let index = 0; index < MANGLINGS.length; index++) {
      const mangling = MANGLINGS[index] as Mangling;
      const packed = mayBePacked(token, mangling) && unpack(token, mangling, note);
      if (!packed) continue;
      found ??= [];
      found.push(packed);
    }
  }
  return found ?? NONE;
}

const NONE: readonly WholeToken[] = [];
interface Way {
  readonly alphabet: Alphabet;
  readonly mangling: Mangling;
}

const [PLAIN] = MANGLINGS;
/** What is written in hex or base64 plainly is found in any part of a run (decodings.ts). */
const WAYS: readonly Way[] = ALPHABETS.flatMap((alphabet) =>
  MANGLINGS.filter((mangling) => mangling !== PLAIN || !alphabet.isFoundInParts).map(
    (mangling) => ({
      alphabet,
      mangling,
    }),
  ),
);
const CASELESS_WAYS = WAYS.filter(({ alphabet: { name } }) => name === "hex" || name === "base32");

const HEX_LETTERS = CHARACTERS.lowerHex | CHARACTERS.upperHex;
const OTHER_LETTERS = CHARACTERS.lower | CHARACTERS.upper;
const SIGNS = CHARACTERS.dash | CHARACTERS.join;

/** Whether characters of these classes can be digits of the alphabet, without a look at any of them. */
function isOf({ name }: Alphabet, { rotates }: Mangling, has: number): boolean {
  // To rotate what has no letters changes nothing.
  if (rotates && (has & (HEX_LETTERS | OTHER_LETTERS)) === 0) return false;
  switch (name) {
    case "hex":
      return (has & (SIGNS | (rotates ? HEX_LETTERS : OTHER_LETTERS))) === 0;
    case "base32":
      return (has & (SIGNS | CHARACTERS.otherNumber)) === 0;
    case "base58":
      return (has & SIGNS) === 0;
    case "base64":
      return true;
  }
}

/** The first bytes in a loop that makes nothing: nearly every token ends here, at its second byte. */
function mayBeText(token: string, alphabet: Alphabet, { rotates, reverses }: Mangling): boolean {
  const { values, bits } = alphabet;
  const last = token.length - 1;
  let buffer = 0;
  let held = 0;
  let bytes = 0;
  for (let index = 0; index <= last; index++) {
    const code = token.charCodeAt(reverses ? last - index : index);
    const value = values[rotates ? rotate(code) : code] ?? -1;
    if (value < 0) return false;
    if (bits === 0) {
      // Of the large number the lowest 32 bits are the last four characters.
      buffer = (Math.imul(buffer, 58) + value) | 0;
      continue;
    }
    buffer = ((buffer << bits) | value) & 0xffff;
    held += bits;
    if (held < 8) continue;
    held -= 8;
    if (!isPrintable((buffer >> held) & 0xff)) return false;
    if (++bytes >= LOOK_AHEAD) return true;
  }
  if (bits > 0) return false;
  return [0, 8, 16, 24].every((shift) => isPrintable((buffer >>> shift) & 0xff));
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}

function decode(digits: string, { name, values, bits }: Alphabet): string {
  if (name === "base58") return decodeNumber(digits, values);
  const bytes = Buffer.allocUnsafe(Math.floor((digits.length * bits) / 8));
  let buffer = 0;
  let held = 0;
  let length = 0;
  for (let index = 0; index < digits.length; index++) {
    const value = values[digits.charCodeAt(index)] ?? -1;
    if (value < 0) return "";
    buffer = ((buffer << bits) | value) & 0xffff;
    held += bits;
    if (held < 8) continue;
    held -= 8;
    bytes[length++] = (buffer >> held) & 0xff;
  }
  return bytes.toString("latin1", 0, length);
}

/** Large numbers in base 256, by repeated division in pieces of 24 bits. */
function decodeNumber(digits: string, values: Int8Array): string {
  const pieces: number[] = [];
  for (let index = 0; index < digits.length; index++) {
    let carry = values[digits.charCodeAt(index)] ?? -1;
    if (carry < 0) return "";
    for (let place = 0; place < pieces.length; place++) {
      carry += (pieces[place] ?? 0) * 58;
      pieces[place] = carry & 0xffffff;
      carry = Math.floor(carry / 0x1000000);
    }
    if (carry > 0) pieces.push(carry);
  }
  const bytes = Buffer.alloc(pieces.length * 3);
  for (const [place, piece] of pieces.reverse().entries()) bytes.writeUIntBE(piece, place * 3, 3);
  return bytes.subarray(bytes.findIndex((byte) => byte !== 0)).toString("latin1");
}

/** Printable ASCII, blanks, and bytes that UTF-8 could be made of; six at least. */
function isText(text: string): boolean {
  return /^[\t\n\r -~\x80-\xf4]{6,}$/.test(text) && /[ -~]{4}/.test(text);
}

/** RFC 1952 §2.3.1 (`1f 8b 08`) and RFC 1950 §2.2 in base64. */
const GZIP = /^H4sI/;
const ZLIB = /^(?:eAE|eF4|eJ[w-z]|eN[o-r])/;

/** What gzip and zlib begin with, and the sixteen digits with two zero bits in front: `A` to `P`, and `e`. */
function mayBePacked(token: string, { rotates, reverses }: Mangling): boolean {
  const code = token.charCodeAt(reverses ? token.length - 1 : 0);
  const first = rotates ? rotate(code) : code;
  return (first >= 0x41 && first <= 0x50) || first === 0x65;
}

function unpack(token: string, mangling: Mangling, note: NoteCut): WholeToken | undefined {
  const head = headOf(token, mangling);
  const packing = GZIP.test(head) ? "gzip" : ZLIB.test(head) ? "deflate" : undefined;
  if (!packing && !mayBeLzString(head)) return undefined;
  if (!packing && token.length > MAX_COSTLY) {
    note("token-length");
    return undefined;
  }
  const digits = mangle(token, mangling);
  const text = packing
    ? inflate(Buffer.from(digits, "base64"), packing, note)
    : fromLzString(digits, note);
  if (text === undefined || !isText(text)) return undefined;
  const names = packing ? ["base64", packing] : ["lz-string"];
  return { text, names: [...mangling.names, ...names] };
}

function headOf(token: string, mangling: Mangling): string {
  return mangle(mangling.reverses ? token.slice(-4) : token.slice(0, 4), mangling);
}

function inflate(bytes: Buffer, packing: "gzip" | "deflate", note: NoteCut): string | undefined {
  const options = { maxOutputLength: MAX_UNPACKED };
  try {
    const unpacked = packing === "gzip" ? gunzipSync(bytes, options) : inflateSync(bytes, options);
    return unpacked.toString("latin1");
  } catch (error) {
    // Else it only began like something packed.
    if (isTooLarge(error)) note("unpacked");
    return undefined;
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}

/** lz-string begins with two zero bits and the eight of the first character, lowest bit first. */
function mayBeLzString(token: string): boolean {
  const high = BASE64_VALUES[token.charCodeAt(0)] ?? -1;
  const low = BASE64_VALUES[token.charCodeAt(1)] ?? -1;
  if (high < 0 || low < 0) return false;
  const bits = (high << 6) | low;
  if (bits >> 10 !== 0) return false;
  let character = 0;
  for (let bit = 0; bit < 8; bit++) character |= ((bits >> (9 - bit)) & 1) << bit;
  return isPrintable(character);
}

function fromLzString(token: string, note: NoteCut): string {
  const isBase64 = token.includes("/");
  const text = isBase64
    ? lzString.decompressFromBase64(token)
    : lzString.decompressFromEncodedURIComponent(token);
  if (!text) return "";
  if (text.length > MAX_UNPACKED) {
    // By chance nothing begins with as many signs of text.
    if (isText(text.slice(0, LEGIBLE_START))) note("unpacked");
    return "";
  }
  return Buffer.from(text, "utf8").toString("latin1");
}
