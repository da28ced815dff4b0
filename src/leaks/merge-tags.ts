import { findTemplateTags, TAG_SIGN } from "../template-tags.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";
import { fieldAt } from "./reading/fields.ts";
import { unescapePercent } from "./reading/percent.ts";
import type { SentText } from "./reading/sent-texts.ts";
import { readTag } from "./tags/read-tag.ts";

/** What the sending service will fill into the URL of each reader's copy. */
export const mergeTags: Decoder = {
  id: "merge-tags",
  // What a page requests was filled in, or never will be.
  find: (load, texts) => {
    const [url] = texts;
    return url && load.state === "declared" && mayHoldTag(url.text) ? findIn(url) : NOTHING_FOUND;
  },
};

/** Also where its signs are escaped. */
function mayHoldTag(text: string): boolean {
  return text.includes("%") || TAG_SIGN.test(text);
}

function findIn(url: SentText): readonly Found[] {
  const { text, origin } = unescapePercent(url.text, "printable");
  return findTemplateTags(text).flatMap((tag): Found[] => {
    const meaning = readTag(tag.text);
    if (!meaning) return [];
    const { data, encodings } = meaning;
    const start = origin?.[tag.start] ?? tag.start;
    const end = origin?.[tag.end] ?? tag.end;
    const field = fieldAt(url.fields, start);
    return [
      {
        leak: {
          data,
          channel: "url",
          ...(field && { field: field.name }),
          value: url.text.slice(start, end),
          ...(encodings.length > 0 && { encodings }),
          basis: "template syntax",
          meaning: `filled in for each ${data === "campaign-id" ? "mailing" : "reader"}`,
        },
        place: { text: url, span: [start, end] },
      },
    ];
  });
}
