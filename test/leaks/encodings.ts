import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import lzString from "lz-string";

type Encode = (text: string) => string;

const bytesOf = (text: string) => Buffer.from(text, "utf8");
const base64: Encode = (text) => bytesOf(text).toString("base64");

function base32(text: string): string {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...bytesOf(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => digits[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

function base58(text: string): string {
  const digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  let number = BigInt(`0x${bytesOf(text).toString("hex")}`);
  let written = "";
  for (; number > 0n; number /= 58n) written = digits[Number(number % 58n)] + written;
  return written;
}

const rot13: Encode = (text) =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

/** Every writing that a decoder undoes, by the name that a leak's chain gives it. */
export const WRITINGS = {
  percent: (text) => text.replace(/[^a-z0-9._~-]/gi, (sign) => percentOf(sign)),
  hex: (text) => bytesOf(text).toString("hex"),
  base64,
  base64url: (text) => bytesOf(text).toString("base64url"),
  base32,
  base58,
  rot13,
  reversed: (text) => [...text].reverse().join(""),
  "html-entities": (text) => text.replace(/[^a-z0-9]/gi, (sign) => `&#${sign.charCodeAt(0)};`),
  "lz-string": (text) => lzString.compressToEncodedURIComponent(text),
  gzip: (text) => gzipSync(text).toString("base64"),
  jwt: (text) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    return `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: text })}.dGhlIHNpZ25hdHVyZQ`;
  },
} as const satisfies Record<string, Encode>;
export type Writing = keyof typeof WRITINGS;

function percentOf(sign: string): string {
  return bytesOf(sign).toString("hex").toUpperCase().replace(/../g, "%$&");
}

/** node:crypto's names. */
export const HASHES = [
  "md5",
  "sha1",
  "ripemd160",
  "sha224",
  "sha3-224",
  "sha256",
  "sha3-256",
  "blake2s256",
  "sha384",
  "sha3-384",
  "sha512",
  "sha3-512",
  "blake2b512",
] as const;

export function digest(algorithm: string, text: string, encoding: "hex" | "base64"): string {
  return createHash(algorithm).update(text).digest(encoding);
}
