import type { FoundLoad } from "../../load.ts";
import { readStretch } from "./read-stretch.ts";
import { startReading } from "./reading.ts";

export interface MarkupOptions {
  /** What relative URLs are relative to, from `Content-Base` and its kin. */
  readonly base?: string;
  /** Where alone this markup takes effect: `amp`, `watch`. */
  readonly onlyIn?: string;
  /** How to read it: `xml` for SVG and XHTML parts. */
  readonly language?: "html" | "xml";
}

export interface MarkupLoad extends FoundLoad {
  /** Where the element's start tag (for CSS: the URL) begins, in UTF-16 code units of the markup given. */
  readonly offset: number;
}

export interface MarkupFacts {
  readonly loads: readonly MarkupLoad[];
  /** Content of `<title>`, white space collapsed. */
  readonly title?: string;
  readonly warnings: readonly string[];
}

/**
 * Every load that the markup declares: what HTML, SVG, MathML, VML, AMP, CSS and old clients request
 * when it is opened, clicked, sent or printed, also from conditional comments, srcdoc and data:
 * documents. Loads come in the order of their offsets. Never throws on any text; what was cut is a
 * warning.
 */
export function readMarkup(markup: string, options: MarkupOptions = {}): MarkupFacts {
  const reading = startReading(markup);
  reading.queue.push({
    markup,
    language: options.language ?? "html",
    shift: 0,
    pinned: false,
    base: options.base && URL.canParse(options.base) ? options.base : undefined,
    onlyIn: options.onlyIn,
    trigger: undefined,
    depth: 0,
  });
  // The queue grows while it is read.
  for (const stretch of reading.queue) readStretch(reading, stretch);
  return {
    loads: reading.loads.sort((one, other) => one.offset - other.offset),
    ...(reading.title !== undefined && { title: reading.title }),
    warnings: [
      ...new Set([...reading.warnings, ...reading.layouts.flatMap(({ warnings }) => warnings)]),
    ],
  };
}
