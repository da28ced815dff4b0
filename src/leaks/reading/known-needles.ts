import { Buffer } from "node:buffer";
import type { DataKind, KnownValue } from "../../model.ts";
import { IGNORE_CUTS, type NoteCut } from "./cuts.ts";
import { digitsOfPhone } from "./hashed-forms.ts";
import { MANGLINGS, mangle } from "./mangle.ts";
import {
  formsOfLanguage,
  formsOfPageUrl,
  formsOfReferrer,
  formsOfScreen,
  formsOfTitle,
  formsOfUserAgent,
  type PageForm,
} from "./page-needles.ts";
import { foldCase, type Needle } from "./search.ts";
import { identifyingParts } from "./stored-needles.ts";

/** One form of a value that the source knows of the reader. */
export interface KnownNeedle extends Needle {
  readonly known: KnownValue;
  /** What was done to the value, outermost first. */
  readonly encodings: readonly string[];
  /**
   * What must stand around it: `address` no character that would make it another address, `word`
   * no letter or digit, `value` nothing else in its field, `url` nothing that makes it a longer
   * address, `any` whatever.
   */
  readonly boundary: "address" | "word" | "value" | "url" | "any";
  /** What the field's name must look like. */
  readonly field?: RegExp;
}

/** Shorter values stand in a URL by chance: a year, a number of pixels, a word. */
const MIN_LENGTH = { text: 5, digits: 6, letters: 8 } as const;
/** From here on a value is found inside a longer word too: chance is out of the question. */
const LONG_VALUE = 16;

/**
 * Every form of the values to look for; the first value that a form stands for comes first.
 *
 * @param all everything that is known: what stands in the page's address is no reader's id
 */
export function needlesOf(
  known: readonly KnownValue[],
  all: readonly KnownValue[] = known,
  note: NoteCut = IGNORE_CUTS,
): readonly KnownNeedle[] {
  const needles = new Map<string, KnownNeedle>();
  const addresses = known.filter(({ data }) => data === "email-address");
  const others = known.filter(({ data }) => data !== "email-address");
  const ordinary = all.filter(({ data }) => ORDINARY.has(data)).map(({ value }) => value);
  for (const value of [...addresses, ...others]) {
    for (const needle of formsOf(value, ordinary, note)) {
      if (needles.has(needle.text)) continue;
      if (needles.size >= MAX_NEEDLES) {
        note("known");
        return [...needles.values()];
      }
      needles.set(needle.text, needle);
    }
  }
  return [...needles.values()];
}

/** A page stores what it likes; the table of a mail has some thousands at most. */
const MAX_NEEDLES = 50_000;

const ORDINARY = new Set<DataKind>(["page-url", "page-title", "referrer", "user-agent"]);

function formsOf(
  known: KnownValue,
  ordinary: readonly string[],
  note: NoteCut,
): readonly KnownNeedle[] {
  if (known.from !== undefined && STORED.has(known.data)) {
    return formsOfStored(known, ordinary, note);
  }
  switch (known.data) {
    case "email-address":
      return formsOfAddress(known);
    case "name":
      return formsOfName(known);
    case "phone":
      return formsOfPhone(known);
    case "message-id":
      return formsOfMessageId(known);
    case "page-url":
      return toNeedles(known, formsOfPageUrl(known.value));
    case "referrer":
      return toNeedles(known, formsOfReferrer(known.value));
    case "page-title":
      return toNeedles(known, formsOfTitle(known.value));
    case "screen-size":
      return toNeedles(known, formsOfScreen(known.value));
    case "language":
      return toNeedles(known, formsOfLanguage(known.value));
    case "user-agent":
      return toNeedles(known, formsOfUserAgent(known.value));
    default:
      return formsOfId(known, known.value.trim());
  }
}

/** What a cookie or the storage holds is whatever the site wrote there; only parts of it identify. */
const STORED = new Set<DataKind>(["cookie", "client-id", "other-id"]);

function formsOfStored(
  known: KnownValue,
  ordinary: readonly string[],
  note: NoteCut,
): KnownNeedle[] {
  const parts = identifyingParts(known, ordinary, note);
  return parts.flatMap((part) =>
    createNeedles(known, part, part.length >= LONG_VALUE ? "any" : "word"),
  );
}

function toNeedles(known: KnownValue, forms: readonly PageForm[]): KnownNeedle[] {
  return forms.flatMap(({ text, boundary, field }) =>
    text.length < 2
      ? []
      : createNeedles(known, text, boundary).map((needle) =>
          field ? { ...needle, field } : needle,
        ),
  );
}

function formsOfAddress(known: KnownValue): KnownNeedle[] {
  const address = known.value.trim();
  const at = address.lastIndexOf("@");
  if (at < 1 || at === address.length - 1) return [];
  const verp = `${address.slice(0, at)}=${address.slice(at + 1)}`;
  return MANGLINGS.flatMap((mangling) => [
    ...createNeedles(known, mangle(address, mangling), "address", mangling.names),
    ...createNeedles(known, mangle(verp, mangling), "address", [...mangling.names, "verp"]),
  ]);
}

/** With and without the plus sign, which a form reads as a blank, and as it was written. */
function formsOfPhone(known: KnownValue): KnownNeedle[] {
  const digits = digitsOfPhone(known.value);
  const written = known.value.trim();
  if (!digits) return formsOfId(known, written);
  return [
    ...createNeedles(known, `+${digits}`, "word"),
    ...createNeedles(known, digits, "word"),
    ...createNeedles(known, written, "word"),
  ];
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
  const needle = { text: foldCase(text), known, encodings, boundary };
  if (isAscii(text)) return [needle];
  const bytes = Buffer.from(text, "utf8").toString("latin1");
  return [needle, { ...needle, text: foldCase(bytes) }];
}

function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}
