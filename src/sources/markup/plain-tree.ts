import { type ChildNode, Comment, Document, Element, Text } from "domhandler";
import { decodeReferences } from "./parse-xml.ts";
import type { TagSink } from "./scan-tags.ts";
import { type Attributes, NoAttributes } from "./tag-syntax.ts";
import { MAX_DEPTH, MAX_ELEMENTS } from "./tree-limits.ts";

/** What the rules below need to know of the elements around a place, as bits. */
const IN_P = 1;
const IN_A = 2;
const IN_BUTTON = 4;
const IN_FORM = 8;

/** Where an element is in the document (HTML standard, section 13.2.4.1). */
type Phase = "before html" | "before head" | "head" | "after head" | "body" | "after body" | "end";

const VOID = names(
  "area base basefont bgsound br col embed hr img input link meta param source track wbr",
);

/** Elements with rules of their own in section 13.2.6, too rare in mail to follow here. */
const PARTICULAR = names(
  "applet frame frameset iframe image isindex keygen listing marquee math menuitem nobr noembed noframes noscript object optgroup option plaintext rb rp rt rtc select svg template textarea xmp",
);

/** They stand in `<head>` until something else begins the body. */
const HEAD = names("base basefont bgsound link meta script style title");

/** Allowed anywhere in a table. */
const SILENT = names("script style");

/** A start tag of these closes an open `<p>`. */
const CLOSES_P = names(
  "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul",
);

const HEADING = names("h1 h2 h3 h4 h5 h6");

/** What may stand in which part of a table. */
const TABLE_CONTENT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["table", names("caption colgroup tbody tfoot thead tr")],
  ["colgroup", names("col")],
  ["tbody", names("tr")],
  ["tfoot", names("tr")],
  ["thead", names("tr")],
  ["tr", names("td th")],
]);

const TABLE_PART = names("caption col colgroup tbody td tfoot th thead tr");

/** Parents below which a start tag closes no element of the same kind further out. */
const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", names("body dir menu ol td ul")],
  ["dd", names("body dl td")],
  ["dt", names("body dl td")],
]);

