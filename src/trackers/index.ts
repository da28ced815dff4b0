import type { Load, TrackerFacts } from "../model.ts";
import type { Endpoint, Parameter, Tracker } from "./tracker.ts";

/** A catalogued endpoint that a load goes to. */
export interface TrackerMatch {
  readonly tracker: Tracker;
  readonly endpoint: Endpoint;
  readonly facts: TrackerFacts;
  /** What the endpoint's path holds, by group name, with its place in the load's URL. */
  readonly segments: readonly {
    readonly name: string;
    readonly value: string;
    readonly span: readonly [number, number];
  }[];
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** Every catalogued service, sorted by id. */
export const trackers: readonly Tracker[] = [];

/** The catalogued endpoint that this load goes to, if any. */
export function matchTracker(_load: Pick<Load, "url">): TrackerMatch | undefined {
  return undefined;
}
