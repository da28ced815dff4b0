import type { NoteCut } from "./cuts.ts";
import type { Field } from "./fields.ts";
import { fieldAt } from "./fields.ts";
import { fieldsOfJson, unescapeJsonString } from "./json-fields.ts";
import { unescapePercent } from "./percent.ts";
import type { Reading } from "./readings.ts";

const JSON_START = /^\s*[{[]/;
/** JSON in the value of a form, percent-escaped or not. */
const MAYBE_JSON = /^(?:\s|%20){0,10}(?:[{[]|%(?:25){0,2}(?:7b|5b))/i;
/** One text may hold thousands of small values; what nests in all of them together is bounded. */
const MAX_FIELDS = 10_000;
/** JSON in a string in JSON in a parameter. */
const MAX_DEPTH = 3;

/**
 * The fields, with each one that holds JSON (as it is, in a string, percent-escaped, in base64)
 * replaced by the parts of that JSON: `data` by `data.event`, `data.properties.uid`, … Order is kept.
 */
export function nestFields(
  text: string,
  fields: readonly Field[],
  readings: readonly Reading[],
  note: NoteCut,
): readonly Field[] {
  const encoded = encodedJson(fields, readings, note);
  const nested: Field[] = [];
  for (const field of fields) {
    const inner = encoded.get(field) ?? partsOf(text, field, 0, note);
    if (inner && nested.length >= MAX_FIELDS) {
      note("nested-fields");
      nested.push(field);
    } else if (!inner) nested.push(field);
    else for (const part of inner) nested.push(part);
  }
  return nested;
}

/** Parts of the JSON that the field holds in its own characters; undefined when it holds none. */
function partsOf(
  text: string,
  field: Field,
  depth: number,
  note: NoteCut,
): readonly Field[] | undefined {
  if (field.kind !== "parameter" && field.kind !== "fragment") return undefined;
  const raw = text.slice(field.start, field.end);
  if (!MAYBE_JSON.test(raw)) return undefined;
  if (depth >= MAX_DEPTH) {
    if (fieldsOfJson(raw).length > 1) note("layers");
    return undefined;
  }
  // Inside JSON each string brings one layer of backslashes.
  const { text: inner, origin } = /^\s*[{[]\s*\\/.test(raw)
    ? unescapeJsonString(raw)
    : unescapePercent(raw);
  if (!JSON_START.test(inner)) return undefined;
  const parts = fieldsOfJson(inner, note).flatMap(
    (part) => partsOf(inner, part, depth + 1, note) ?? [part],
  );
  if (parts.length === 0) return undefined;
  return parts.map((part) => ({
    ...part,
    name: joinNames(field.name, part.name),
    start: field.start + (origin?.[part.start] ?? part.start),
    end: field.start + (origin?.[part.end] ?? part.end),
  }));
}

/** The longest JSON that a field's base64 or hex digits stand for, by field. */
function encodedJson(
  fields: readonly Field[],
  readings: readonly Reading[],
  note: NoteCut,
): ReadonlyMap<Field, readonly Field[]> {
  const lengths = new Map<Field, number>();
  const found = new Map<Field, readonly Field[]>();
  for (const reading of readings) {
    if (reading.isRoot || !JSON_START.test(reading.text)) continue;
    const [start] = reading.locate([0, reading.text.length]);
    const outer = fieldAt(fields, start);
    if (outer?.kind !== "parameter" || reading.text.length <= (lengths.get(outer) ?? 0)) continue;
    const parts = fieldsOfJson(reading.text, note).map((part): Field => {
      const span = [part.start, part.end] as const;
      const [from, to] = reading.locate(span);
      return {
        kind: "parameter",
        name: joinNames(outer.name, part.name),
        start: from,
        end: to,
        decoded: {
          value: reading.text.slice(...span),
          encodings: reading.encodingsOf(span),
        },
      };
    });
    if (parts.length === 0) continue;
    lengths.set(outer, reading.text.length);
    found.set(outer, parts);
  }
  return found;
}

function joinNames(outer: string, inner: string): string {
  return inner === "json" ? outer : `${outer}.${inner}`;
}
