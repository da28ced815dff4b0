import type {
  Basis,
  Channel,
  Confidence,
  DataKind,
  ElementFacts,
  Leak,
  LoadType,
  Snapshot,
  TrackerFacts,
  Trigger,
} from "./model.ts";

/** How far a difference between copies goes: what else would have to be the same to say more. */
export const SCOPES = {
  reader: "stands for the reader: the same in all copies to one reader, another for others",
  copy: "no other copy has it: stands for the reader, or for this delivery to the reader",
  delivery: "stands for one delivery: another in each copy, even to the same reader",
  group: "some readers share it: a group or a variant of the mailing",
  time: "looks like the time when the copy was made, which many copies may share",
  kept: "stands for the browser: kept in a cookie or in the page's storage",
  visit: "stands for the visit: sent more than once, but not kept in the browser",
  request: "sent once and not kept in the browser: an id of the visit, or a random number",
} as const;
export type Scope = keyof typeof SCOPES;

/** A part of a load that is not the same in all copies that have the load. */
export interface DifferingPart {
  readonly data: DataKind;
  readonly confidence: Confidence;
  readonly scope: Scope;
  readonly channel: Exclude<Channel, "connection">;
  /** As in {@link Leak.field}. */
  readonly field?: string;
  readonly basis: Extract<Basis, "known value" | "decoded" | "differs between copies">;
  /** Outermost first, where the part is a known value in some copy. */
  readonly encodings?: readonly string[];
  /** What the vendor says of the field, or where the page keeps the value. */
  readonly meaning?: string;
  /** One for each of the load's `copies`, in their order; empty where a copy leaves it out. */
  readonly values: readonly string[];
  /** Where it stands in each URL, for the channel `url` alone: UTF-16 code units, end exclusive. */
  readonly spans?: readonly (readonly [start: number, end: number])[];
}

/** A load as one copy has it. */
export interface LoadOfCopy {
  /** Index into the comparison's copies. */
  readonly copy: number;
  /** Index into the loads that the copy has. */
  readonly load: number;
  readonly url: string;
  /** The first element that asks for it. */
  readonly element?: ElementFacts;
}

interface LoadFacts {
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly tracker?: TrackerFacts;
  readonly owner?: string;
  /** Registrable domain of its host. */
  readonly domain?: string;
}

/** One load that several copies have, with different parts. */
export interface DifferingLoad extends LoadFacts {
  readonly copies: readonly LoadOfCopy[];
  readonly parts: readonly [DifferingPart, ...DifferingPart[]];
}

/** A load that some copies lack: there is nothing to compare it with. */
export interface UnmatchedLoad extends LoadFacts {
  readonly copies: readonly LoadOfCopy[];
  /** What names its reader all the same. */
  readonly leaks: readonly Leak[];
}

export interface Copy extends Omit<Snapshot, "loads" | "known" | "page"> {
  readonly loads: number;
  /** Addresses that the copy itself says it is for. */
  readonly readers: readonly string[];
}

/** What several copies of one mailing, or several visits of one page, have in common and what not. */
export interface Comparison {
  readonly copies: readonly Copy[];
  /** Number of loads that are the same, to the last character, in all copies. */
  readonly equal: number;
  readonly differing: readonly DifferingLoad[];
  readonly unmatched: readonly UnmatchedLoad[];
  /** What the comparison cannot tell, one sentence each. */
  readonly warnings: readonly string[];
}
