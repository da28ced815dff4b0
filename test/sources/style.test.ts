import { type Document, Element, isTag } from "domhandler";
import { describe, expect, test } from "vitest";
import { parseTree } from "../../src/sources/markup/parse.ts";
import { scanTags } from "../../src/sources/markup/scan-tags.ts";
import { type BoxFacts, createLayout, type Layout } from "../../src/sources/style/index.ts";

/*
 * What is seen and what is not is held against a browser in test/agreement.test.ts. Here stand the
 * facts that a browser does not tell: sizes, causes, conditions, warnings, bounds.
 */

function parseHtml(html: string): Document {
  const tree = parseTree(html, scanTags(html, "html"), "html", false);
  if (!tree) throw new Error("too deep or too large");
  return tree;
}

function elementsOf(document: Document, name: string): Element[] {
  const found: Element[] = [];
  const stack: Document["children"] = [...document.children];
  for (let node = stack.shift(); node; node = stack.shift()) {
    if (isTag(node) && node.name === name) found.push(node);
    if ("children" in node) stack.unshift(...node.children);
  }
  return found;
}

function read(html: string, name = "img"): { layout: Layout; facts: BoxFacts[] } {
  const document = parseHtml(`<!doctype html>${html}`);
  const layout = createLayout(document);
  return { layout, facts: elementsOf(document, name).map((element) => layout(element)) };
}

function factsOf(html: string, name = "img"): BoxFacts {
  const [facts] = read(html, name).facts;
  if (!facts) throw new Error(`no <${name}> in ${html}`);
  return facts;
}

describe("size", () => {
  test.each([
    ['<img width="1" height="1">', { width: 1, height: 1 }],
    ['<img width="1px" height="20.5px">', { width: 1, height: 20.5 }],
    ['<img width="50%" height="7">', { height: 7 }],
    ['<img width="0" style="width:auto">', undefined],
    ['<img width="640" style="width:12pt">', { width: 16 }],
    ['<img style="width:2in;height:1cm">', { width: 192, height: 37.8 }],
    [
      '<p style="font-size:20px"><img style="width:1.5em;height:1rem"></p>',
      { width: 30, height: 16 },
    ],
    ['<img style="max-width:600px">', undefined],
    ['<img style="max-width:1px">', { width: 1 }],
    ['<div style="width:200px"><img style="width:50%"></div>', { width: 100 }],
    ['<img width="1" style="width:100vw">', undefined],
  ])("%s", (html, size) => {
    expect(factsOf(html).size).toEqual(size);
  });

  test("frames without a declared size have the default one", () => {
    expect(factsOf('<iframe width="1"></iframe>', "iframe").size).toEqual({
      width: 1,
      height: 150,
    });
  });

  test("a line over the full width is no small picture", () => {
    expect(factsOf('<img width="100%" height="1">').size).toBeUndefined();
  });

  test("a cell grows with its content, an empty one alone does not", () => {
    const cell = (attributes: string, content: string): string =>
      `<table><tr><td ${attributes}>${content}</td></tr></table>`;
    expect(factsOf(cell('width="1" height="1"', "text"), "td").size).toBeUndefined();
    expect(factsOf(cell('width="1" height="1"', ""), "td").size).toEqual({ width: 1, height: 1 });
    expect(factsOf(cell('width="1"', ""), "td").size).toBeUndefined();
    expect(factsOf(cell('width="300"', "text"), "td").size).toEqual({ width: 300 });
  });

  test("a source has the facts of the picture that it feeds", () => {
    const html = '<picture><source srcset="a.png"><img width="1" height="1"></picture>';
    expect(factsOf(html, "source").size).toEqual({ width: 1, height: 1 });
  });
});

