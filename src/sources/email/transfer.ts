import { lastAtMost } from "../position.ts";

/** A body without its transfer encoding. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** Offset in the encoded bytes of what became the decoded byte at this offset. */
  readonly toEncoded: (offset: number) => number;
  /** Where the encoded bytes stand, and the encoding that was taken off; empty for none. */
  readonly taken: TakenOff;
}

interface TakenOff {
  readonly start: number;
  readonly end: number;
  readonly encoding: "quoted-printable" | "base64" | "";
}

/** Whether the encoding changes the bytes at all, and is one that can be taken off. */
export function isEncoded(encoding: string): boolean {
  return encoding === "quoted-printable" || encoding === "base64";
}

/** Whether the encoding is known (RFC 2045 §6.1); the bytes of any other one are taken as they are. */
export function isKnownEncoding(encoding: string): boolean {
  return isEncoded(encoding) || /^(?:7-?bit|8-?bit|binary|)$/.test(encoding);
}

/** Takes the transfer encoding off the bytes from `start` to `end`. Rubbish is skipped, as mail apps do. */
export function decodeTransfer(
  bytes: Uint8Array,
  start: number,
  end: number,
  encoding: string,
): Decoded {
  if (encoding === "quoted-printable") return decodeQuotedPrintable(bytes, start, end);
  if (encoding === "base64") return decodeBase64(bytes, start, end);
  const taken = { start, end, encoding: "" } as const;
  return { bytes: bytes.subarray(start, end), toEncoded: (offset) => start + offset, taken };
}

/** Stretches in which decoded and encoded offsets advance together, as three parallel lists. */
function createStretches() {
  let capacity = 256;
  let decoded = new Uint32Array(capacity);
  let encoded = new Uint32Array(capacity);
  let shifts = new Uint8Array(capacity);
  let length = 0;

  function grow(): void {
    capacity *= 2;
    const [oldDecoded, oldEncoded, oldShifts] = [decoded, encoded, shifts];
    decoded = new Uint32Array(capacity);
    encoded = new Uint32Array(capacity);
    shifts = new Uint8Array(capacity);
    decoded.set(oldDecoded);
    encoded.set(oldEncoded);
    shifts.set(oldShifts);
  }

  return {
    push(decodedStart: number, encodedStart: number, shift = 0): void {
      if (length === capacity) grow();
      decoded[length] = decodedStart;
      encoded[length] = encodedStart;
      shifts[length] = shift;
      length += 1;
    },
    find(offset: number) {
      const index = lastAtMost(decoded, offset, length);
      return {
        ahead: offset - (decoded[index] ?? 0),
        encodedStart: encoded[index] ?? 0,
        shift: shifts[index] ?? 0,
      };
    },
  };
}

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const EQUALS = 0x3d;

/** RFC 2045 §6.7, with blanks before a soft break and lower-case digits allowed. */
function decodeQuotedPrintable(bytes: Uint8Array, start: number, end: number): Decoded {
  const out = new Uint8Array(end - start);
  const stretches = createStretches();
  stretches.push(0, start);
  let length = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte > SPACE && byte !== EQUALS) {
      out[length++] = byte;
      at += 1;
      continue;
    }
    if (byte === EQUALS) {
      const escaped = readHexPair(bytes, at + 1, end);
      const next = escaped >= 0 ? at + 3 : endOfSoftBreak(bytes, at + 1, end);
      if (next > at) {
        if (escaped >= 0) out[length++] = escaped;
        at = next;
        stretches.push(length, at);
        continue;
      }
    } else if (isBlank(byte) && !((bytes[at + 1] ?? 0) > SPACE)) {
      const behind = endOfBlanks(bytes, at, end);
      // Blanks at the end of a line were added on the way.
      if (behind >= end || bytes[behind] === LF || bytes[behind] === CR) {
        at = behind;
        stretches.push(length, at);
        continue;
      }
      while (at < behind) out[length++] = bytes[at++] ?? 0;
      continue;
    }
    out[length++] = byte;
    at += 1;
  }
  return {
    bytes: out.subarray(0, length),
    toEncoded(offset) {
      const { ahead, encodedStart } = stretches.find(offset);
      return encodedStart + ahead;
    },
    taken: { start, end, encoding: "quoted-printable" },
  };
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}

function readHexPair(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return -1;
  const high = hexDigit(bytes[at] ?? 0);
  const low = hexDigit(bytes[at + 1] ?? 0);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function endOfBlanks(bytes: Uint8Array, at: number, end: number): number {
  let behind = at;
  while (behind < end && isBlank(bytes[behind] ?? 0)) behind += 1;
  return behind;
}

/** Offset behind the line break that an `=` before `at` takes away; -1 when there is none. */
function endOfSoftBreak(bytes: Uint8Array, at: number, end: number): number {
  const behind = endOfBlanks(bytes, at, end);
  if (behind >= end) return end;
  if (bytes[behind] === LF) return behind + 1;
  if (bytes[behind] !== CR) return -1;
  return bytes[behind + 1] === LF && behind + 1 < end ? behind + 2 : behind + 1;
}

const NO_DIGIT = 0xff;
const BASE64_DIGITS = createBase64Digits();

function createBase64Digits(): Uint8Array {
  const digits = new Uint8Array(256).fill(NO_DIGIT);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (let value = 0; value < 64; value += 1) digits[alphabet.charCodeAt(value)] = value;
  digits["-".charCodeAt(0)] = 62;
  digits["_".charCodeAt(0)] = 63;
  return digits;
}

/**
 * RFC 2045 §6.8. Whatever is no digit is skipped; padding starts a new block, because some mailers
 * append one encoded piece to another.
 */
function decodeBase64(bytes: Uint8Array, start: number, end: number): Decoded {
  const out = new Uint8Array(Math.ceil(((end - start) * 3) / 4));
  const stretches = createStretches();
  let length = 0;
  let bits = 0;
  let count = 0;
  let contiguous = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const digit = BASE64_DIGITS[byte] ?? NO_DIGIT;
    if (digit === NO_DIGIT) {
      contiguous = false;
      if (byte === EQUALS) count = 0;
      continue;
    }
    if (!contiguous) {
      // With bits left over, the first byte that starts in this stretch starts inside a digit.
      stretches.push(count === 0 ? length : length + 1, at, count === 0 ? 0 : 8 - count);
      contiguous = true;
    }
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out[length++] = bits >> count;
  }
  return {
    bytes: out.subarray(0, length),
    toEncoded(offset) {
      const { ahead, encodedStart, shift } = stretches.find(offset);
      return encodedStart + Math.floor((ahead * 8 + shift) / 6);
    },
    taken: { start, end, encoding: "base64" },
  };
}
