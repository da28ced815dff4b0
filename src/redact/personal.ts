import { createHash } from "node:crypto";
import type { DataKind, KnownValue } from "../model.ts";
import { type Decoded, decodingsOf, unescapeText } from "./decode.ts";
import type { Search, Stretch } from "./mask.ts";
import { searchForTexts } from "./secrets.ts";

/** Whose values single a reader out; the others are the same for many. */
const IS_PERSONAL: Readonly<Record<DataKind, boolean>> = {
  "email-address": true,
  name: true,
  phone: true,
  "form-input": true,
  "session-replay": true,
  "recipient-id": true,
  "client-id": true,
  cookie: true,
  "message-id": true,
  profile: true,
  purchase: true,
  location: true,
  consent: false,
  "campaign-id": false,
  "other-id": true,
  event: false,
  "page-url": false,
  "page-title": false,
  referrer: false,
  "screen-size": false,
  language: false,
  "open-time": false,
  "user-agent": false,
  "ip-address": true,
};

/** Layers of encoding that are looked through; more would cost much and hide little. */
const LAYERS = 3;

/** Any address counts, known or not. `logo@2x.png` is none. */
const ADDRESS =
  /[\p{L}\p{N}._+%'-]{1,64}@(?!\dx\.)(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}/giu;

/** In decoded bytes other letters are mostly noise around the address. */
const ADDRESS_IN_BYTES = /[\w.+%'-]{1,64}@(?!\dx\.)(?:[a-z\d-]{1,63}\.){1,8}[a-z\d-]{2,63}/gi;

/** What may be base64 or base64url, with its padding; hex digits are among it. */
const RUN = /[A-Za-z0-9+/_-]{8,}(?:={1,2}|(?:%3d){1,2})?/gi;

/** Shorter values are looked for as words only. */
const SHORT = 5;
const WORD = /[\p{L}\p{N}]+/gu;

/** Decoded bytes without as much text hold no further encoding. */
const LEGIBLE = /[\x20-\x7e]{8}/;

/** Words and hosts come again and again in a mail's URLs; more is not worth the memory. */
const MOST_REMEMBERED = 20_000;

export function isPersonal(data: DataKind): boolean {
  return IS_PERSONAL[data];
}

/**
 * A search for the known values and for anything that looks like an e-mail address: plain in any
 * case, percent-encoded, as HTML entities, in base64 or hex at any alignment, and these inside one
 * another; md5, sha1 and sha256 of the known addresses as hex digits. Known values that are the
 * same for many (campaign ids) are left alone.
 */
export function searchFor(known: readonly KnownValue[]): Search {
  const needles = needlesOf(known);
  const isShort = ([text]: readonly [string, DataKind]): boolean =>
    text.length < SHORT && /^[\p{L}\p{N}]+$/u.test(text);
  const searchWords = searchForWords(new Map([...needles].filter(isShort)));
  const searchTexts = searchForTexts(new Map([...needles].filter((needle) => !isShort(needle))));
  const remembered = new Map<string, readonly Stretch[]>();

  const searchPlain = (text: string, address: RegExp): Stretch[] => {
    const found: Stretch[] = [];
    for (const { 0: match, index } of text.includes("@") ? text.matchAll(address) : []) {
      found.push({ start: index, end: index + match.length, data: "email-address" });
    }
    return [...found, ...searchWords(text), ...searchTexts(text)];
  };

  const searchEncoded = (text: string, layers: number): Stretch[] => {
    if (layers === 0) return [];
    const unescaped = unescapeText(text);
    const found = unescaped ? searchDecoded(unescaped, layers) : [];
    for (const { 0: run, index } of text.matchAll(RUN)) {
      for (const { start, end, data } of searchRun(run, layers)) {
        found.push({ start: index + start, end: index + end, data });
      }
    }
    return found;
  };

  const searchRun = (run: string, layers: number): readonly Stretch[] => {
    const key = `${layers} ${run}`;
    const before = remembered.get(key);
    if (before) return before;
    const found = decodingsOf(run).flatMap((decoded) => searchDecoded(decoded, layers));
    if (remembered.size < MOST_REMEMBERED) remembered.set(key, found);
    return found;
  };

  const searchDecoded = ({ text, locate }: Decoded, layers: number): Stretch[] => {
    const found = searchPlain(text, ADDRESS_IN_BYTES);
    const inside = LEGIBLE.test(text) ? searchEncoded(text, layers - 1) : [];
    return [...found, ...inside].map(({ start, end, data }) => {
      const [from, to] = locate(start, end);
      return { start: from, end: to, data };
    });
  };

  return (text) => [...searchPlain(text, ADDRESS), ...searchEncoded(text, LAYERS)];
}

/** Texts so short that they count only as whole words. */
function searchForWords(texts: ReadonlyMap<string, DataKind>): Search {
  if (texts.size === 0) return () => [];
  return (text) =>
    [...text.matchAll(WORD)].flatMap(({ 0: word, index }): Stretch[] => {
      const data = texts.get(word.toLowerCase());
      return data ? [{ start: index, end: index + word.length, data }] : [];
    });
}

function needlesOf(known: readonly KnownValue[]): ReadonlyMap<string, DataKind> {
  const needles = new Map<string, DataKind>();
  for (const { data, value } of known) {
    const text = value.trim();
    // A number this short stands in every text by chance.
    if (!isPersonal(data) || text.length < 2 || /^\d{1,3}$/.test(text)) continue;
    for (const spelling of data === "email-address" ? addressSpellings(text) : [text]) {
      needles.set(spelling.toLowerCase(), data);
      // What was decoded byte by byte shows UTF-8 as Latin-1.
      needles.set(Buffer.from(spelling).toString("latin1"), data);
    }
  }
  return needles;
}

/** The address, its VERP form (`user=domain`), a local part that says much, its usual hashes. */
function addressSpellings(address: string): readonly string[] {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf("@");
  const local = lower.slice(0, Math.max(0, at));
  const hashes = ["md5", "sha1", "sha256"].flatMap((name) =>
    [address, lower].map((text) => createHash(name).update(text).digest("hex")),
  );
  return [
    lower,
    ...(at > 0 ? [`${local}=${lower.slice(at + 1)}`] : []),
    ...(/[\d._+-]/.test(local) && local.length >= 6 ? [local] : []),
    ...hashes,
  ];
}
