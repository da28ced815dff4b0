import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTree } from "../../src/sources/markup/parse.ts";
import { scanTags } from "../../src/sources/markup/scan-tags.ts";
import { parseDeclarations } from "../../src/sources/style/declarations.ts";
import { parseDimension } from "../../src/sources/style/dimension.ts";
import { createLayout } from "../../src/sources/style/index.ts";
import { parseLength, resolveLength } from "../../src/sources/style/length.ts";
import { judgeMedia } from "../../src/sources/style/media.ts";
import { normalizeCss, splitList } from "../../src/sources/style/text.ts";

/** Text as hostile style sheets hold it: every sign that means something, in any order. */
const css = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."{}()[];:,.#@!*\\/\"' \n<->=%&".split("")),
      fc.constantFrom(
        "/*",
        "*/",
        "@media ",
        "@layer ",
        "@supports ",
        "img",
        "width",
        "url(",
        "!important",
      ),
      fc.constantFrom(
        "display:none",
        "calc(",
        "1px",
        "0",
        "-9999px",
        "not ",
        "and ",
        "\u0000",
        "é",
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

const decimal = fc.tuple(fc.nat(99_999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`);

test("a dimension is the number that the text begins with", () => {
  const blanks = fc.constantFrom("", " ", "\n\t");
  const junk = fc.constantFrom("", "px", ";", " 7", "em", "\u0000");
  fc.assert(
    fc.property(blanks, decimal, fc.constantFrom("", "%"), junk, (before, number, sign, after) => {
      expect(parseDimension(`${before}${number}${sign}${after}`)).toEqual({
        value: Number(number),
        unit: sign === "%" ? "%" : "px",
      });
    }),
  );
});

test("any text is a dimension or none", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), css), (text) => {
      const dimension = parseDimension(text);
      const expected = /^[\t\n\f\r ]*\d/.test(text);
      expect(dimension !== undefined).toBe(expected);
      if (dimension) expect(dimension.value).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("absolute lengths are as long as CSS says", () => {
  const perInch: Readonly<Record<string, number>> = {
    in: 1,
    cm: 2.54,
    mm: 25.4,
    q: 101.6,
    pt: 72,
    pc: 6,
    px: 96,
  };
  fc.assert(
    fc.property(
      decimal,
      fc.constantFrom("", "-", "+"),
      fc.constantFrom(...Object.keys(perInch)),
      (number, sign, unit) => {
        const length = parseLength(`${sign}${number}${unit}`);
        const inches = Number(`${sign}${number}`) / (perInch[unit] ?? Number.NaN);
        expect(length && resolveLength(length, {})).toBeCloseTo(inches * 96, 6);
      },
    ),
  );
});

test("numbers without a unit are lengths in quirks mode only", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(parseLength(String(number))).toBeUndefined();
      expect(parseLength(String(number), true)).toEqual({ unit: "px", value: number });
    }),
  );
});

test("relative lengths need to know what they are relative to", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom("em", "%", "vw"),
      (number, unit) => {
        const length = parseLength(`${number}${unit}`);
        expect(length).toEqual({ unit, value: number });
        expect(length && resolveLength(length, {})).toBeUndefined();
      },
    ),
  );
});

test("the last valid declaration of a property stands, wherever junk is", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom("width:big", "wid th:3px", "width:", ":", "x:{a:b}", "/*;*/", "width:-4px"),
      ),
      fc.nat(500),
      (junk, width) => {
        const text = ["width:7px", ...junk, `width:${width}px`, ...junk].join(";");
        expect(parseDeclarations(text, false)).toEqual([
          { property: "width", value: `${width}px`, important: false },
        ]);
      },
    ),
  );
});

test("lists come apart at the separators outside of brackets and strings", () => {
  const part = fc.constantFrom("a", "f(a, b)", "'x,y'", "[c,d]", "g(h(1,2),3)", "\\,");
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      expect(splitList(parts.join(" , "), ",")).toEqual(parts);
    }),
  );
});

test("no text makes a parser throw", () => {
  fc.assert(
    fc.property(css, (text) => {
      parseLength(text);
      parseDeclarations(text, true);
      normalizeCss(text);
      expect(typeof judgeMedia(text).matches).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});

test("no style makes a layout throw, and facts are what they should be", () => {
  fc.assert(
    fc.property(css, css, (sheet, inline) => {
      const attribute = inline.replaceAll('"', "&quot;");
      const html = `<style>${sheet}</style><p><img id="a" class="b" style="${attribute}"></p>`;
      const document = parseTree(html, scanTags(html, "html"), "html", false);
      if (!document) throw new Error("too deep or too large");
      const layout = createLayout(document);
      const stack = [...document.children];
      for (let node = stack.pop(); node; node = stack.pop()) {
        if ("children" in node) stack.push(...node.children);
        if (!("attribs" in node)) continue;
        const { size, hiddenBy } = layout(node);
        for (const side of [size?.width, size?.height]) {
          if (side !== undefined) expect(side).toBeGreaterThanOrEqual(0);
        }
        if (hiddenBy !== undefined) expect(hiddenBy.length).toBeLessThanOrEqual(80);
      }
    }),
    { numRuns: 500 },
  );
});
