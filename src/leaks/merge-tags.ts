import { findTemplateTags } from "../template-tags.ts";
import type { Decoder, Found } from "./decoder.ts";
import { fieldAt } from "./reading/fields.ts";
import { unescapePercent } from "./reading/percent.ts";
import type { SentText } from "./reading/sent-texts.ts";
import { readTag } from "./tags/read-tag.ts";

/** What the sending service will fill into the URL of each reader's copy. */
export const mergeTags: Decoder = {
  id: "merge-tags",
  // What a page requests was filled in, or never will be.
  find: (load, [url]) => (url && load.state === "declared" ? findIn(url) : []),
};

function findIn(url: SentText): Found[] {
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
