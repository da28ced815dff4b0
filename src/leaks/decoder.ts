import type { KnownValue, Leak, Load } from "../model.ts";
import type { TrackerMatch } from "../trackers/index.ts";

/** What a decoder may know beside the load. */
export interface DecoderContext {
  readonly known: readonly KnownValue[];
  readonly tracker: TrackerMatch | undefined;
}

/** Finds data that a load hands over. Pure. */
export interface Decoder {
  /** Kebab-case, the file's name. */
  readonly id: string;
  find(load: Load, context: DecoderContext): readonly Leak[];
}
