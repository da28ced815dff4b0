import { IGNORE_CUTS, type NoteCut } from "./cuts.ts";
import { type Field, fieldsOfForm } from "./fields.ts";
import { fieldsOfJson } from "./json-fields.ts";

/** A page may send as many as it likes; the decoders look at each. */
const MAX_FIELDS = 5_000;

/** RFC 2046 §5.1.1: a boundary has at most 70 characters. */
const BOUNDARY_LINE = /^(?:\r?\n)*--([\w'()+,./:=? -]{1,70})\r?\n/;
const FORM_LINE = /^[^=&\s{}<>"]{1,200}=/;
/** Socket.IO and its kin write the kind of message in front of the JSON. */
const JSON_START = /^[\s\d]{0,20}[{[]/;

/**
 * The named parts of a request's body or of a message, told by how it begins: senders label JSON and
 * forms as text/plain, so that the browser need not ask the receiver first (Fetch, CORS-safelisted
 * headers). Empty for any other text.
 */
export function fieldsOfBody(text: string, note: NoteCut = IGNORE_CUTS): readonly Field[] {
  const boundary = BOUNDARY_LINE.exec(text)?.[1];
  if (boundary) return fieldsOfMultipart(text, boundary, note);
  if (JSON_START.test(text)) return fieldsOfJson(text, note);
  if (FORM_LINE.test(text)) return fieldsOfForms(text, note);
  return [];
}

/** Several hits that are sent together stand one on a line. */
function fieldsOfForms(text: string, note: NoteCut): readonly Field[] {
  const fields: Field[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    for (const field of fieldsOfForm(text, index, index + line.length)) fields.push(field);
    if (fields.length > MAX_FIELDS) {
      note("fields");
      break;
    }
  }
  return fields.slice(0, MAX_FIELDS);
}

/** RFC 7578: the name of a part stands in its Content-Disposition. */
function fieldsOfMultipart(text: string, boundary: string, note: NoteCut): readonly Field[] {
  const fields: Field[] = [];
  const delimiter = `\n--${boundary}`;
  // The first one may stand at the very beginning, with no newline before it.
  let start = text.indexOf(delimiter.slice(1)) - 1;
  while (start < text.length) {
    const next = text.indexOf(delimiter, start + delimiter.length);
    const part = text.slice(start + delimiter.length, next < 0 ? text.length : next);
    const blank = /\r?\n\r?\n/.exec(part);
    const name = blank && /\bname="([^"]{0,200})"/i.exec(part.slice(0, blank.index))?.[1];
    if (blank && name) {
      const from = start + delimiter.length + blank.index + blank[0].length;
      const to = from + part.slice(blank.index + blank[0].length).replace(/\r?\n?$/, "").length;
      if (to > from && fields.length >= MAX_FIELDS) {
        note("fields");
        break;
      }
      if (to > from) fields.push({ kind: "parameter", name, start: from, end: to });
    }
    if (next < 0) break;
    start = next;
  }
  return fields;
}
