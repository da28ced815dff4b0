import type { Decoder, Found } from "./decoder.ts";
import { describeConsent } from "./reading/consent-strings.ts";
import type { SentText } from "./reading/sent-texts.ts";

/** What the reader agreed to or refused, as consent banners hand it on. */
export const consent: Decoder = {
  id: "consent",
  isAside: true,
  find: (_load, texts) => texts.flatMap(findIn),
};

/** One look tells that there is none, which holds for nearly every URL. */
const MAYBE = /consent|gpp|us_?privacy|gc[sd]|tc_?string/i;

function findIn(text: SentText): readonly Found[] {
  if (!MAYBE.test(text.text) && text.channel === "url") return NONE;
  return text.fields.flatMap((field): Found[] => {
    if (field.kind !== "parameter" && field.kind !== "whole") return [];
    const value = field.decoded?.value ?? text.text.slice(field.start, field.end);
    const meaning = describeConsent(field.name, value);
    if (!meaning) return [];
    return [
      {
        leak: {
          data: "consent",
          channel: text.channel,
          field: field.name,
          value,
          ...(field.decoded && { encodings: field.decoded.encodings }),
          basis: "decoded",
          meaning,
        },
        place: { text, span: [field.start, field.end] },
      },
    ];
  });
}

const NONE: readonly Found[] = [];
