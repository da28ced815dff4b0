import { type AnyNode, isTag } from "domhandler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkup } from "../../src/sources/markup/index.ts";
import { parseTree } from "../../src/sources/markup/parse.ts";
import { scanTags } from "../../src/sources/markup/scan-tags.ts";

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<i id=x>",
      "<a href=x?a=1&b=2>",
      "</a>",
      "<div class='a b'>",
      "</div>",
      "<table>",
      "<tr>",
      "<td bgcolor=red>",
      "</td>",
      "</tr>",
      "</table>",
      "<caption>",
      "<col>",
      "<form>",
      "<select>",
      "<option>",
      "</select>",
      "<svg>",
      "</svg>",
      "<title>",
      "</title>",
      "<style>",
      "</style>",
      "<script>",
      "</script>",
      "<textarea>",
      "</textarea>",
      "<template>",
      "</template>",
      "<noscript>",
      "</noscript>",
      "<iframe>",
      "</iframe>",
      "<noframes>",
      "</noframes>",
      "<frameset>",
      "<frame>",
      "<xmp>",
      "</xmp>",
      "<math>",
      "<mi>",
      "<foreignObject>",
      "<desc>",
      "<image src=x>",
      "<svg/>",
      "<br/>",
      "</br>",
      "<head>",
      "</head>",
      "<body a=b>",
      "</body>",
      "<html lang=a>",
      "</html>",
      "<pre>\n",
      "<li>",
      "<button>",
      "<plaintext>",
      "<object>",
      "</object>",
      "<font color=a>",
      "<input type=hidden>",
      "<rect xlink:href=a />",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "<",
      ">",
      "</",
      "/>",
      "</>",
      "</ x>",
      "<!--",
      "-->",
      "--!>",
      "<!-->",
      "<!--->",
      "<!",
      "<!x>",
      "<?",
      "<?x?>",
      "<![CDATA[",
      "]]>",
      "<!DOCTYPE html>",
      "<!doctype html public 'a' \"b\">",
      "<!DOCTYPE>",
      "=",
      "'",
      '"',
      "&",
      "&amp;",
      "&nbsp;",
      "&lt;",
      "&#x20;",
      "&copy=",
      "&notit;",
      " ",
      "\n",
      "\r\n",
      "\f",
      "\0",
      "a",
      "ä",
      "😀",
      "\u212a",
      "<a b='&amp;amp;&copy;&x=1' B=2 b=3>",
      "<a b=c/>",
      "<a /b/ c>",
      "<a =b=c>",
      "<a b = 'c' d>",
      "<a b='",
      '<IMG ALT="<>">',
      "<a\0b c\0d=\0>",
      "<!-- <script> ",
      "</script x='>'>",
      "</p a='>'>",
      "<script/>",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

test("elements start where they were written", () => {
  fc.assert(
    fc.property(text, (markup) => {
      const nodes: AnyNode[] = [
        ...(parseTree(markup, scanTags(markup, "html"), "html", false)?.children ?? []),
      ];
      for (let node = nodes.pop(); node; node = nodes.pop()) {
        if ("children" in node) nodes.push(...node.children);
        const { startIndex } = node;
        if (startIndex === null || !isTag(node)) continue;
        expect(markup[startIndex]).toBe("<");
        const name = markup.slice(startIndex + 1, startIndex + 4).toLowerCase();
        if (node.name !== "img")
          expect(name.startsWith(node.name.slice(0, 1).toLowerCase())).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("elements whose place is lost are found all the same", () => {
  const decoys = '<a href="https://example.org/">x</a>'.repeat(5_000);
  const pixel = '<img src="https://example.org/pixel">';
  const { loads } = readMarkup(`<svg><title>${decoys}${pixel}</title></svg>`);
  expect(loads.filter(({ url }) => url.endsWith("pixel"))).toHaveLength(1);
  expect(loads).toHaveLength(5_001);
});
