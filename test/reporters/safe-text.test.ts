import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeSlices, safeText } from "../../src/reporters/safe-text.ts";
import { hostile } from "./arbitraries.ts";

describe("safeText", () => {
  test.each([
    ["escape sequences", "\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"],
    ["C1 controls", "\u009b2J", "\\u{9b}2J"],
    ["line ends and tabs", "a\r\nb\tc", "a\\u{d}\\u{a}b\\u{9}c"],
    ["bidi controls", "a\u202eb\u2066c\u200f", "a\\u{202e}b\\u{2066}c\\u{200f}"],
    ["zero-width characters", "a\u200bb\ufeffc\u2060", "a\\u{200b}b\\u{feff}c\\u{2060}"],
    ["separators", "a\u2028b\u2029", "a\\u{2028}b\\u{2029}"],
    ["fillers that look like blanks", "a\u3164b", "a\\u{3164}b"],
    ["tag characters", "a\u{e0041}b", "a\\u{e0041}b"],
    ["lone surrogates", "a\ud800b", "a\\u{d800}b"],
    ["a joiner between letters", "a\u200db", "a\\u{200d}b"],
    ["a selector after a letter", "a\ufe0fb", "a\\u{fe0f}b"],
    ["commands of runners", "::error::x", "\\u{3a}:error::x"],
    ["commands after blanks", "  ::error::x", "  \\u{3a}:error::x"],
    ["commands anywhere", "a ##[error] ##vso[task.x] b", "a #\\u{23}[error] #\\u{23}vso[task.x] b"],
    ["blanks of other widths", "a\u00a0b\u3000c", "a b c"],
  ])("%s", (_, text, expected) => {
    expect(safeText(text)).toBe(expected);
  });

  test.each([
    "Grüße, 漢字",
    "👩‍💻 👍🏽 ❤️ 1️⃣",
    "C++ std::vector",
    "http://[2001:db8::1]/",
    "a # b ## c",
  ])("%s stays", (text) => {
    expect(safeText(text)).toBe(text);
  });

  test("is safe once and for all", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = safeText(text);
        expect(safe).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(safe).not.toMatch(/^\s*::|##[a-z]*\[/i);
        expect(safeText(safe)).toBe(safe);
      }),
    );
  });
});

describe("safeSlices", () => {
  test("cuts, and judges the whole text", () => {
    expect(safeSlices("a##[x]b", [2, 4])).toEqual(["a#", "\\u{23}[", "x]b"]);
    expect(safeSlices("ab\u001bc", [1, 3])).toEqual(["a", "b\\u{1b}", "c"]);
  });

  test("joined again it is the safe text", () => {
    fc.assert(
      fc.property(hostile, fc.array(fc.nat(200)), (text, numbers) => {
        const cuts = numbers.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b);
        const slices = safeSlices(`x${text}`, cuts);
        expect(slices).toHaveLength(cuts.length + 1);
        expect(slices.join("")).toBe(safeText(`x${text}`));
      }),
    );
  });
});
