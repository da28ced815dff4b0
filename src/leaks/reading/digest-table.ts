import { Buffer } from "node:buffer";
import { hash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { KnownValue } from "../../model.ts";
import { nibbleOf } from "./codecs.ts";
import { type HashedForm, hashedFormsOf } from "./hashed-forms.ts";
import { mangle, REVERSED } from "./mangle.ts";
import { murmur3 } from "./murmur3.ts";

/** Hashes that published leak studies look for, as node:crypto calls them, by length in bytes. */
const DIGESTS = {
  16: ["md5"],
  20: ["sha1", "ripemd160"],
  28: ["sha224", "sha3-224"],
  32: ["sha256", "sha3-256", "blake2s256"],
  48: ["sha384", "sha3-384"],
  64: ["sha512", "sha3-512", "blake2b512"],
} as const satisfies Record<number, readonly string[]>;
type DigestLength = keyof typeof DIGESTS;
const LENGTHS = Object.keys(DIGESTS).map(Number).filter(isDigestLength);

export const DIGEST_NAMES: ReadonlySet<string> = new Set(Object.values(DIGESTS).flat());

/** A digest of a known value. */
export interface Digest {
  readonly known: KnownValue;
  /** Outermost first: `["md5", "sha256"]`, `["md5", "base64", "sha256"]`. */
  readonly hashes: readonly string[];
  readonly meaning?: string;
  /** Of hex digits that are written backwards. */
  readonly isReversed?: true;
}

/** Looks digests up. Those of one length are made when the first token of that length asks. */
export interface DigestTable {
  /** @param hex in lower case */
  find(hex: string, isDeep: () => boolean): Digest | undefined;
  /** Whether a digest, not one of a digest, begins with these 32 bits. */
  mayBegin(head: number): boolean;
  /** CRC-32 and MurmurHash3: of 32 bits, so that the place must speak for them. */
  findShort(value: number): Digest | undefined;
}

export function createDigestTable(known: readonly KnownValue[]): DigestTable {
  const forms = once(() => hashedFormsOf(known));
  const once1 = new Map<number, Digests>();
  const once2 = new Map<number, Digests>();
  const inner = once(() => innerOf(forms()));
  const short = once(() => shortOf(forms()));
  const plainOf = (length: DigestLength) =>
    computed(once1, length, () => digestsOf(forms(), length));
  const heads = once(() => new Set(LENGTHS.flatMap((length) => [...plainOf(length).keys()])));
  return {
    mayBegin: (head) => heads().has(head),
    find(hex, isDeep) {
      const length = hex.length / 2;
      if (!isDigestLength(length)) return undefined;
      const found = lookUp(hex, plainOf(length));
      if (found || !isDeep()) return found;
      return lookUp(
        hex,
        computed(once2, length, () => digestsOf(inner(), length)),
      );
    },
    findShort: (value) => short().get(value),
  };
}

/**
 * By the number that their first eight digits write, and by that of their last eight backwards: a number is
 * looked up, and turned, in less time than a text.
 */
type Digests = ReadonlyMap<number, readonly HexDigest[]>;

interface HexDigest {
  readonly hex: string;
  readonly digest: Digest;
}

function lookUp(hex: string, digests: Digests): Digest | undefined {
  const possible = digests.get(headOf(hex));
  if (!possible) return undefined;
  const found = possible.find((one) => one.hex === hex);
  if (found) return found.digest;
  const reversed = mangle(hex, REVERSED);
  const turned = possible.find((one) => one.hex === reversed);
  return turned && { ...turned.digest, isReversed: true };
}

/** How many digits are looked at before the others are: 32 bits of them. */
export const HEAD = 8;

function headOf(hex: string, reverses = false): number {
  let head = 0;
  for (let index = 0; index < HEAD; index++) {
    head = (head << 4) | nibbleOf(hex.charCodeAt(reverses ? hex.length - 1 - index : index));
  }
  return head >>> 0;
}

interface Source extends Pick<HashedForm, "known" | "text" | "meaning"> {
  readonly hashes?: readonly string[];
}

function digestsOf(sources: readonly Source[], length: DigestLength): Digests {
  const digests = new Map<number, HexDigest[]>();
  for (const { known, text, meaning, hashes = [] } of sources) {
    for (const algorithm of DIGESTS[length]) {
      const hex = hash(algorithm, text, "hex");
      const head = headOf(hex);
      // What comes first stands for the text: forms of one value may be the same.
      if (digests.get(head)?.some((one) => one.hex === hex)) continue;
      const digest: Digest = {
        known,
        hashes: [algorithm, ...hashes],
        ...(meaning && { meaning }),
      };
      add(digests, head, { hex, digest });
      add(digests, headOf(hex, true), { hex, digest });
    }
  }
  return digests;
}

function add(digests: Map<number, HexDigest[]>, head: number, digest: HexDigest): void {
  const others = digests.get(head);
  if (others) others.push(digest);
  else digests.set(head, [digest]);
}

/** Whose digest is hashed again also in base64. */
const USUAL: ReadonlySet<string> = new Set(["md5", "sha1", "sha256"]);

/** First digests, as texts to be hashed again. */
function innerOf(forms: readonly HashedForm[]): readonly Source[] {
  return forms
    .filter(({ isTwice }) => isTwice)
    .flatMap(({ known, text, meaning }) =>
      Object.values(DIGESTS)
        .flat()
        .flatMap((algorithm): Source[] => {
          const common = { known, ...(meaning && { meaning }) };
          const hex: Source = {
            ...common,
            text: hash(algorithm, text, "hex"),
            hashes: [algorithm],
          };
          if (!USUAL.has(algorithm)) return [hex];
          const base64 = hash(algorithm, text, "base64");
          return [hex, { ...common, text: base64, hashes: ["base64", algorithm] }];
        }),
    );
}

function shortOf(forms: readonly HashedForm[]): ReadonlyMap<number, Digest> {
  const digests = new Map<number, Digest>();
  for (const { known, text, meaning } of forms) {
    const more = meaning ? { meaning } : {};
    digests.set(crc32(Buffer.from(text)), { known, hashes: ["crc32"], ...more });
    digests.set(murmur3(text), { known, hashes: ["murmur3"], ...more });
  }
  return digests;
}

function isDigestLength(bytes: number): bytes is DigestLength {
  return Object.hasOwn(DIGESTS, bytes);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function computed<K, V>(table: Map<K, V>, key: K, make: () => V): V {
  const value = table.get(key) ?? make();
  table.set(key, value);
  return value;
}
