import type {
  Confidence,
  ElementFacts,
  LoadType,
  Severity,
  TrackerFacts,
  Trigger,
} from "./model.ts";

/** One place of a document that was changed. */
export interface Change {
  readonly action: "removed" | "redirected";
  readonly url: string;
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly rules: readonly string[];
  readonly tracker?: TrackerFacts;
  readonly element: ElementFacts;
  /** The text that was changed, without its transfer encoding, and what stands there now. */
  readonly before: string;
  readonly after: string;
}

/** Of {@link Left.why}: the command line knows an option against it. */
export const LINKS_ARE_LEFT = "links are left alone unless asked for";

/** What was found and still stands in the copy. */
export interface Left {
  readonly url: string;
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly rules: readonly string[];
  readonly confidence: Confidence;
  readonly severity: Severity;
  readonly element?: ElementFacts;
  /** Why it is still there, as a clause. */
  readonly why: string;
}

/** A copy of a document without what was found in it. */
export interface Stripped {
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly changes: readonly Change[];
  readonly left: readonly Left[];
  /** What is allowed, by the config or a comment, and was not touched; `why` is the reason given. */
  readonly allowed: readonly Left[];
  /** Findings of the copy that are less sure than asked for; they were not touched. */
  readonly unsure: number;
  /** Stretches of the original, in bytes, end exclusive, and how many bytes are in their place; the others are the same. */
  readonly ranges: readonly {
    readonly start: number;
    readonly end: number;
    readonly length: number;
  }[];
  /** Signatures that no longer hold, in words; empty where nothing was changed. */
  readonly signatures: readonly string[];
  /** What could not be looked at. */
  readonly warnings: readonly string[];
}
