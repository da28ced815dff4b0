import { trackers } from "./catalogue/index.ts";
import { createMatcher } from "./match.ts";

export { trackers } from "./catalogue/index.ts";
export type { TrackerMatch } from "./match.ts";
export { isSameSite, ownerOf, registrableDomain } from "./owner.ts";

/** The catalogued endpoint that this load goes to, if any. */
export const matchTracker = createMatcher(trackers);
export type { Parameter, Tracker } from "./tracker.ts";
