import fc from "fast-check";
import { expect, test } from "vitest";
import { wildcard } from "../src/wildcard.ts";

/** By the book: every way to split the text is tried. */
function matches(pattern: string, text: string): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text === "";
  if (first === "*") {
    return Array.from({ length: text.length + 1 }, (_, index) => text.slice(index)).some((tail) =>
      matches(rest.join(""), tail),
    );
  }
  return text[0] === first && matches(rest.join(""), text.slice(1));
}

test("a star is any run of characters, everything else is itself", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "*", ".", "\n"), maxLength: 7 });
  const text = fc.string({ unit: fc.constantFrom("a", "b", ".", "\n"), maxLength: 8 });
  fc.assert(
    fc.property(letters, text, (pattern, given) => {
      expect(wildcard(pattern).test(given)).toBe(matches(pattern, given));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ["https://shop.example/*?id=*", "https://SHOP.example/a/b?id=1", true],
  ["https://shop.example/(a+)+$", "https://shop.example/aaa", false],
  ["*|EMAIL|*", "https://x.example/?e=*|EMAIL|*", true],
])("%s and %s", (pattern, url, expected) => {
  expect(wildcard(pattern).test(url)).toBe(expected);
});

test("many stars on a long text end", () => {
  const pattern = `${"*a".repeat(40)}*b`;
  expect(wildcard(pattern).test("a".repeat(100_000))).toBe(false);
});
