import type { FoundLoad } from "../../load.ts";
import type { MarkupOptions } from "./index.ts";

/** One HTML (or SVG) document as it was read, for whoever draws it. */
export interface MarkupDocument extends Pick<MarkupOptions, "base" | "language"> {
  readonly markup: string;
  /** MIME part number; absent in an HTML file. */
  readonly part?: string;
  /** Its loads, the same objects' elements as in the snapshot, and where their start tags begin. */
  readonly loads: readonly { readonly load: FoundLoad; readonly offset: number }[];
}
