import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPositions } from "../../src/sources/position.ts";
import { countPosition } from "./email-file.ts";

describe("createPositions", () => {
  test("counts lines and columns from 1, in UTF-16 code units", () => {
    const positionAt = createPositions("a😀b\ncd");
    expect(positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(3)).toEqual({ line: 1, column: 4 });
    expect(positionAt(5)).toEqual({ line: 2, column: 1 });
    expect(positionAt(6)).toEqual({ line: 2, column: 2 });
  });

  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["a lone CR", "\r"],
  ])("%s ends a line", (_, lineBreak) => {
    const text = ["one", "", "three"].join(lineBreak);
    expect(createPositions(text)(text.indexOf("three"))).toEqual({ line: 3, column: 1 });
  });

  test.each(["\n", "\r\n", "\r"])("also at the end of the text: %j", (lineBreak) => {
    const text = `a${lineBreak}`;
    expect(createPositions(text)(text.length)).toEqual({ line: 2, column: 1 });
  });

  test("an empty text has one place", () => {
    expect(createPositions("")(0)).toEqual({ line: 1, column: 1 });
  });

  test("an offset outside of the text is taken to its nearest end", () => {
    const positionAt = createPositions("a\nb");
    expect(positionAt(-5)).toEqual({ line: 1, column: 1 });
    expect(positionAt(99)).toEqual({ line: 2, column: 2 });
  });

  test("agrees with counting by hand, in any order of questions", () => {
    const text = fc
      .array(fc.constantFrom("a", "é", "😀", "\n", "\r\n", "\r", " "))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(80)), (value, offsets) => {
        const positionAt = createPositions(value);
        for (const offset of offsets.filter((at) => at <= value.length)) {
          // Between CR and LF there is no place that an editor shows.
          if (value[offset - 1] === "\r" && value[offset] === "\n") continue;
          expect(positionAt(offset)).toEqual(countPosition(value, offset));
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
