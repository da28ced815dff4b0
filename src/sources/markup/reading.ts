import type { Element, ParentNode } from "domhandler";
import type { Trigger } from "../../model.ts";
import type { BoxFacts, Layout } from "../style/index.ts";
import type { MarkupLoad } from "./index.ts";

/** A stretch of markup to read: the document, or what it holds in comments, attributes and URLs. */
export interface Stretch {
  readonly markup: string;
  readonly language: "html" | "xml" | "css";
  /** Where the outer markup holds offset 0; all offsets are there when `pinned`. */
  readonly shift: number;
  readonly pinned: boolean;
  readonly base: string | undefined;
  readonly onlyIn: string | undefined;
  /** When the URL that holds this document is not opened with the mail. */
  readonly trigger: Trigger | undefined;
  /** How many documents it stands in. */
  readonly depth: number;
  /** For CSS: the element that asks for it. */
  readonly source?: Source;
  /** For a conditional comment: what stands around it. */
  readonly around?: { readonly parent: ParentNode; readonly layout: () => Layout };
}

/** One element that may ask for loads. */
export interface Source {
  /** In lower case, with its prefix (`v:fill`). */
  readonly name: string;
  /** Name of the parent element, in lower case. */
  readonly parent: string | undefined;
  readonly element: Element;
  /** Where the start tag begins in the outermost markup. */
  readonly offset: number;
  /** Start tag as written. */
  readonly tag: () => string;
  readonly box: () => BoxFacts;
}

/** What one call of readMarkup gathers. */
export interface Reading {
  readonly loads: MarkupLoad[];
  /** URLs of the first so many loads. */
  readonly urls: { read: number; readonly known: Set<string> };
  readonly warnings: Set<string>;
  /** Documents inside the document, still to be read. */
  readonly queue: Stretch[];
  /** Attributes that CSS reads URLs from with attr(). */
  readonly cssAttributes: Set<string>;
  /** They tell at the end what of the styles they did not read. */
  readonly layouts: Layout[];
  title: string | undefined;
  /** UTF-16 code units of nested documents, and of CSS, that may still be read. */
  nestedLeft: number;
  cssLeft: number;
}

/** Documents in documents are followed so far: a mail needs two (a comment in a srcdoc). */
const MAX_DEPTH = 5;

export function startReading(markup: string): Reading {
  return {
    loads: [],
    urls: { read: 0, known: new Set() },
    warnings: new Set(),
    queue: [],
    cssAttributes: new Set(),
    layouts: [],
    title: undefined,
    nestedLeft: 4 * markup.length + 1_000_000,
    cssLeft: 2_000_000,
  };
}

/** Queues a document that the markup holds, unless there are too many of them. */
export function addNested(reading: Reading, stretch: Stretch): void {
  if (stretch.depth > MAX_DEPTH || stretch.markup.length > reading.nestedLeft) {
    reading.warnings.add(
      "documents inside the document are nested too deeply or too large: some were not read",
    );
    return;
  }
  reading.nestedLeft -= stretch.markup.length;
  reading.queue.push(stretch);
}

/** Where an offset of the stretch lies in the outermost markup. */
export function offsetIn({ pinned, shift }: Stretch, offset: number): number {
  return pinned ? shift : shift + offset;
}
