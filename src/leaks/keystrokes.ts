import type { KnownValue, Load, RequestFacts } from "../model.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";

/** Of one load; a recording of a long visit repeats itself. */
const MAX_TEXT = 2_000_000;
/** Keys in a row that are no accident. */
const IN_A_ROW = 8;

/**
 * What was typed, sent one key at a time: the strings of one character in JSON, in the order in which
 * they were sent, over all requests of the load. Keys that are told twice, pressed and released, count.
 */
export const keystrokes: Decoder = {
  id: "keystrokes",
  find(load, _texts, { known }) {
    if (load.requests.length === 0) return NOTHING_FOUND;
    // Of what is typed as a part of something else, the whole is told.
    const typed = known.filter(({ data, typed }) => typed !== undefined && data !== "form-input");
    if (typed.length === 0) return NOTHING_FOUND;
    const keys = keysIn(load);
    if (keys.length < IN_A_ROW) return NOTHING_FOUND;
    return typed.filter((value) => holds(keys, value)).map(leakOf);
  },
};

function leakOf({ typed }: KnownValue): Found {
  return {
    leak: {
      data: "form-input",
      channel: "body",
      encodings: ["single keys"],
      basis: "known value",
      meaning: `${typed}, typed and not submitted`,
    },
  };
}

function keysIn({ requests }: Load): string {
  let keys = "";
  let left = MAX_TEXT;
  for (const text of requests.flatMap(textsOf)) {
    keys += singleKeysIn(text.slice(0, left));
    left -= text.length;
    if (left <= 0) break;
  }
  return keys.toLowerCase();
}

/** Strings of one character that are no names, by one pass over the text: it may be no JSON at all. */
function singleKeysIn(text: string): string {
  let keys = "";
  for (let start = text.indexOf('"'); start >= 0; ) {
    let end = start + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
    if (end === start + 2 && text[end + 1] !== ":") keys += text[start + 1];
    start = text.indexOf('"', end + 1);
  }
  return keys;
}

function textsOf({ body, bodyEncoding, messages = [] }: RequestFacts): readonly string[] {
  return body !== undefined && !bodyEncoding ? [body, ...messages] : messages;
}

function holds(keys: string, { value }: KnownValue): boolean {
  const start = value.toLowerCase().slice(0, IN_A_ROW);
  if (start.length < IN_A_ROW) return false;
  return keys.includes(start) || keys.includes([...start].map((key) => key + key).join(""));
}
