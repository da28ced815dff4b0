/**
 * Values of the digits of a writing by character code; -1 for what is no digit. Bytes are read from
 * them in groups of bits, but for base58, which writes one large number.
 */
export interface Alphabet {
  readonly name: "hex" | "base64" | "base32" | "base58";
  readonly values: Int8Array;
  readonly bits: number;
  /** Any part of a run of these digits may be text, rather than only a token as a whole. */
  readonly isFoundInParts?: boolean;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
export const BASE64_VALUES = valuesOf(`${LETTERS}+/`, `${LETTERS}-_`);

/** RFC 4648 §8, §4 and §5, §6; Bitcoin's base58. Case is of no importance in hex and base32. */
export const ALPHABETS: readonly Alphabet[] = [
  {
    name: "hex",
    values: valuesOf("0123456789abcdef", "0123456789ABCDEF"),
    bits: 4,
    isFoundInParts: true,
  },
  { name: "base64", values: BASE64_VALUES, bits: 6, isFoundInParts: true },
  {
    name: "base32",
    values: valuesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "abcdefghijklmnopqrstuvwxyz234567"),
    bits: 5,
  },
  {
    name: "base58",
    values: valuesOf("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
    bits: 0,
  },
];

function valuesOf(...spellings: readonly string[]): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (const digits of spellings) {
    for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;
  }
  return values;
}
