import { type NoTrackersOptions, toHaveNoTrackers } from "./to-have-no-trackers.ts";

/** For `expect.extend` of Vitest, Jest and Playwright. */
export const matchers = { toHaveNoTrackers } as const;

/** What the matchers add to the runners' own, whose result is `R`. */
export interface TrackerMatchers<R> {
  /**
   * That nothing in the document fails the policy (default: severity `medium`, confidence `likely`).
   * Takes a mail or HTML as text or bytes, a report, or the result of a scan. To be awaited.
   */
  toHaveNoTrackers(options?: NoTrackersOptions): Promise<R>;
}

declare global {
  namespace jest {
    // Of @types/jest, and of Vitest's own assertions, which extend it for libraries like this one.
    // biome-ignore lint/complexity/noBannedTypes: the same parameters as there, or it does not compile
    interface Matchers<R, T = {}> extends TrackerMatchers<R> {}
  }
}