describe("hiddenBy", () => {
  test.each([
    ['<img style="display:none">', "display: none"],
    ["<img hidden>", "hidden attribute"],
    ['<td-x class="x" style="opacity:0"><img></td-x>', 'opacity: 0 on <td-x class="x">'],
    [
      '<div style="max-height:0;overflow:hidden"><img></div>',
      "max-height: 0 with overflow: hidden on <div>",
    ],
    [
      '<div id="pre" style="width:1px;height:1px;overflow:hidden"><img></div>',
      'width: 1px, height: 1px with overflow: hidden on <div id="pre">',
    ],
    ['<div style="position:absolute;left:-9999px"><img></div>', "left: -9999px on <div>"],
    ['<div style="text-indent:-9999px"><img></div>', "text-indent: -9999px on <div>"],
    ['<img style="transform:scale(0)">', "transform: scale(0)"],
    ['<img style="position:absolute;clip:rect(0 0 0 0)">', "clip: rect(0 0 0 0)"],
    ["<body><template><img></template>", "inside <template>"],
    ["<details><img></details>", "inside a closed <details>"],
    ["<dialog><img></dialog>", "default display: none on <dialog>"],
    ['<img width="0" height="300">', "width: 0"],
  ])("%s", (html, cause) => {
    expect(factsOf(html).hiddenBy).toBe(cause);
  });

  test("stays short whatever the class and the value are", () => {
    const html = `<div class="${"wide ".repeat(50)}" style="clip-path:polygon(${"0 0, ".repeat(50)}0 0)"><img></div>`;
    const { hiddenBy } = factsOf(html);
    expect(hiddenBy).toMatch(/^clip-path: polygon\(0 0, .*… on <div class="wide wide wide…">$/);
    expect(hiddenBy?.length).toBeLessThanOrEqual(80);
  });

  test("AMP lifts its own boilerplate", () => {
    const body = "<style amp4email-boilerplate>body{visibility:hidden}</style><body><img>";
    expect(factsOf(`<html amp4email>${body}`)).toEqual({});
    expect(factsOf(`<html>${body}`).hiddenBy).toBe("visibility: hidden on <body>");
  });

  test("what nobody draws is neither seen nor hidden", () => {
    expect(factsOf('<link rel="stylesheet" href="a.css">', "link")).toEqual({});
  });

  test("mso-hide hides in Outlook only", () => {
    const document = parseHtml('<div style="mso-hide:all"><img></div>');
    const [image] = elementsOf(document, "img");
    if (!image) throw new Error("no image");
    expect(createLayout(document)(image)).toEqual({});
    expect(createLayout(document, { client: "mso" })(image)).toEqual({
      hiddenBy: "mso-hide: all on <div>",
    });
  });
});

describe("onlyIn", () => {
  test("names the condition that hides on this screen", () => {
    const style = "<style>@media (min-width: 480px) { .m { display: none !important } }</style>";
    expect(factsOf(`${style}<div class="m"><img></div>`)).toEqual({
      hiddenBy: 'display: none on <div class="m">',
      onlyIn: "@media (min-width: 480px)",
    });
  });

  test("names the condition that makes it tiny on this screen", () => {
    const style = '<style media="screen and (min-width:10em)">img{width:1px;height:1px}</style>';
    expect(factsOf(`${style}<img width="300" height="40">`)).toEqual({
      size: { width: 1, height: 1 },
      onlyIn: "@media screen and (min-width:10em)",
    });
  });

  test("is absent when the condition decides nothing", () => {
    const style = "<style>@media (min-width: 480px) { img { display: none } }</style>";
    expect(factsOf(`${style}<img style="visibility:hidden">`).onlyIn).toBeUndefined();
    expect(factsOf("<style>@media (max-width: 9em) { img { width: 1px } }</style><img>")).toEqual(
      {},
    );
    expect(
      factsOf("<style>@media screen { img { display: none } }</style><img>").onlyIn,
    ).toBeUndefined();
  });
});

describe("hostile styles", () => {
  test("what is cut is told", () => {
    const large = read(
      `<style>img{width:1px}</style><style>${"a{}".repeat(400_000)}img{width:2px}</style><img>`,
    );
    expect(large.facts).toEqual([{ size: { width: 1 } }]);
    expect(large.layout.warnings).toEqual([expect.stringContaining("1000000 characters")]);
    const many = read(`<style>${"img{width:9px}".repeat(25_000)}</style><img>`);
    expect(many.facts).toEqual([{ size: { width: 9 } }]);
    expect(many.layout.warnings).toEqual([expect.stringContaining("20000 rules")]);
  });

  test("a selector that takes too long is given up, the others still count", () => {
    const css = `.never ${"div ".repeat(9)} > img { display: none } img { width: 4px }`;
    const { facts, layout } = read(`<style>${css}</style>${"<div>".repeat(400)}<img>`);
    expect(facts).toEqual([{ size: { width: 4 } }]);
    expect(layout.warnings).toEqual([expect.stringContaining("too long to match")]);
  });

  test.each([
    ["braces", "{".repeat(100_000)],
    ["rules", "a{".repeat(100_000)],
    ["parentheses", `img{width:${"(".repeat(100_000)}`],
    ["conditions", `@media ${"(".repeat(100_000)}{img{width:1px}}`],
    ["at-rules", "@media screen{".repeat(60_000)],
    ["selectors", `${":not(".repeat(100_000)}img{width:1px}`],
    ["semicolons", ";".repeat(900_000)],
    ["backslashes", "\\".repeat(900_000)],
    ["open strings", '"\n'.repeat(400_000)],
    ["open comments", "/*".repeat(400_000)],
  ])("many %s", (_, css) => {
    expect(read(`<style>${css}</style><img width="1">`).facts).toEqual([{ size: { width: 1 } }]);
  });

  test("deep documents need no stack", () => {
    const document = parseHtml("<img width=1>");
    const [image] = elementsOf(document, "img");
    if (!image) throw new Error("no image");
    for (let inner = image, depth = 0; depth < 20_000; depth += 1) {
      const outer = new Element("b", { style: "width:1px" }, [inner]);
      inner.parent = outer;
      inner = outer;
    }
    expect(createLayout(document)(image)).toEqual({ size: { width: 1 } });
  });
});

describe("elements that are alike share a box", () => {
  test("but not where a rule looks at what stands beside them", () => {
    const html = `<style>p:first-child img, b + i img { display: none } [src*=pixel] { opacity: 0 }</style>
      <div><p><img src=1><p><img src=2></div><i><img src=3></i><b></b><i><img src=4></i><img src=pixel>`;
    expect(read(html).facts.map(({ hiddenBy }) => hiddenBy)).toEqual([
      "display: none",
      undefined,
      undefined,
      "display: none",
      "opacity: 0",
    ]);
  });

  test("but not where only one of them is the summary of a closed <details>", () => {
    const { facts } = read("<details><summary><img></summary><summary><img></summary></details>");
    expect(facts).toEqual([{}, { hiddenBy: "inside a closed <details>" }]);
  });

  test("each tells the declaration of its own as its own", () => {
    const hidden = { hiddenBy: "opacity: 0" };
    expect(read('<img src=1 style="opacity:0"><img src=2 style="opacity:0">').facts).toEqual([
      hidden,
      hidden,
    ]);
  });

  test("documents of the same sheets differ by their elements and by their mode", () => {
    const sheet = "<style>.a img { display: none } img { width: 7 }</style>";
    expect(factsOf(`${sheet}<p class=a><img>`)).toEqual({ hiddenBy: "display: none" });
    expect(factsOf(`${sheet}<p class=b><img>`)).toEqual({});
    const quirky = parseHtml(`${sheet}<p class=A><img>`);
    const [image] = elementsOf(quirky, "img");
    if (!image) throw new Error("no image");
    expect(createLayout(quirky)(image)).toEqual({
      size: { width: 7 },
      hiddenBy: "display: none",
    });
  });

  test("what one document wore out is whole again for the next", () => {
    const sheet = `<style>${"b ".repeat(400)}i img { opacity: 0 } .x { opacity: 0 }</style>`;
    const deep = `${sheet}${"<b>".repeat(300)}${"<u><img>".repeat(200)}`;
    for (let round = 0; round < 3; round += 1) {
      expect(read(deep).layout.warnings).toEqual(read(deep).layout.warnings);
      expect(factsOf(`${sheet}<img class=x>`)).toEqual({ hiddenBy: "opacity: 0" });
    }
  });
});
