import { hash } from "node:crypto";
import type { KnownValue } from "../../model.ts";
import { foldCase, type Needle } from "./search.ts";

/** One form of a value that the source knows of the reader. */
export interface KnownNeedle extends Needle {
  readonly known: KnownValue;
  /** What was done to the value, outermost first. */
  readonly encodings: readonly string[];
  /**
   * What must stand around it: `address` no character that would make it another address, `word`
   * no letter or digit, `value` nothing else in its field, `any` whatever.
   */
  readonly boundary: "address" | "word" | "value" | "any";
}

export const DIGESTS = ["md5", "sha1", "sha256"] as const;

/** Shorter values stand in a URL by chance: a year, a number of pixels, a word. */
const MIN_LENGTH = { text: 5, digits: 6, letters: 8 } as const;
/** From here on a value is found inside a longer word too: chance is out of the question. */
const LONG_VALUE = 16;

/** Every form of the values to look for; the first value that a form stands for comes first. */
export function needlesOf(known: readonly KnownValue[]): readonly KnownNeedle[] {
  const needles = new Map<string, KnownNeedle>();
  const addresses = known.filter(({ data }) => data === "email-address");
  const others = known.filter(({ data }) => data !== "email-address");
  for (const value of [...addresses, ...others]) {
    for (const needle of formsOf(value)) {
      if (!needles.has(needle.text)) needles.set(needle.text, needle);
    }
  }
  return [...needles.values()];
}

function formsOf(known: KnownValue): KnownNeedle[] {
  switch (known.data) {
    case "email-address":
      return formsOfAddress(known);
    case "name":
      return formsOfName(known);
    case "message-id":
      return formsOfMessageId(known);
    default:
      return formsOfId(known, known.value.trim());
  }
}

function formsOfAddress(known: KnownValue): KnownNeedle[] {
  const address = known.value.trim();
  const at = address.lastIndexOf("@");
  if (at < 1 || at === address.length - 1) return [];
  const verp = `${address.slice(0, at)}=${address.slice(at + 1)}`;
  return [
    ...createNeedles(known, address, "address"),
    ...createNeedles(known, verp, "address", ["verp"]),
    ...digestsOf(known, address),
  ];
}

/** In hex and in both alphabets of base64, of the address as it is written and in lower case. */
function digestsOf(known: KnownValue, address: string): KnownNeedle[] {
  const forms = new Set([known.value, address, address.toLowerCase()]);
  return [...forms].flatMap((form) =>
    DIGESTS.flatMap((digest) => {
      const bytes = hash(digest, form, "buffer");
      const base64 = bytes.toString("base64");
      const create = (text: string, encoding: string): KnownNeedle => ({
        text: foldCase(text),
        known,
        encodings: [encoding, digest],
        boundary: "any",
      });
      return [
        create(bytes.toString("hex"), "hex"),
        create(base64, "base64"),
        create(base64.replace(/=+$/, ""), "base64"),
        create(bytes.toString("base64url"), "base64url"),
      ];
    }),
  );
}

/** What can stand for the blanks in a name. */
const GLUES = [" ", "+", "_", "-", "."];

/** One word alone is a name only as a whole value, and only with a capital: else it is any word. */
function formsOfName(known: KnownValue): KnownNeedle[] {
  const words = known.value.trim().split(/\s+/);
  const name = words.join(" ");
  if (name.length < MIN_LENGTH.text || name.includes("@")) return [];
  if (words.length > 1) {
    return GLUES.flatMap((glue) => createNeedles(known, words.join(glue), "word"));
  }
  return name === name.toLowerCase() ? [] : createNeedles(known, name, "value");
}

function formsOfMessageId(known: KnownValue): KnownNeedle[] {
  const id = known.value.trim().replace(/^<|>$/g, "");
  const local = id.slice(0, Math.max(id.indexOf("@"), 0));
  return [...formsOfId(known, id), ...(/\d/.test(local) ? formsOfId(known, local) : [])];
}

function formsOfId(known: KnownValue, id: string): KnownNeedle[] {
  const alphabet = /^\d+$/.test(id) ? "digits" : /^\p{L}+$/u.test(id) ? "letters" : "text";
  if (id.length < MIN_LENGTH[alphabet]) return [];
  if (alphabet === "letters") return createNeedles(known, id, "value");
  const isLong = id.length >= LONG_VALUE && alphabet === "text";
  return createNeedles(known, id, isLong ? "any" : "word");
}

/** Readings are bytes; a URL that does not parse may hold the characters themselves. */
function createNeedles(
  known: KnownValue,
  text: string,
  boundary: KnownNeedle["boundary"],
  encodings: readonly string[] = [],
): KnownNeedle[] {
  const spellings = new Set([text, Buffer.from(text, "utf8").toString("latin1")]);
  return [...spellings].map((spelling) => ({
    text: foldCase(spelling),
    known,
    encodings,
    boundary,
  }));
}
