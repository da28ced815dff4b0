import type { FoundLoad } from "../../load.ts";
import type { MarkupOptions } from "./index.ts";

/** What the markup was decoded from: what an edit of the text has to change. */
interface Origin {
  /** The bytes that hold the encoded ones: of the file, or of a message that was decoded out of it. */
  readonly file: Uint8Array;
  /** Without their transfer encoding. */
  readonly bytes: Uint8Array;
  readonly charset: string;
  /** Offset in `file` of what became the decoded byte at this offset. */
  readonly toEncoded: (offset: number) => number;
  /** Where the encoded bytes stand in `file`. */
  readonly taken: {
    readonly start: number;
    readonly end: number;
    readonly encoding: "quoted-printable" | "base64" | "";
  };
}

/** One HTML (or SVG) document as it was read, for whoever draws or changes it. */
export interface MarkupDocument extends Pick<MarkupOptions, "base" | "language"> {
  readonly markup: string;
  /** MIME part number; absent in an HTML file. */
  readonly part?: string;
  readonly origin: Origin;
  /** Its loads, the same objects' elements as in the snapshot, and where their start tags begin. */
  readonly loads: readonly { readonly load: FoundLoad; readonly offset: number }[];
}
