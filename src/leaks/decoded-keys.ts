import type { DataKind } from "../model.ts";
import type { TrackerMatch } from "../trackers/index.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";
import { type Field, fieldAt, fieldsOfForm } from "./reading/fields.ts";
import { fieldsOfJson } from "./reading/json-fields.ts";
import { namedParameter } from "./reading/parameter-of.ts";
import { isPacked, type Reading } from "./reading/readings.ts";
import type { SentText } from "./reading/sent-texts.ts";
import { isInternationalPhone, readKey } from "./reading/speaking-key.ts";
import { textOfBytes } from "./reading/text-of-bytes.ts";

/** JSON and queries that a token decodes to, where their keys say what they tell of the reader; phone numbers. */
export const decodedKeys: Decoder = {
  id: "decoded-keys",
  find(_load, texts, { tracker }) {
    let found: Found[] | undefined;
    for (const text of texts) {
      // The first is the text itself.
      for (let index = 1; index < text.readings.length; index++) {
        const reading = text.readings[index];
        if (!reading || !MAY_SPEAK.test(reading.text)) continue;
        found ??= [];
        addFrom(reading, text, tracker, found);
      }
    }
    return found ?? NOTHING_FOUND;
  },
};

/** JSON, a query, or a phone number. */
const MAY_SPEAK = /^\s*(?:[{[]|\+\d|[\w.[\]-]{1,60}=)/;
const JSON_START = /^\s*[{[]/;
/** Keys that stand in what is told of a person. */
const OF_PERSON = /["&?]?(?:e?_?mail|first_?name|last_?name|phone)(?:_?address)?["=]/i;

function addFrom(
  reading: Reading,
  text: SentText,
  tracker: TrackerMatch | undefined,
  found: Found[],
): void {
  const { text: decoded } = reading;
  if (isInternationalPhone(decoded)) {
    const whole = { kind: "whole", name: "", start: 0, end: decoded.length } as const;
    found.push(describe("phone", whole, reading, text));
    return;
  }
  const parts = JSON_START.test(decoded) ? fieldsOfJson(decoded) : fieldsOfForm(decoded);
  const isOfPerson = () => OF_PERSON.test(decoded);
  for (const part of parts) {
    if (part.kind !== "parameter") continue;
    // The vendor's own words say more.
    const documented = tracker && namedParameter(tracker.parameters, part.name);
    const value = decoded.slice(part.start, part.end);
    const data =
      documented?.data ??
      (isInternationalPhone(value) ? "phone" : readKey(part.name, value, isOfPerson));
    if (data) found.push(describe(data, part, reading, text, documented?.meaning));
  }
}

function describe(
  data: DataKind,
  part: Field,
  reading: Reading,
  text: SentText,
  documented?: string,
): Found {
  const place = [part.start, part.end] as const;
  const span = reading.locate(place);
  const outer = fieldAt(text.fields, span[0]);
  const field = outer?.decoded ? outer.name : join(outer?.name, part.name);
  const encodings = reading.encodingsOf(place);
  return {
    leak: {
      data,
      channel: text.channel,
      ...(field && { field }),
      value: textOfBytes(reading.text.slice(...place)),
      encodings,
      basis: documented ? "vendor documentation" : "decoded",
      meaning: documented ?? (part.name ? `by its key, ${part.name}` : "a phone number"),
    },
    place: { text, span, isPacked: isPacked(reading) },
  };
}

function join(outer: string | undefined, inner: string): string {
  return outer && inner && inner !== "json" ? `${outer}.${inner}` : (outer ?? inner);
}
