import { trackers } from "./catalogue/index.ts";
import { createMatcher } from "./match.ts";
import { type OwnTracker, toTracker } from "./own-tracker.ts";

export { trackers } from "./catalogue/index.ts";
export type { TrackerMatch } from "./match.ts";
export type { OwnTracker } from "./own-tracker.ts";
export { isSameSite, ownerOf, registrableDomain } from "./owner.ts";

/** The same with trackers of one's own, which are asked first. */
export function matcherWith(own: readonly OwnTracker[]): typeof matchTracker {
  return createMatcher([...own.map(toTracker), ...trackers]);
}

/** The catalogued endpoint that this load goes to, if any. */
export const matchTracker = createMatcher(trackers);
export type { Parameter, Tracker } from "./tracker.ts";
