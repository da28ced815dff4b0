import type { DifferingPart } from "../comparison.ts";
import { TELLS } from "../leaks/identifier.ts";
import type { Field } from "../leaks/reading/fields.ts";
import type { SentText } from "../leaks/reading/sent-texts.ts";
import type { Leak } from "../model.ts";
import { type Entry, isTold, overlaps } from "./document.ts";
import { differingPieces, type Span } from "./pieces.ts";

/** A stretch that differs, and what the decoders say of it. */
export interface Difference
  extends Pick<DifferingPart, "channel" | "field" | "encodings" | "meaning" | "values" | "spans"> {
  /** What the decoders know of it in some copy, the surest of all. */
  readonly told?: Leak;
}

/** All stretches of a load that are not the same in the copies that have it. */
export function differencesOf(entries: readonly Entry[]): readonly Difference[] {
  return [...inUrls(entries), ...inTexts(entries)];
}

function inUrls(entries: readonly Entry[]): readonly Difference[] {
  const [first] = entries;
  const found = new Map<string, Difference>();
  for (const component of first?.components ?? []) {
    const columns = entries.map(({ components }) =>
      components.find(({ key }) => key === component.key),
    );
    const texts = columns.map((column) => column?.text ?? "");
    if (texts.every((text) => text === texts[0])) continue;
    const pieces = differingPieces(texts);
    for (let at = 0; at < (pieces[0]?.length ?? 0); at++) {
      const spans = columns.map((column, copy): Span => {
        const [start = 0, end = 0] = pieces[copy]?.[at] ?? [];
        return [(column?.start ?? 0) + start, (column?.start ?? 0) + end];
      });
      const difference = tellUrlPart(component.name, spans, entries);
      found.set(JSON.stringify(difference.spans), difference);
    }
  }
  return [...found.values()];
}

/** A value that the decoders know counts as a whole, although only `anna` of `anna@example.org` differs. */
function tellUrlPart(
  field: string,
  pieces: readonly Span[],
  entries: readonly Entry[],
): Difference {
  const leaks = entries.map((entry, copy) => {
    const [start, end] = pieces[copy] ?? [0, 0];
    return entry.leaks.find((leak) => isTold(leak) && overlaps(leak, start, end));
  });
  const told = surest(leaks);
  const spans = pieces.map((piece, copy): Span => {
    const leak = leaks[copy];
    const isValue = leak?.basis === "known value" || leak?.basis === "decoded";
    if (!isValue || !leak.span) return piece;
    return [Math.min(piece[0], leak.span[0]), Math.max(piece[1], leak.span[1])];
  });
  const note = told ? undefined : noteOf(entries, spans);
  return {
    channel: "url",
    field,
    ...describe(told ?? note),
    ...(told && { told }),
    values: entries.map(({ load }, copy) => load.url.slice(...(spans[copy] ?? [0, 0]))),
    spans,
  };
}

/** The vendor calls it an id of something else, or nobody knows whose. */
function noteOf(entries: readonly Entry[], spans: readonly Span[]): Leak | undefined {
  for (const [copy, { leaks }] of entries.entries()) {
    const [start, end] = spans[copy] ?? [0, 0];
    const leak = leaks.find(
      (candidate) => candidate.basis === "vendor documentation" && overlaps(candidate, start, end),
    );
    if (leak) return leak;
  }
  return undefined;
}

function describe(leak: Leak | undefined): Pick<Difference, "encodings" | "meaning"> {
  return {
    ...(leak?.encodings && leak.basis === "known value" && { encodings: leak.encodings }),
    ...(leak?.meaning && { meaning: leak.meaning }),
  };
}

const SURENESS: readonly Leak["basis"][] = ["known value", "decoded", "vendor documentation"];

function surest(leaks: readonly (Leak | undefined)[]): Leak | undefined {
  return leaks
    .filter((leak) => leak !== undefined)
    .toSorted((a, b) => SURENESS.indexOf(a.basis) - SURENESS.indexOf(b.basis))[0];
}

/** Bodies, cookies and headers: fields of one name, compared by the first value of each. */
function inTexts(entries: readonly Entry[]): readonly Difference[] {
  const tables = entries.map(({ sent }) => fieldsByName(sent));
  const [first] = tables;
  const found: Difference[] = [];
  for (const [key, { channel, name }] of first ?? []) {
    const fields = tables.map((table) => table.get(key));
    const values = fields.map((field) => field?.value ?? "");
    // What only one visit sent is nothing that could be compared.
    if (fields.includes(undefined) || values.every((value) => value === values[0])) continue;
    const leaks = entries.map((entry, copy) =>
      entry.leaks.find(
        (leak) =>
          leak.channel === channel &&
          leak.field === name &&
          (isTold(leak) || leak.data === "cookie") &&
          TELLS[leak.data] !== "neither" &&
          (leak.value === undefined || values[copy]?.includes(leak.value)),
      ),
    );
    const told = surest(leaks);
    found.push({ channel, field: name, ...describe(told), ...(told && { told }), values });
  }
  return found;
}

interface SentField {
  readonly channel: SentText["channel"];
  readonly name: string;
  readonly value: string;
}

function fieldsByName(sent: readonly SentText[]): ReadonlyMap<string, SentField> {
  const table = new Map<string, SentField>();
  for (const { channel, text, fields } of sent) {
    for (const field of fields) {
      if (!isValue(field)) continue;
      const key = `${channel} ${field.name}`;
      const value = field.decoded?.value ?? text.slice(field.start, field.end);
      if (!table.has(key)) table.set(key, { channel, name: field.name, value });
    }
  }
  return table;
}

function isValue({ kind }: Field): boolean {
  return kind === "parameter" || kind === "whole";
}
