import { hostOf } from "../load.ts";
import type { KnownValue, Load, PageFacts } from "../model.ts";
import { isSameSite } from "../trackers/index.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";
import { TELLS } from "./identifier.ts";
import { type Cut, IGNORE_CUTS, type NoteCut } from "./reading/cuts.ts";
import { createDigestTable, DIGEST_NAMES, type DigestTable } from "./reading/digest-table.ts";
import { digestsIn, mayHoldDigest } from "./reading/digests-in.ts";
import { type Field, fieldAt } from "./reading/fields.ts";
import { FILE_ENDINGS } from "./reading/file-endings.ts";
import { type KnownNeedle, needlesOf } from "./reading/known-needles.ts";
import { PLANTED } from "./reading/planted.ts";
import { isPacked, type Reading, type Span } from "./reading/readings.ts";
import { createSearch, type Hit, type Search } from "./reading/search.ts";
import type { SentText } from "./reading/sent-texts.ts";
import { IMPERSONAL_OF_FILES, isOfStaticFile } from "./reading/static-file.ts";

/** What the source knows of the reader, in the clear, encoded or hashed. */
export const knownValues = decoderOf("known-values", ({ data }) => TELLS[data] !== "neither");

/**
 * What it knows of the mailing, or of the page and the browser. A vendor who documents a parameter
 * says more of it than that its value is known as well: this comes after the documented parameters.
 */
export const mailingValues: Decoder = {
  ...decoderOf("mailing-values", ({ data }) => TELLS[data] === "neither"),
  isAside: true,
};

/** What is looked for, in one table for all loads of a snapshot: they share its list of known values. */
interface Tables {
  readonly search: Search<KnownNeedle>;
  readonly digests: DigestTable;
  /** What of the known values is not looked for. */
  readonly cuts: ReadonlySet<Cut>;
}

function decoderOf(id: string, isWanted: (value: KnownValue) => boolean): Decoder {
  const tables = new WeakMap<readonly KnownValue[], Tables | "nothing wanted">();

  function tablesFor(known: readonly KnownValue[]): Tables | "nothing wanted" {
    const made = tables.get(known);
    if (made) return made;
    const wanted = known.filter(isWanted);
    const cuts = new Set<Cut>();
    const needles = needlesOf(wanted, known, (cut) => cuts.add(cut));
    const fresh =
      wanted.length > 0
        ? { search: createSearch(needles), digests: createDigestTable(wanted), cuts }
        : "nothing wanted";
    tables.set(known, fresh);
    return fresh;
  }

  return {
    id,
    find: (load, texts, { known, page, note = IGNORE_CUTS }) => {
      const tables = tablesFor(known);
      if (tables === "nothing wanted") return NOTHING_FOUND;
      for (const cut of tables.cuts) note(cut);
      const found: Found[] = [];
      for (const text of texts) findIn(text, tables, load, page, note, found);
      return found;
    },
  };
}

function findIn(
  text: SentText,
  { search, digests }: Tables,
  load: Load,
  page: PageFacts | undefined,
  note: NoteCut,
  found: Found[],
): void {
  const { readings } = text;
  let isDeep: (() => boolean) | undefined;
  // What is asked first says mostly that there is nothing, and nothing is made for it.
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index] as Reading;
    if (search.mayHit(reading.text)) addPlain(reading, text, search, load, page, found);
    if (!mayHoldDigest(reading)) continue;
    isDeep ??= deepUnlessFile(text);
    for (const { digest, start, end, encodings } of digestsIn(reading, digests, isDeep, note)) {
      const chain = [...encodings, ...digest.hashes];
      if (!isAdmitted(digest.known, reading, [start, end], text, load, page)) continue;
      found.push(describe(digest.known, chain, reading, [start, end], text, digest.meaning));
    }
  }
  addShortDigests(text, digests, found);
}

function addPlain(
  reading: Reading,
  text: SentText,
  search: Search<KnownNeedle>,
  load: Load,
  page: PageFacts | undefined,
  found: Found[],
): void {
  const hits = search.hitsIn(
    reading.text,
    (hit) =>
      stands(hit, reading, text) &&
      isAdmitted(hit.needle.known, reading, [hit.start, hit.end], text, load, page),
  );
  for (const { needle, start, end } of hits) {
    found.push(describe(needle.known, needle.encodings, reading, [start, end], text));
  }
}

/** Digests in the address of a file stand for it; a hash of a hash of somebody would be most strange there. */
function deepUnlessFile(text: SentText): () => boolean {
  let isFile: boolean | undefined;
  // Once for all tokens of the text: to look costs its length.
  return () => {
    isFile ??= isOfStaticFile(text);
    return !isFile;
  };
}

function describe(
  known: KnownValue,
  chain: readonly string[],
  reading: Reading,
  place: Span,
  text: SentText,
  meaning = meaningOf(known),
): Found {
  const span = reading.locate(place);
  const field = fieldAt(text.fields, span[0]);
  const encodings = shorten([...reading.encodingsOf(place), ...chain]);
  return {
    leak: {
      data: known.typed ? "form-input" : known.data,
      channel: text.channel,
      ...(field && { field: field.name }),
      value: text.text.slice(...span),
      ...(encodings.length > 0 && { encodings }),
      basis: "known value",
      ...(meaning !== undefined && { meaning }),
    },
    place: { text, span, isPacked: !reading.isRoot && isPacked(reading) },
  };
}

function meaningOf({ typed, planted, from }: KnownValue): string | undefined {
  if (planted) return PLANTED[planted];
  return typed ? `${typed}, typed and not submitted` : from && `value of ${from}`;
}