/** Blank to a reader, references included. */
const BLANK = /^(?:[\t\n\f\r ]|&nbsp;|&#160;|&#xa0;)*$/i;

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

type Mode = NonNullable<Document["x-mode"]>;

export interface PlainTree extends TagSink {
  /** The tree; undefined when the document is not plain after all. */
  finish(): Document | undefined;
  /** Every `<style>` of the tree, in its order. */
  readonly styles: readonly Element[];
}

/** An element whose start tag was read. */
export class PlainElement extends Element {
  /** Behind the `>` of its start tag; 0 where nobody wrote one. */
  readonly tagEnd: number;

  constructor(name: string, attributes: Attributes, start: number | null, tagEnd: number) {
    super(name, attributes);
    this.startIndex = start;
    this.tagEnd = tagEnd;
  }
}

/**
 * Builds the tree of a document that is as its tags say: every element closed by its own end tag or by
 * the end of the document, and nothing that HTML's rules would move, close, open or drop (section
 * 13.2.6), but for `<html>`, `<head>`, `<body>` and `<tbody>`. Most newsletters are like that, and
 * their trees cost a tenth of parse5's. At the first doubt it gives up, and parse5 has to decide.
 */
export function createPlainTree(modeOf: (doctype: string) => Mode): PlainTree {
  const document = new Document([]);
  const styles: Element[] = [];
  /** What is open, the document first; of each its last child so far, and how many it has. */
  const stack: (Document | Element)[] = [document];
  const lasts: (ChildNode | null)[] = [null];
  const counts: number[] = [0];
  const around: number[] = [0];
  let html: Element | undefined;
  let phase: Phase = "before html";
  let doctype = "";
  let isPlain = true;
  let elements = 0;
  /** Of a `<tbody>` that nobody wrote: it is closed with its table. */
  const implied = new Set<Element>();

  /** Undefined while nothing but the document is open. */
  const current = (): Element | undefined =>
    stack.length > 1 ? (stack[stack.length - 1] as Element) : undefined;
  const giveUp = (): void => {
    isPlain = false;
  };

  function append(child: ChildNode, to = stack.length - 1): void {
    const last = lasts[to] ?? null;
    child.parent = stack[to] as Document | Element;
    child.prev = last;
    if (last) last.next = child;
    lasts[to] = child;
    counts[to] = (counts[to] ?? 0) + 1;
  }

  function push(element: Element): void {
    append(element);
    const outer = around[around.length - 1] ?? 0;
    stack.push(element);
    lasts.push(null);
    counts.push(0);
    around.push(inside(element.name, outer));
  }

  function pop(): void {
    const node = stack.pop();
    const last = lasts.pop() ?? null;
    const count = counts.pop() ?? 0;
    around.pop();
    if (node && count > 0) node.children = listOf(last, count);
  }

  function make(name: string, attributes: Attributes, start: number | null, end = 0): Element {
    elements += 1;
    if (elements > MAX_ELEMENTS || stack.length > MAX_DEPTH) giveUp();
    return new PlainElement(name, attributes, start, end);
  }

  function openHtml(attributes: Attributes = NONE(), start: number | null = null): void {
    html = make("html", attributes, start);
    push(html);
    phase = "before head";
  }

  function openHead(attributes: Attributes = NONE(), start: number | null = null): void {
    if (phase === "before html") openHtml();
    push(make("head", attributes, start));
    phase = "head";
  }

  function openBody(attributes: Attributes = NONE(), start: number | null = null): void {
    if (phase === "before html" || phase === "before head") openHead();
    if (phase === "head") {
      if (current()?.name !== "head") giveUp();
      pop();
    }
    push(make("body", attributes, start));
    phase = "body";
  }

  /** Opens what nobody wrote; false where the tag belongs to the structure itself or nothing may come any more. */
  function reachContent(name: string, attributes: Attributes, start: number): boolean {
    switch (name) {
      case "html":
        if (phase === "before html") openHtml(attributes, start);
        else giveUp();
        return false;
      case "head":
        if (phase === "before html" || phase === "before head") openHead(attributes, start);
        else giveUp();
        return false;
      case "body":
        if (phase === "body" || phase === "after body" || phase === "end") giveUp();
        else openBody(attributes, start);
        return false;
    }
    if (phase === "body") return true;
    if (phase === "after body" || phase === "end") {
      giveUp();
      return false;
    }
    if (!HEAD.has(name)) {
      openBody();
    } else if (phase === "after head") {
      giveUp();
      return false;
    } else if (phase !== "head") {
      openHead();
    }
    return true;
  }

  /** Whether the element simply becomes a child of the current one. */
  function fits(name: string): boolean {
    let parent = current()?.name ?? "";
    if (parent === "tbody" && name !== "tr" && implied.has(current() as Element)) {
      if (!TABLE_CONTENT.get("table")?.has(name)) return SILENT.has(name);
      pop();
      parent = "table";
    }
    const content = TABLE_CONTENT.get(parent);
    if (content) return content.has(name) || SILENT.has(name);
    if (TABLE_PART.has(name) || PARTICULAR.has(name)) return false;
    const bits = around[around.length - 1] ?? 0;
    if (bits & IN_P && CLOSES_P.has(name)) return false;
    if (HEADING.has(parent) && HEADING.has(name)) return false;
    if (name === "a" && bits & IN_A) return false;
    if (name === "button" && bits & IN_BUTTON) return false;
    if (name === "form" && bits & IN_FORM) return false;
    return PARENTS.get(name)?.has(parent) ?? true;
  }

  return {
    get isAsking() {
      return isPlain;
    },
    giveUp,
    styles,
    text(data) {
      const isBlank = !/[^\t\n\f\r ]/.test(data);
      if (isBlank && phase !== "body") return;
      if (phase === "after body" || phase === "end") return giveUp();
      const parent = current();
      if (parent && TEXT_ONLY.has(parent.name)) {
        const written = data.replace(/\r\n?/g, "\n");
        append(new Text(parent.name === "title" ? decodeReferences(written) : written));
        return;
      }
      if (phase !== "body") openBody();
      const holder = current();
      if (!holder) return giveUp();
      if (!isBlank && TABLE_CONTENT.has(holder.name)) return giveUp();
      append(new Text(BLANK.test(data) ? " " : data));
    },
    open(name, attributes, start, end) {
      if (!reachContent(name, attributes, start) || !isPlain) return;
      if (!fits(name)) return giveUp();
      if (name === "tr" && current()?.name === "table") {
        const body = make("tbody", NONE(), null);
        implied.add(body);
        push(body);
      }
      const element = make(name, attributes, start, end);
      if (name === "style") styles.push(element);
      if (VOID.has(name)) append(element);
      else push(element);
    },
    close(name) {
      if (VOID.has(name) && name !== "br" && phase !== "before html") return;
      if (name === "head" && phase === "head" && current()?.name === "head") {
        pop();
        phase = "after head";
        return;
      }
      if (name === "body" && phase === "body") {
        phase = "after body";
        return;
      }
      if (name === "html" && (phase === "body" || phase === "after body")) {
        phase = "end";
        return;
      }
      const top = current();
      if (name === "table" && top && implied.has(top)) pop();
      const closed = current();
      const isOwn = closed?.name === name && (phase === "body" || phase === "head");
      if (!isOwn || closed === html || name === "body") return giveUp();
      pop();
    },
    comment(data, start) {
      const comment = new Comment(data);
      comment.startIndex = start;
      // The document, its `<html>`, or what is open.
      append(comment, phase === "end" ? 0 : phase === "after body" ? 1 : undefined);
    },
    declaration(text) {
      if (phase === "before html" && /^<!doctype/i.test(text)) doctype ||= text;
    },
    finish() {
      if (phase !== "body" && phase !== "after body" && phase !== "end") openBody();
      if (!isPlain) return undefined;
      while (stack.length > 0) pop();
      document["x-mode"] = modeOf(doctype);
      return document;
    },
  };
}

/** Elements whose content the scan hands over as one text. */
const TEXT_ONLY = names("script style title");

function NONE(): Attributes {
  return new NoAttributes();
}

/**
 * Children as a list of just their number, from the last one back: a list that grows with each of them
 * gets room for seventeen, and most elements have one to three.
 */
function listOf(last: ChildNode | null, count: number): ChildNode[] {
  if (last && count === 1) return [last];
  const list = new Array<ChildNode>(count);
  let child = last;
  for (let index = count - 1; child; index -= 1) {
    list[index] = child;
    child = child.prev;
  }
  return list;
}

/** What holds inside the element: cells and tables begin anew (sections 13.2.4.2 and 13.2.4.3). */
function inside(name: string, outer: number): number {
  switch (name) {
    case "a":
      return outer | IN_A;
    case "button":
      return (outer | IN_BUTTON) & ~IN_P;
    case "caption":
    case "td":
    case "th":
      return outer & ~(IN_P | IN_A);
    case "form":
      return outer | IN_FORM;
    case "p":
      return outer | IN_P;
    case "table":
      return outer & ~IN_P;
    default:
      return outer;
  }
}
