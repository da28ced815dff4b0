import type { Confidence, Leak, Load, Snapshot } from "../model.ts";
import type { TrackerMatch } from "../trackers/index.ts";

/** An identifier in a load of a page that others receive as well. */
export interface SharedId {
  /** The field that holds it. */
  readonly name: string;
  /** Who else, sorted. */
  readonly owners: readonly string[];
  /** Whether it stands in a cookie or in the page's storage, with any of them. */
  readonly isKept: boolean;
}

/** What a rule may know beside the load. */
export interface RuleContext {
  readonly snapshot: Snapshot;
  /** Everything that the decoders found in this load. */
  readonly leaks: readonly Leak[];
  readonly tracker: TrackerMatch | undefined;
  /** Only of a page. */
  readonly shared?: readonly SharedId[] | undefined;
  /** Filters of the user's lists that block the load. */
  readonly listed?: readonly {
    readonly list: string;
    readonly date: string;
    readonly filter: string;
  }[];
}

/** One reason to call a load a tracker. The words stand here: README and `explain` print them. */
export interface Rule {
  /** Kebab-case, the file's name; part of the JSON contract. */
  readonly id: string;
  /** A few words. */
  readonly title: string;
  /** One paragraph for users: what it looks for, and why that tracks. */
  readonly why: string;
  /**
   * Whether the rule can have anything to say of such a load of a mail or of an HTML file, whatever
   * it carries. Asked before the decoders are, which cost more. Not asked of rules that only speak
   * of what names or singles out the reader by itself (`undefined`), and not for pages.
   */
  readonly concerns?: (load: Load, tracker: TrackerMatch | undefined) => boolean;
  /** The fact and its value, or undefined when the rule has nothing to say. */
  check(
    load: Load,
    context: RuleContext,
  ): { readonly message: string; readonly confidence: Confidence } | undefined;
}
