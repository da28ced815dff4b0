import type { DataKind } from "../model.ts";

/** How a mail client can be asked to load something remote; rows of caniemail's table. */
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
  | "amp"
  | "other";

/** One mail client: data only. */
export interface Client {
  /** Kebab-case, the file's name. */
  readonly id: string;
  readonly name: string;
  /** When remote content is fetched. */
  readonly fetches: "on-open" | "on-consent" | "prefetched";
  /** What its proxy or its caching keeps from the tracker. */
  readonly hides: readonly DataKind[];
  /** Vectors that it fires; the others do nothing. Partial support counts as firing. */
  readonly fires: readonly Vector[];
  /** For people, a few words: `proxied by Google: first open only, no IP address`. */
  readonly note: string;
  /** Where that is documented (https). */
  readonly references: readonly [string, ...string[]];
}
