import type { DifferingLoad } from "../comparison.ts";
import type { Leak } from "../model.ts";
import { type Entry, isTold, overlaps } from "./document.ts";

/** Shorter values stand in fields of another name by chance. */
const SHORTEST = 4;

type Own = Pick<Leak, "data" | "basis" | "meaning"> & { readonly field: string | undefined };

/**
 * Finds, in a load without a counterpart, what its copy is known to have for itself: values that name
 * its reader, and those by which other loads tell the copies apart.
 */
export function createOwnValues(
  loads: readonly DifferingLoad[],
): (copy: number, entry: Entry) => readonly Leak[] {
  const byCopy = new Map<number, Map<string, Own>>();
  for (const { copies, parts } of loads) {
    for (const { data, basis, meaning, field, confidence, channel, values } of parts) {
      if (confidence === "possible" || channel !== "url") continue;
      values.forEach((value, at) => {
        const copy = copies[at]?.copy ?? 0;
        const own = byCopy.get(copy) ?? new Map<string, Own>();
        byCopy.set(copy, own);
        if (value !== "" && !own.has(value)) {
          own.set(value, { data, basis, field, ...(meaning !== undefined && { meaning }) });
        }
      });
    }
  }
  return (copy, { leaks, components }) => {
    const told = leaks.filter(isTold);
    const own = byCopy.get(copy);
    if (!own) return told;
    const found = components.flatMap(({ name, text, start: offset }) =>
      wordsOf(text, own).flatMap(([word, start]): Leak[] => {
        const { field, ...known } = own.get(word) ?? { field: undefined };
        if (!("data" in known) || (word.length < SHORTEST && field !== name)) return [];
        const span = [offset + start, offset + start + word.length] as const;
        if (told.some((leak) => overlaps(leak, ...span))) return [];
        return [{ ...known, channel: "url", field: name, value: word, span }];
      }),
    );
    return [...told, ...found];
  };
}

/** The text itself where it is one of the values, else its words. */
function wordsOf(text: string, own: ReadonlyMap<string, unknown>): readonly [string, number][] {
  if (own.has(text)) return [[text, 0]];
  return [...text.matchAll(/[A-Za-z0-9]+/g)].map(({ 0: word, index }) => [word, index]);
}
