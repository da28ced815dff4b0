import type { StreamDecoder } from "./charset.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SHIFT = 0x2b;

/** Ends a shifted stretch, and is no character of it. */
export const UNSHIFT = 0x2d;

/**
 * UTF-7 (RFC 2152), which browsers dropped and mail still knows. Each code unit comes out with the
 * byte that completes it, so that offsets can be mapped back exactly.
 */
export function createUtf7Decoder(): StreamDecoder {
  let shifted = false;
  let empty = false;
  let bits = 0;
  let count = 0;

  function read(byte: number): string {
    if (!shifted) {
      if (byte !== SHIFT) return String.fromCharCode(byte);
      shifted = true;
      empty = true;
      bits = 0;
      count = 0;
      return "";
    }
    const digit = ALPHABET.indexOf(String.fromCharCode(byte));
    if (digit < 0) {
      shifted = false;
      if (byte !== UNSHIFT) return String.fromCharCode(byte);
      return empty ? "+" : "";
    }
    empty = false;
    bits = (bits << 6) | digit;
    count += 6;
    if (count < 16) return "";
    count -= 16;
    const unit = bits >> count;
    bits &= (1 << count) - 1;
    return String.fromCharCode(unit);
  }

  return {
    write(bytes) {
      const units: string[] = [];
      for (const byte of bytes) units.push(read(byte));
      return units.join("");
    },
    end: () => "",
  };
}