/** Digests are written in hex unless something else is said: `["sha256"]`, but `["base64", "hex", "sha256"]`. */
function shorten(chain: readonly string[]): readonly string[] {
  const [first, second = ""] = chain;
  return first === "hex" && DIGEST_NAMES.has(second) ? chain.slice(1) : chain;
}

/** Where 32 bits are no chance: eight hex digits or their number, as the whole value of such a field. */
const SHORT_DIGEST_FIELD =
  /mail|hash|crc|murmur|mmh|digest|checksum|(?:^|[._-])(?:e|em|eh|h|id|uid|user_?id|recipient|subscriber|contact)$/i;
const SHORT_DIGEST = /^(?:[0-9a-f]{8}|0x[0-9a-f]{8}|[1-9]\d{7,9})$/i;

function addShortDigests(text: SentText, digests: DigestTable, found: Found[]): void {
  // The fields of most URLs are asked for by nobody else.
  if (text.channel === "url" && !text.text.includes("?")) return;
  const { fields } = text;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as Field;
    const length = field.end - field.start;
    if (length < 8 || length > 10 || !hasValue(field)) continue;
    // Most ids of this length are in hex, and their first letter tells.
    const isLonger = length > 8 && text.text.charAt(field.start) !== "0";
    if (isLonger && !isDecimal(text.text, field.start, field.end)) continue;
    const value = text.text.slice(field.start, field.end);
    if (!SHORT_DIGEST.test(value) || !SHORT_DIGEST_FIELD.test(field.name)) continue;
    const hex = value.replace(/^0x/i, "");
    const asHex = hex.length === 8 ? digests.findShort(Number.parseInt(hex, 16)) : undefined;
    const digest = asHex ?? (/^\d+$/.test(value) ? digests.findShort(Number(value)) : undefined);
    if (!digest) continue;
    found.push({
      leak: {
        data: digest.known.data,
        channel: text.channel,
        field: field.name,
        value,
        encodings: asHex ? digest.hashes : ["decimal", ...digest.hashes],
        basis: "known value",
        ...(digest.meaning && { meaning: digest.meaning }),
      },
      place: { text, span: [field.start, field.end] },
    });
  }
}

function isDecimal(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** Whether it stands there in its own right, and not as a part of something else. */
function stands(
  { needle, start, end }: Hit<KnownNeedle>,
  reading: Reading,
  text: SentText,
): boolean {
  const span = reading.locate([start, end]);
  const field = fieldAt(text.fields, span[0]);
  // `https://jane@example.org/` visits a host, it sends no address.
  if (reading.isRoot && field?.kind === "userinfo" && span[1] > field.end) return false;
  if (needle.field && !needle.field.test(field?.name ?? "")) return false;
  const before = reading.text.charAt(start - 1);
  const after = reading.text.slice(end, end + 8);
  switch (needle.boundary) {
    case "any":
      return true;
    case "word":
      return !/[a-z0-9]/i.test(before) && !/^[a-z0-9]/i.test(after);
    case "value":
      return hasValue(field) && span[0] === field.start && span[1] === field.end;
    case "url":
      // The request's own address may begin with the page's.
      return (text.channel !== "url" || hasAddress(field)) && endsAddress(after);
    case "address": {
      // Decoded bytes may have anything glued to them; nobody but the reader has this address.
      if (!reading.isRoot) return true;
      const isVerp = needle.encodings.length > 0;
      return !(isVerp ? /[a-z0-9.]/i : /[a-z0-9._-]/i).test(before) && !continuesAddress(after);
    }
  }
}

/** `.uk` makes it another address, `.gif` the name of a file. */
function continuesAddress(after: string): boolean {
  const ending = /^\.([a-z0-9]{2,5})(?![a-z0-9.-])/i.exec(after)?.[1];
  if (ending && FILE_ENDINGS.has(ending.toLowerCase())) return false;
  return /^(?:[a-z0-9]|[.-][a-z0-9])/i.test(after);
}

function hasValue(field: Field | undefined): field is Field {
  return field?.kind === "parameter" || field?.kind === "whole";
}

/** Where a URL holds another. */
function hasAddress(field: Field | undefined): boolean {
  return field !== undefined && field.kind !== "host" && field.kind !== "userinfo";
}

/** What follows an address that ends here, or goes on with another query. */
function endsAddress(after: string): boolean {
  return /^\/?(?:$|[?#&"'`\s<>,;|)\]}\\])/.test(after);
}

/**
 * Whether a value in this place counts: one that is stored has to go to somebody else than it belongs to, as a
 * value. Cookies go back to their own host by themselves, and a digest that the site stores of a file stands in
 * the file's address too.
 */
function isAdmitted(
  known: KnownValue,
  reading: Reading,
  span: Span,
  text: SentText,
  load: Load,
  page: PageFacts | undefined,
): boolean {
  if (known.from === undefined) return true;
  if (text.channel === "cookie") return false;
  if (page && isOfReceiver(known, load, page)) return false;
  if (text.channel !== "url") return true;
  const [place] = reading.locate(span);
  const field = fieldAt(text.fields, place);
  if (!isOfStaticFile(text)) return field?.kind !== "host";
  return field?.kind === "parameter" && !IMPERSONAL_OF_FILES.test(field.name);
}

/** Whether the cookie was set by the site that the load goes to, and that is not the page's own. */
function isOfReceiver(known: KnownValue, load: Load, page: PageFacts): boolean {
  const host = hostOf(load);
  const own = hostOf(page);
  if (!host || (own && isSameSite(host, own))) return false;
  return page.cookies.some(
    ({ name, value, domain = "" }) =>
      known.from === `cookie ${name}` &&
      known.value === value &&
      isSameSite(domain.replace(/^\./, ""), host),
  );
}
