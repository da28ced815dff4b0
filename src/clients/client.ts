import type { DataKind } from "../model.ts";

/** How a mail client can be asked to load something remote; mostly rows of caniemail's table. */
export type Vector =
  | "image"
  | "background-attribute"
  | "css-image"
  | "css-import"
  | "link-stylesheet"
  | "font-face"
  | "srcset"
  | "inline-svg"
  | "video"
  | "audio"
  | "object"
  | "list-style-image"
  /** Every other property that takes a picture; caniemail measures `border-image` for them all. */
  | "other-css-image"
  | "amp"
  | "vml"
  /** What the table does not know: fires where a whole browser engine renders the mail unrewritten. */
  | "other";

/** Parts of a mail that only some clients take, as {@link ElementFacts.onlyIn} names them. */
export type Dialect = "mso" | "amp" | "watch" | "chromium";

type References = readonly [string, ...string[]];

/** One mail client: data only. */
export interface Client {
  /** Kebab-case, the file's name. */
  readonly id: string;
  readonly name: string;
  /** Its family, for a list in a line: `Gmail`. */
  readonly short: string;
  /** When remote content is fetched. */
  readonly fetches: "on-open" | "on-consent" | "prefetched";
  /** Whose servers fetch in the reader's place; absent where the device does, or it depends. */
  readonly proxy?: string;
  /** What its proxy or its caching keeps from the tracker: of the connection, never of the URL. */
  readonly hides: readonly DataKind[];
  /** Vectors that it fires; the others do nothing. Partial support counts as firing. */
  readonly fires: readonly Vector[];
  /** Parts for some clients only that this one takes. */
  readonly dialects?: readonly Dialect[];
  /** For people, a few words: `proxied by Google: first open only, no IP address`. */
  readonly note: string;
  /** Where each of the claims above is documented (https). */
  readonly references: {
    readonly fetches: References;
    /** Needed where anything is hidden. */
    readonly hides?: References;
    readonly fires: References;
  };
}
