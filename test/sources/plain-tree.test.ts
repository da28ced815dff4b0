import { type AnyNode, type Document, isComment, isTag, isText } from "domhandler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { modeOf } from "../../src/sources/markup/mode.ts";
import { parseMode, parseTree } from "../../src/sources/markup/parse.ts";
import { createPlainTree, PlainElement } from "../../src/sources/markup/plain-tree.ts";
import { scanTags, tellTags } from "../../src/sources/markup/scan-tags.ts";
import { endOfTag } from "../../src/sources/markup/tag-syntax.ts";

function plainTree(markup: string): Document | undefined {
  const plain = createPlainTree(modeOf);
  return tellTags(markup, plain) && plain.finish();
}

function browserTree(markup: string): Document {
  const tree = parseTree(markup, scanTags(markup, "html"), "html", false);
  if (!tree) throw new Error("no tree");
  return tree;
}

/** What layout and loads depend on: elements, attributes, comments, style text, and blank or not. */
function outline(tree: Document, markup: string): readonly string[] {
  const lines: string[] = [`mode ${tree["x-mode"]}`];
  const visit = (node: AnyNode, depth: number): void => {
    const indent = " ".repeat(depth);
    if (isTag(node)) {
      lines.push(`${indent}<${node.name}> ${JSON.stringify({ ...node.attribs })}`);
      if (node instanceof PlainElement && node.tagEnd > 0) {
        expect(node.tagEnd).toBe(endOfTag(markup, node.startIndex ?? 0));
      }
      const text = node.children.map((child) => (isText(child) ? child.data : "")).join("");
      if (/^(?:style|title)$/.test(node.name) && text.trim()) lines.push(`${indent} is ${text}`);
      else if (text.trim()) lines.push(`${indent} text`);
    }
    if (isComment(node) && markup.startsWith("<!--", node.startIndex ?? markup.length)) {
      lines.push(`${indent}<!-- at ${node.startIndex}`);
    }
    if ("children" in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(tree, 0);
  return lines;
}

const tags = fc.constantFrom(
  ..."html head body table tbody thead tfoot tr td th caption colgroup col p div span a b i font h1 h2 ul ol li dl dt dd center form button input img br hr style title script meta link base section main nav article o:p custom-tag address pre blockquote strong em label details summary dialog template select svg".split(
    " ",
  ),
);
const attributes = fc.constantFrom(
  "",
  "",
  "",
  ' class="a b"',
  " id=x",
  " width='1'",
  ' style="a:b"',
  " hidden",
  ' href="?a=1&amp;b=2"',
  ' alt="&copy;"',
  " A=1 a=2",
  ' x="\r\n"',
  " x=",
  ' x="',
  "/",
  " y=z/",
);
const words = fc.constantFrom(
  "",
  " ",
  "\n",
  "\r\n",
  "text",
  "&nbsp;",
  "&amp;",
  "<!-- c -->",
  "<!--[if mso]><td><![endif]-->",
  "<![if !mso]>",
  "<![endif]>",
  "<!doctype html>",
  '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
  "<?x?>",
  "</br>",
  "</p>",
  "</img>",
  "< 3",
  "</ x>",
  "<!-->",
  "\0",
);

/** Mostly well nested, with a slip now and then. */
const nested: fc.Arbitrary<string> = fc.letrec<{ node: string; list: string }>((tie) => ({
  list: fc.array(tie("node"), { maxLength: 4 }).map((parts) => parts.join("")),
  node: fc.oneof(
    { maxDepth: 6 },
    words,
    fc.tuple(tags, attributes).map(([name, attribute]) => `<${name}${attribute}>`),
    fc
      .tuple(tags, attributes, tie("list"), fc.nat(30))
      .map(([name, attribute, content, slip]) =>
        slip === 0
          ? `<${name}${attribute}>${content}`
          : `<${name}${attribute}>${content}</${name}>`,
      ),
    tie("list").map((list) => `<table><tr><td>${list}</td></tr></table>`),
    tie("list").map(
      (list) => `<table><tbody><tr><td>${list}</td><td><p>${list}</p></td></tr></tbody></table>`,
    ),
    tie("list").map((list) => `<div><a href="x">${list}</a></div>`),
  ),
})).list;
const document = fc.oneof(
  nested,
  nested.map(
    (body) =>
      `<!doctype html>\n<html><head><title>t &amp; u</title><style>a{b:c}</style></head><body>${body}</body></html>`,
  ),
);

test("a plain tree is the tree that a browser builds", () => {
  let plain = 0;
  fc.assert(
    fc.property(document, (markup) => {
      const tree = plainTree(markup);
      if (!tree) return;
      plain += 1;
      expect(outline(tree, markup)).toEqual(outline(browserTree(markup), markup));
    }),
    { numRuns: 5_000 },
  );
  expect(plain).toBeGreaterThan(500);
});

test("modes of document types are those of the parser", () => {
  const ids = [
    "XHTML 1.0 Transitional",
    "XHTML 1.0 Strict",
    "XHTML 1.0 Frameset",
    "HTML 4.01 Transitional",
  ];
  const doctypes = ids.flatMap((id) =>
    ["xhtml1/DTD/xhtml1-transitional", "xhtml1/DTD/xhtml1-strict", "html4/loose", ""].flatMap(
      (dtd) => [
        `<!DOCTYPE html PUBLIC "-//W3C//DTD ${id}//EN" "http://www.w3.org/TR/${dtd}.dtd">`,
        `<!doctype html\n  public "-//w3c//dtd ${id}//en"\n"http://www.w3.org/tr/${dtd}.dtd" >`,
        `<!DOCTYPE html PUBLIC "-//W3C//DTD ${id}//EN">`,
        `<!DOCTYPE html PUBLIC "-//W3C//DTD  ${id}//EN" "http://www.w3.org/TR/${dtd}.dtd">`,
      ],
    ),
  );
  const others = [
    "",
    "<!DOCTYPE html>",
    "<!doctype HTML >",
    "<!DOCTYPE\nhtml>",
    "<!DOCTYPE htm>",
    "<!DOCTYPE>",
  ];
  for (const doctype of [...doctypes, ...others]) {
    expect([doctype, modeOf(doctype)]).toEqual([doctype, parseMode(doctype)]);
  }
});
