import type { FoundLoad } from "../../load.ts";

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

/** Every load that the markup declares. Never throws on any text. */
export function readMarkup(_markup: string, _options: MarkupOptions = {}): MarkupFacts {
  return { loads: [], warnings: [] };
}
