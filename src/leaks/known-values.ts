import { hostOf } from "../load.ts";
import type { KnownValue, Load, PageFacts } from "../model.ts";
import { isSameSite } from "../trackers/index.ts";
import type { Decoder, Found } from "./decoder.ts";
import { TELLS } from "./identifier.ts";
import { type Field, fieldAt } from "./reading/fields.ts";
import { FILE_ENDINGS } from "./reading/file-endings.ts";
import { DIGESTS, type KnownNeedle, needlesOf } from "./reading/known-needles.ts";
import type { Reading } from "./reading/readings.ts";
import { createSearch, type Hit } from "./reading/search.ts";
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

type Search = ReturnType<typeof createSearch<KnownNeedle>>;

function decoderOf(id: string, isWanted: (value: KnownValue) => boolean): Decoder {
  /** One table for all loads of a snapshot: they share its list of known values. */
  const searches = new WeakMap<readonly KnownValue[], Search>();

  function searchFor(known: readonly KnownValue[]): Search {
    const search = searches.get(known) ?? createSearch(needlesOf(known.filter(isWanted), known));
    searches.set(known, search);
    return search;
  }

  return {
    id,
    find: (load, texts, { known, page }) => {
      if (!known.some(isWanted)) return [];
      const search = searchFor(known);
      return texts.flatMap((text) => findIn(text, search, load, page));
    },
  };
}

function findIn(text: SentText, search: Search, load: Load, page: PageFacts | undefined): Found[] {
  return text.readings.flatMap((reading) =>
    search(
      reading.text,
      (candidate) =>
        stands(candidate, reading, text) &&
        (candidate.needle.known.from === undefined ||
          isShared(candidate, reading, text, load, page)),
    ).map((hit) => describe(hit, reading, text)),
  );
}

function describe(
  { needle, start, end }: Hit<KnownNeedle>,
  reading: Reading,
  text: SentText,
): Found {
  const span = reading.locate([start, end]);
  const field = fieldAt(text.fields, span[0]);
  const encodings = shorten([...reading.encodingsOf([start, end]), ...needle.encodings]);
  return {
    leak: {
      data: needle.known.data,
      channel: text.channel,
      ...(field && { field: field.name }),
      value: text.text.slice(...span),
      ...(encodings.length > 0 && { encodings }),
      basis: "known value",
      ...(needle.known.from !== undefined && { meaning: `value of ${needle.known.from}` }),
    },
    place: { text, span },
  };
}

/** Digests are written in hex unless something else is said: `["sha256"]`, but `["base64", "hex", "sha256"]`. */
function shorten(encodings: readonly string[]): readonly string[] {
  const [first, second] = encodings;
  const isHexDigest = first === "hex" && DIGESTS.some((digest) => digest === second);
  return isHexDigest ? encodings.slice(1) : encodings;
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
 * Whether a stored value in this place goes to somebody else than it belongs to, as a value: cookies
 * go back to their own host by themselves, and a digest that the site stores of a file stands in the
 * file's address too.
 */
function isShared(
  { needle: { known }, start, end }: Hit<KnownNeedle>,
  reading: Reading,
  text: SentText,
  load: Load,
  page: PageFacts | undefined,
): boolean {
  if (text.channel === "cookie") return false;
  if (page && isOfReceiver(known, load, page)) return false;
  if (text.channel !== "url") return true;
  const [place] = reading.locate([start, end]);
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
