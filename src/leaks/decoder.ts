import type { KnownValue, Leak, Load, PageFacts } from "../model.ts";
import type { TrackerMatch } from "../trackers/index.ts";
import type { NoteCut } from "./reading/cuts.ts";
import type { Span } from "./reading/readings.ts";
import type { SentText } from "./reading/sent-texts.ts";

/** What a decoder may know beside the load. */
export interface DecoderContext {
  readonly known: readonly KnownValue[];
  readonly tracker: TrackerMatch | undefined;
  /** Of a page that a browser loaded. */
  readonly page?: PageFacts | undefined;
  /** Told of what is not looked at in this load; absent where only what is found counts. */
  readonly note?: NoteCut;
}

/** A leak, and the text that it stands in; only what the protocol itself hands over stands in none. */
export interface Found {
  /** Made for this one place, where it has one: its span is added when all is known. */
  readonly leak: Omit<Leak, "span"> & { span?: Span };
  readonly place?: {
    readonly text: SentText;
    readonly span: Span;
    /** The place is that of a packed token, which may hold more than this. */
    readonly isPacked?: boolean;
  };
}

/** What nearly every decoder finds in nearly every load. */
export const NOTHING_FOUND: readonly Found[] = [];

/** Whether surer decoders have told of all of that part of the text. */
export type IsTold = (text: SentText, start: number, end: number) => boolean;

/** Finds data that a load hands over. Pure. */
export interface Decoder {
  /** Kebab-case, the file's name. */
  readonly id: string;
  /** What it finds makes no load a finding by itself: it only adds to what a rule saw. */
  readonly isAside?: true;
  /**
   * `texts` is what the load sends, read once for all decoders; its URL is the first. What is found in a part
   * that is told already is left out again: it need not be looked for.
   */
  find(
    load: Load,
    texts: readonly SentText[],
    context: DecoderContext,
    isTold: IsTold,
  ): readonly Found[];
}
