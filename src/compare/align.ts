import { groupBy } from "../group-by.ts";
import type { Document, Entry } from "./document.ts";
import { differingPieces } from "./pieces.ts";

/** One load in all copies that have it; undefined where a copy lacks it. */
export type Row = readonly (Entry | undefined)[];

/** Past as many pairs in one group its loads are paired in their order alone. */
const MAX_PAIRS = 250_000;

/** Shorter values stand in other URLs by chance. */
const SHORTEST_TRANSLATED = 4;

/**
 * Which loads of the copies are the same one: alike in type, host, shape of the path, names of the
 * parameters and all values that could not stand for a reader; among several that are, those that
 * have most in common. Linear in the number of loads, but for groups of loads that are all alike.
 */
export function alignLoads(documents: readonly Document[]): readonly Row[] {
  let rows: Row[] = [];
  documents.forEach(({ entries }, copy) => {
    rows = copy === 0 ? entries.map((entry) => [entry]) : addCopy(rows, entries, copy);
  });
  return rows;
}

function addCopy(rows: readonly Row[], entries: readonly Entry[], copy: number): Row[] {
  const pairs = new Map<Row, Entry>();
  const rowsByShape = groupBy(rows, (row) => shapeOf(anyOf(row)));
  for (const [shape, news] of groupBy(entries, shapeOf)) {
    pairGroup(rowsByShape.get(shape) ?? [], news, pairs);
  }
  pairTranslated(rows, entries, pairs);
  const taken = new Set(pairs.values());
  const lacking: readonly undefined[] = Array<undefined>(copy).fill(undefined);
  return [
    ...rows.map((row): Row => [...row, pairs.get(row)]),
    ...entries.filter((entry) => !taken.has(entry)).map((entry): Row => [...lacking, entry]),
  ];
}

function anyOf(row: Row): Entry {
  const entry = row.find((candidate) => candidate !== undefined);
  if (!entry) throw new Error("a row without a load");
  return entry;
}

/** The same for all loads that could be one: everything but values. */
function shapeOf({ load, components, likeness }: Entry): string {
  const parts = components.map(({ kind, key, text }, at) => {
    const isValue = kind === "parameter" || kind === "fragment" || kind === "userinfo";
    return isValue || likeness[at] !== "word" ? key : `${key}=${text}`;
  });
  // Parameters may come in any order.
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(load.url)?.[0] ?? "";
  return [load.type, load.trigger, scheme, ...parts.sort()].join("\n");
}

function pairGroup(rows: readonly Row[], entries: readonly Entry[], pairs: Map<Row, Entry>): void {
  const before = rows.map(anyOf);
  const keyOf = createKeys(before, entries);
  const rowsByKey = groupBy(rows, (row) => keyOf(anyOf(row)));
  for (const [key, news] of groupBy(entries, keyOf)) {
    const old = rowsByKey.get(key) ?? [];
    for (const [row, entry] of pairAlike(old, news)) pairs.set(row, entry);
  }
}

/**
 * What has to be equal within a group of one shape. A value that both copies know belongs to the
 * load, and so does a word; an id is left out, and so is what is one value throughout the one copy
 * and another throughout the other.
 */
function createKeys(before: readonly Entry[], entries: readonly Entry[]): (entry: Entry) => string {
  const old = valuesByKey(before);
  const news = valuesByKey(entries);
  return ({ components, likeness }) =>
    components
      .flatMap(({ key, text }, at) => {
        const [left, right] = [old.get(key), news.get(key)];
        if (!left || !right) return `${key}=${text}`;
        if (left.has(text) && right.has(text)) return `${key}=${text}`;
        const isConsistent = left.size === 1 && right.size === 1;
        const isId = likeness[at] === "id" || (likeness[at] === "perhaps" && isConsistent);
        return isId ? [] : `${key}=${text}`;
      })
      .sort()
      .join("\n");
}

