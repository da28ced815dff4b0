/** How a run of digits stands for bytes. */
export interface Codec {
  readonly digitsPerByte: number;
  /** At how many places from the run's start on a byte can begin: its digits may be shifted. */
  readonly shifts: number;
  /** The byte with this index, when the first one begins at the digit `offset`. */
  byteAt(run: string, offset: number, index: number): number;
}

/** Values of the digits in both alphabets of RFC 4648. */
const SEXTETS = new Uint8Array(128);
for (const lastTwo of ["+/", "-_"]) {
  const digits = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${lastTwo}`;
  for (let value = 0; value < digits.length; value++) SEXTETS[digits.charCodeAt(value)] = value;
}

export const BASE64: Codec = {
  digitsPerByte: 4 / 3,
  shifts: 4,
  byteAt(run, offset, index) {
    const phase = index % 3;
    const place = offset + ((index - phase) / 3) * 4 + phase;
    const left = SEXTETS[run.charCodeAt(place)] ?? 0;
    const right = SEXTETS[run.charCodeAt(place + 1)] ?? 0;
    return ((left << (2 + 2 * phase)) | (right >> (4 - 2 * phase))) & 0xff;
  },
};

export const HEX: Codec = {
  digitsPerByte: 2,
  shifts: 2,
  byteAt(run, offset, index) {
    const place = offset + 2 * index;
    return (nibbleOf(run.charCodeAt(place)) << 4) | nibbleOf(run.charCodeAt(place + 1));
  },
};

/** `0` is 0x30, `A` 0x41, `a` 0x61. */
export function nibbleOf(code: number): number {
  return code < 0x40 ? code & 0xf : (code & 0x7) + 9;
}
