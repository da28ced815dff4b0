import { load as parse } from "cheerio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHtml } from "../../src/sources/html.ts";
import type { MarkupDocument } from "../../src/sources/markup/document.ts";
import { drawMarkup } from "../../src/sources/markup/drawing.ts";

/** What is drawn of a file, each load by its index. */
function draw(markup: string): string {
  const documents: MarkupDocument[] = [];
  const { loads } = readHtml(Buffer.from(`${markup}\n<p>end</p>`), "a.html", {
    onMarkup: (document) => documents.push(document),
  });
  const [document] = documents;
  if (!document) throw new Error("nothing was read");
  const { html } = drawMarkup(document, ({ url }) => loads.findIndex((load) => load.url === url));
  return html;
}

const HOSTILE = [
  `<script>alert(1)</script>`,
  `<img src="https://t.example/p.gif" srcset="https://t.example/2.gif 2x" onerror="alert(1)" width=1 height=1>`,
  `<img src=x onerror=alert(1) alt='"><script>alert(1)</script>'>`,
  `<a href="javascript:alert(1)" ping="https://t.example/ping" onclick="x()">go</a>`,
  `<td background="https://t.example/bg.gif" style="background:url(https://t.example/b.gif)">x</td>`,
  `<div style="background-image:u\\72l(https://t.example/e.gif);behavior:url(x)">x</div>`,
  `<div style='background:image-set("https://t.example/s.png" 1x)'>x</div>`,
  `<style>@import "https://t.example/i.css"; @im\\port url(//t.example/j.css); p{background:URL( //t.example/k.gif )} </style>`,
  `<style>p{content:"</style><img src=https://t.example/z.gif>"}</style>`,
  `<svg><image href="https://t.example/v.svg"/><use href="https://t.example/u.svg#a"/><script>alert(1)</script></svg>`,
  `<math><mtext><img src="https://t.example/m.gif"></mtext></math>`,
  `<iframe src="https://t.example/f"></iframe><object data="https://t.example/o"></object><embed src="https://t.example/m">`,
  `<video poster="https://t.example/v.jpg"><source src="https://t.example/v.mp4"></video>`,
  `<link rel=stylesheet href="https://t.example/l.css"><base href="https://t.example/">`,
  `<meta http-equiv=refresh content="0;url=https://t.example/r"><meta http-equiv="x-dns-prefetch-control" content="on">`,
  `<form action="https://t.example/s"><input type=image src="https://t.example/b.png"><button formaction="//t.example">b</button></form>`,
  `<noscript><img src="https://t.example/n.gif"></noscript><template><img src="https://t.example/tp.gif"></template>`,
  `<!--[if mso]><img src="https://t.example/mso.gif"><![endif]--><!-- <img src=x> --!><script>alert(1)</script>`,
  `<title><img src="https://t.example/t.gif"></title><textarea><img src="https://t.example/ta.gif"></textarea>`,
  `<plaintext><img src="https://t.example/pt.gif">`,
  `<p data-load="7" id="x" name="y">a data-load="8" b</p>`,
];

/** Nothing that a browser would fetch, run or follow. */
function expectHarmless(html: string): void {
  const $ = parse(html);
  expect(
    $("script,img,link,base,meta,iframe,object,embed,svg,form,input,video,image"),
  ).toHaveLength(0);
  for (const element of $("*").toArray()) {
    if (!("attribs" in element)) continue;
    for (const [name, value] of Object.entries(element.attribs)) {
      expect(name).not.toMatch(/^on|href|src|action|background|poster|ping|srcset|^id$|^name$/);
      expect(value).not.toMatch(/url\s*\(|image-set\s*\(|:\/\//i);
    }
  }
  const css = $("style").text();
  expect(css).not.toMatch(/@import|url\s*\(|:\/\/|\\/i);
}

describe("a drawn document", () => {
  test.each(HOSTILE)("loads nothing of %s", (markup) => {
    expectHarmless(draw(markup));
  });

  test("is harmless whatever is put together", () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<div",
        '"',
        "'",
        ">",
        "<style>",
        "</style>",
        "<!--",
        "-->",
        "<![CDATA[",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        expectHarmless(draw(pieces.join("")));
      }),
      { numRuns: 60 },
    );
  });

  test("marks the elements that ask for loads, and shows them", () => {
    const html = draw(
      `<div style="display:none; color: red"><img src="https://t.example/o?e=1" width="1" height="1" style="display:none"></div><img src="https://pic.example/a.png" width="100" alt="A &quot;picture&quot;">`,
    );
    expect(html).toMatchInlineSnapshot(`
      "<div style="; color: red"><span class="ps-picture" style=";;" data-load="0"></span></div><span class="ps-picture" style="width:100px;" data-load="1">A &quot;picture&quot;</span>
      <p>end</p>"
    `);
  });

  test("what names a load cannot come from the document", () => {
    const html = draw(HOSTILE.at(-1) ?? "");
    expect(html).not.toMatch(/ data-load="/);
  });

  test("of a long document only the beginning, and says so", () => {
    const documents: MarkupDocument[] = [];
    readHtml(Buffer.from(`<p>${"word ".repeat(250_000)}</p>`), "a.html", {
      onMarkup: (document) => documents.push(document),
    });
    const drawn = documents.map((document) => drawMarkup(document, () => undefined));
    expect(drawn[0]?.cut).toBe(true);
  });

  test("elements inside one another without end come to an end", () => {
    expect(draw("<div>".repeat(100_000)).length).toBeLessThan(1_000_000);
  });
});
