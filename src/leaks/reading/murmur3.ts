import { Buffer } from "node:buffer";

/** MurmurHash3 x86 32-bit with seed 0 of the text's UTF-8, unsigned (Appleby, SMHasher, public domain). */
export function murmur3(text: string): number {
  const bytes = Buffer.from(text, "utf8");
  const whole = bytes.length & ~3;
  let hash = 0;
  for (let index = 0; index < whole; index += 4) {
    hash ^= scramble(bytes.readInt32LE(index));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let index = bytes.length - 1; index >= whole; index--) {
    rest = (rest << 8) | (bytes[index] ?? 0);
  }
  hash ^= scramble(rest) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
