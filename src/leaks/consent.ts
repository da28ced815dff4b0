import type { Load } from "../model.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";
import { readConsent } from "./reading/consent-strings.ts";
import { type SentText, sentTextsOf } from "./reading/sent-texts.ts";

/** What the reader agreed to or refused, as consent banners hand it on. */
export const consent: Decoder = {
  id: "consent",
  isAside: true,
  find(_load, [url, ...others]) {
    const found = url ? findIn(url) : NOTHING_FOUND;
    return others.length > 0 ? [...found, ...others.flatMap(findIn)] : found;
  },
};

/** One look tells that there is none, which holds for nearly every URL. */
const MAYBE = /consent|gpp|us_?privacy|gc[sd]|tc_?string/i;

function findIn(text: SentText): readonly Found[] {
  if (!MAYBE.test(text.text) && text.channel === "url") return NOTHING_FOUND;
  return text.fields.flatMap((field): Found[] => {
    if (field.kind !== "parameter" && field.kind !== "whole") return [];
    const value = field.decoded?.value ?? text.text.slice(field.start, field.end);
    const reading = readConsent(field.name, value);
    if (!reading) return [];
    return [
      {
        leak: {
          data: "consent",
          channel: text.channel,
          field: field.name,
          value,
          ...(field.decoded && { encodings: field.decoded.encodings }),
          basis: "decoded",
          meaning: reading.says,
        },
        place: { text, span: [field.start, field.end] },
      },
    ];
  });
}

/** What a load tells its receiver that the reader agreed to. */
export interface ConsentClaim {
  /** `gcs=G111` */
  readonly field: string;
  /** Empty: it says that nothing was agreed to. */
  readonly agreed: readonly string[];
}

/** Every consent string in the load's URL and bodies; cookies go to whoever set them. */
export function consentClaimsOf(load: Load): readonly ConsentClaim[] {
  const isPossible = [load.url, ...load.requests.map(({ body = "" }) => body)].some((text) =>
    MAYBE.test(text),
  );
  if (!isPossible) return [];
  return sentTextsOf(load)
    .filter(({ channel }) => channel === "url" || channel === "body")
    .flatMap((text) => findIn(text))
    .flatMap(({ leak: { field = "", value = "" } }) => {
      const reading = readConsent(field, value);
      return reading ? [{ field: `${field}=${shorten(value)}`, agreed: reading.agreed }] : [];
    });
}

function shorten(value: string): string {
  return value.length <= 24 ? value : `${value.slice(0, 23)}…`;
}
