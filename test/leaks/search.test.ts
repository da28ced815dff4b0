import fc from "fast-check";
import { expect, test } from "vitest";
import { createSearch, foldCase } from "../../src/leaks/reading/search.ts";

const characters = fc.constantFrom("a", "A", "b", "k", "!", "é", "É", "ü", "İ", "ß", "Ж", "ж", "@");
const text = (bounds: { minLength?: number; maxLength: number }) =>
  fc.array(characters, bounds).map((parts) => parts.join(""));

/** At each place the longest needle that stands there, and on behind it. */
function hitsByHand(haystack: string, needles: readonly string[]) {
  const folded = foldCase(haystack);
  const longest = needles.toSorted((a, b) => b.length - a.length);
  const hits: { text: string; start: number; end: number }[] = [];
  for (let start = 0; start < folded.length; start++) {
    const found = longest.find((needle) => folded.startsWith(needle, start));
    if (!found) continue;
    hits.push({ text: found, start, end: start + found.length });
    start += found.length - 1;
  }
  return hits;
}

test("finds what looking at each place finds, in either case, also at the very end", () => {
  const needles = fc.uniqueArray(
    text({ minLength: 2, maxLength: 5 })
      .map(foldCase)
      .filter((needle) => needle === foldCase(needle) && needle.length >= 2),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(text({ maxLength: 14 }), needles, (haystack, wanted) => {
      const search = createSearch(wanted.map((needle) => ({ text: needle })));
      const found = search.hitsIn(haystack, () => true);
      const expected = hitsByHand(haystack, wanted);
      expect(found.map(({ needle, start, end }) => ({ text: needle.text, start, end }))).toEqual(
        expected,
      );
      if (expected.length > 0) expect(search.mayHit(haystack)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
