import {
  type AnyNode,
  type Document,
  type Element,
  isCDATA,
  isComment,
  isDocument,
  isTag,
  isText,
} from "domhandler";
import { readComment } from "./conditional-comment.ts";
import type { Context } from "./context.ts";
import { asksForAnything, readAttributes } from "./element.ts";
import { lowerCase } from "./lower-case.ts";
import { joinOnlyIn, ONLY_IN } from "./only-in.ts";
import { offsetIn, type Reading, type Stretch } from "./reading.ts";
import { createSource } from "./source.ts";
import { type CssText, readStylesheet } from "./stylesheet.ts";
import { endOfTag, endOfText } from "./tag-syntax.ts";
import { readTitle } from "./title.ts";

/** Reads all elements and comments of the tree, in its order. */
export function walkTree(reading: Reading, context: Context, tree: Document): void {
  const { stretch, seen } = context;
  const inTemplate = { ...stretch, onlyIn: joinOnlyIn([stretch.onlyIn, ONLY_IN.template]) };
  const root = stretch.around?.parent;
  if (root) for (const child of tree.children) child.parent = root;
  // Two lists rather than one of pairs: this is done for every element.
  const nodes: AnyNode[] = [];
  const scopes: Stretch[] = [];
  const push = (children: readonly AnyNode[], scope: Stretch) => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (!child || isText(child)) continue;
      nodes.push(child);
      scopes.push(scope);
    }
  };
  push(tree.children, stretch);
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const scope = scopes.pop() ?? stretch;
    const start = node.startIndex;
    if (isTag(node)) {
      // Misnested formatting elements stand in the tree several times; their tag was written once.
      if (start === null ? hasAttributes(node) : !seen?.has(start)) {
        if (start !== null) seen?.add(start);
        readElement(reading, context, scope, node, start ?? placeAround(node));
      }
      push(node.children, node.name === "template" ? inTemplate : scope);
    } else if (isComment(node) && start !== null && !seen?.has(start)) {
      // Declarations and instructions are comments to HTML's tree; their text is read below.
      if (!stretch.markup.startsWith("<!--", start)) continue;
      seen?.add(start);
      readComment(reading, { ...context, stretch: scope }, start, node.parent);
    } else if (isDocument(node)) {
      push(node.children, scope);
    }
  }
}

function hasAttributes({ attribs }: Element): boolean {
  for (const _ in attribs) return true;
  return false;
}

/** For an element whose own place is not known: where the nearest one around it was written. */
function placeAround(element: Element): number {
  for (let { parent } = element; parent; { parent } = parent) {
    if (parent.startIndex !== null) return parent.startIndex;
  }
  return 0;
}

function readElement(
  reading: Reading,
  context: Context,
  stretch: Stretch,
  element: Element,
  start: number,
): void {
  const written = lowerCase(element.name);
  const name = written.slice(written.indexOf(":") + 1);
  if (name !== "style" && name !== "title" && !asksForAnything(reading, context, element)) return;
  const source = createSource(stretch, element, start, context.layout);
  const place = { stretch, entities: context.entities, onlyNew: false };
  if (name === "style") {
    readStylesheet(reading, place, source, readText(stretch, element, name, start));
  }
  if (name === "title" && stretch.depth === 0 && element.namespace !== SVG) {
    reading.title ??= readTitle(readText(stretch, element, name, start).text);
  }
  readAttributes(reading, place, source);
}

const SVG = "http://www.w3.org/2000/svg";

/** Text of an element without elements inside, and where it stands in the outermost markup. */
function readText(
  stretch: Stretch,
  element: Element,
  name: "style" | "title",
  start: number,
): CssText {
  const { markup, pinned } = stretch;
  const end = endOfTag(markup, start);
  const offset = offsetIn(stretch, end);
  const nodes = element.children.flatMap((child) => (isCDATA(child) ? child.children : [child]));
  const text = nodes.map((node) => (isText(node) ? node.data : "")).join("");
  // parse5 reads CR LF as LF; character references and CDATA are no longer what was written.
  const written = markup.slice(end, endOfText(markup, end, name));
  const isAsWritten = written.replace(/\r\n?/g, "\n") === text;
  return isAsWritten
    ? { text: written, offset, exact: !pinned }
    : { text, offset, exact: !pinned && markup.startsWith(text, end) };
}
