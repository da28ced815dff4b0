import { findLeaks } from "../../src/leaks/index.ts";
import type { KnownValue, Leak, Load } from "../../src/model.ts";
import type { TrackerMatch } from "../../src/trackers/index.ts";

export function createLoad(url: string, more: Partial<Load> = {}): Load {
  return {
    url,
    type: "image",
    trigger: "open",
    state: "declared",
    elements: [],
    requests: [],
    ...more,
  };
}

/** What is found beyond the connection. */
export function leaksOf(
  load: Load | string,
  known: readonly KnownValue[] = [],
  tracker?: TrackerMatch,
): readonly Leak[] {
  return findLeaks(typeof load === "string" ? createLoad(load) : load, { known, tracker }).filter(
    ({ basis }) => basis !== "protocol",
  );
}
