import type { DataKind } from "../model.ts";
import type { Search, Stretch } from "./mask.ts";

/** Shorter texts stand in other places by chance. */
const SHORTEST = 4;

/** Longer texts are masked where they were found, but not searched for elsewhere. */
const LONGEST = 1_000;

/**
 * A search for exact texts in any case, however many they are: by their first four characters,
 * then by the lengths that occur with these.
 */
export function searchForTexts(texts: ReadonlyMap<string, DataKind>): Search {
  const lengths = new Map<string, Set<number>>();
  const kinds = new Map<string, DataKind>();
  for (const [text, data] of texts) {
    if (text.length < SHORTEST || text.length > LONGEST) continue;
    const lower = lowerCase(text);
    const start = lower.slice(0, SHORTEST);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(lower.length));
    kinds.set(lower, data);
  }
  return (text) => {
    if (kinds.size === 0) return [];
    const found: Stretch[] = [];
    const lower = lowerCase(text);
    for (let start = 0; start + SHORTEST <= lower.length; start++) {
      for (const length of lengths.get(lower.slice(start, start + SHORTEST)) ?? []) {
        const data = kinds.get(lower.slice(start, start + length));
        if (data) found.push({ start, end: start + length, data });
      }
    }
    return found;
  };
}

/** Lower case without moving any offset: the few letters that get longer stay. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join("");
}
