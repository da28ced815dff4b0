import type { KnownValue } from "../model.ts";
import type { Decoder, Found } from "./decoder.ts";
import { TELLS } from "./identifier.ts";
import { fieldAt } from "./reading/fields.ts";
import { FILE_ENDINGS } from "./reading/file-endings.ts";
import { DIGESTS, type KnownNeedle, needlesOf } from "./reading/known-needles.ts";
import type { Reading } from "./reading/readings.ts";
import { createSearch, type Hit } from "./reading/search.ts";
import type { SentText } from "./reading/sent-texts.ts";

/** What the source knows of the reader, in the clear, encoded or hashed. */
export const knownValues = decoderOf("known-values", ({ data }) => TELLS[data] !== "neither");

/**
 * What it knows of the mailing. A vendor who documents a parameter says more of it than that its
 * value stands in the header as well: this comes after the documented parameters.
 */
export const mailingValues = decoderOf("mailing-values", ({ data }) => TELLS[data] === "neither");

type Search = ReturnType<typeof createSearch<KnownNeedle>>;

function decoderOf(id: string, isWanted: (value: KnownValue) => boolean): Decoder {
  /** One table for all loads of a snapshot: they share its list of known values. */
  const searches = new WeakMap<readonly KnownValue[], Search>();

  function searchFor(known: readonly KnownValue[]): Search {
    const search = searches.get(known) ?? createSearch(needlesOf(known.filter(isWanted)));
    searches.set(known, search);
    return search;
  }

  return {
    id,
    find: (_load, texts, { known }) =>
      known.some(isWanted) ? texts.flatMap((text) => findIn(text, searchFor(known))) : [],
  };
}

function findIn(text: SentText, search: Search): Found[] {
  return text.readings.flatMap((reading) =>
    search(reading.text, (candidate) => stands(candidate, reading, text)).map((hit) =>
      describe(hit, reading, text),
    ),
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
  const before = reading.text.charAt(start - 1);
  const after = reading.text.slice(end, end + 8);
  switch (needle.boundary) {
    case "any":
      return true;
    case "word":
      return !/[a-z0-9]/i.test(before) && !/^[a-z0-9]/i.test(after);
    case "value":
      return field?.kind === "parameter" && span[0] === field.start && span[1] === field.end;
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
