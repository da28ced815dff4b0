import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPlainUrl } from "../src/load.ts";
import { findTemplateTags } from "../src/template-tags.ts";

describe("isPlainUrl", () => {
  test.each([
    "https://news.example/",
    "http://a-b.c1.example/track/open.php?u=1&id=a.b&e=~x!(y)*z;q:@,+",
    "https://news.example//a?b=/c",
  ])("%s", (url) => {
    expect(isPlainUrl(url)).toBe(true);
    expect(new URL(url).href).toBe(url);
  });

  const pieces = fc.constantFrom(
    ...[
      "https://",
      "http://",
      "HTTP://",
      "ftp://",
      "a",
      "B",
      "9",
      "0x",
      "xn--",
      ".example",
      "example",
    ],
    ...[
      ".",
      "..",
      "/",
      "//",
      "\\",
      "?",
      "#",
      "@",
      ":",
      ":80",
      "%",
      "%2e",
      "%41",
      "-",
      "=",
      "=-",
      "&",
    ],
    ...[
      "{",
      "{a}",
      "[a]",
      "$",
      "|",
      "'",
      '"',
      "<",
      " ",
      "\t",
      "\n",
      "é",
      "😀",
      "^",
      "~",
      "*",
      "+",
      ";",
      ",",
    ],
  );
  test("what it takes is what the URL standard makes of it, without a template tag", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "https://", "https://a.example/", "http://a.example/?"),
        fc.array(pieces, { maxLength: 12 }),
        (start, parts) => {
          const url = start + parts.join("");
          if (!isPlainUrl(url)) return;
          expect(new URL(url).href).toBe(url);
          expect(findTemplateTags(url)).toEqual([]);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