function valuesByKey(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const { components } of entries) {
    for (const { key, text } of components) {
      const set = values.get(key) ?? new Set();
      values.set(key, set.add(text));
    }
  }
  return values;
}

/** As many pairs as there can be: first those that are most alike, among equals in their order. */
function pairAlike(rows: readonly Row[], entries: readonly Entry[]): readonly [Row, Entry][] {
  if (rows.length * entries.length > MAX_PAIRS) {
    return rows.flatMap((row, at): [Row, Entry][] => {
      const entry = entries[at];
      return entry ? [[row, entry]] : [];
    });
  }
  const candidates = rows.flatMap((row, i) =>
    entries.map((entry, j) => ({ row, entry, i, j, affinity: affinityOf(anyOf(row), entry) })),
  );
  candidates.sort(
    (a, b) => b.affinity - a.affinity || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i,
  );
  const taken = new Set<Row | Entry>();
  return candidates.flatMap(({ row, entry }): [Row, Entry][] => {
    if (taken.has(row) || taken.has(entry)) return [];
    taken.add(row).add(entry);
    return [[row, entry]];
  });
}

/** Characters that count as one: random tokens have a few in common by chance. */
const NOISE = 4;
const SAME_TAG = 2;

/** More where the values have much in common at their ends, and where the elements look alike. */
function affinityOf(a: Entry, b: Entry): number {
  let affinity = withoutUrl(a) === withoutUrl(b) ? SAME_TAG : 0;
  for (const { key, text } of a.components) {
    const other = b.components.find((component) => component.key === key)?.text;
    if (other === undefined || other === text) continue;
    affinity += Math.floor(commonLength(text, other) / NOISE);
  }
  return affinity;
}

/** Characters in common at both ends. */
function commonLength(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let before = 0;
  while (before < least && a.charAt(before) === b.charAt(before)) before++;
  let after = 0;
  while (after < least - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  return before + after;
}

function withoutUrl({ load }: Entry): string {
  return (load.elements[0]?.tag ?? "").replace(/https?:[^"'\s>]*/gi, "");
}

/**
 * What is left is tried with the values that the pairs have shown to be the readers' own: so a picture
 * `/banner/x7Qp2LmZ.png` is found that is called like the reader's id in a link.
 */
function pairTranslated(
  rows: readonly Row[],
  entries: readonly Entry[],
  pairs: Map<Row, Entry>,
): void {
  const [old, news] = [new Map<string, string>(), new Map<string, string>()];
  for (const [row, entry] of pairs) {
    const left = anyOf(row);
    for (const component of left.components) {
      const other = entry.components.find(({ key }) => key === component.key);
      if (!other || other.text === component.text) continue;
      const [own = [], its = []] = differingPieces([component.text, other.text]);
      own.forEach((span, at) => {
        const [a, b] = [component.text.slice(...span), other.text.slice(...(its[at] ?? [0, 0]))];
        if (Math.min(a.length, b.length) < SHORTEST_TRANSLATED) return;
        old.set(a, `${a}\n${b}`);
        news.set(b, `${a}\n${b}`);
      });
    }
  }
  if (old.size === 0) return;
  const taken = new Set(pairs.values());
  const left = groupBy(
    rows.filter((row) => !pairs.has(row)),
    (row) => translate(anyOf(row), old),
  );
  for (const entry of entries) {
    if (taken.has(entry)) continue;
    const row = left.get(translate(entry, news))?.shift();
    if (row) pairs.set(row, entry);
  }
}

function translate({ load, components }: Entry, values: ReadonlyMap<string, string>): string {
  const texts = components.map(({ key, text }) => {
    const words = text.split(/([^A-Za-z0-9]+)/).map((word) => values.get(word) ?? word);
    return `${key}=${values.get(text) ?? words.join("")}`;
  });
  return [load.type, load.trigger, ...texts.sort()].join("\n");
}
