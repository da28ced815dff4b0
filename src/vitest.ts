import { matchers } from "./testing/matchers.ts";

export { matchers, type TrackerMatchers } from "./testing/matchers.ts";
export type { NoTrackersOptions } from "./testing/to-have-no-trackers.ts";

interface Expect {
  extend(matchers: object): void;
}

/** Under which Vitest keeps its `expect` for libraries, `globals` or not (`GLOBAL_EXPECT`). */
const VITEST = Symbol.for("expect-global");

const globals = globalThis as { readonly expect?: Expect; readonly [VITEST]?: Expect };

// Importing this file is all the set-up that Vitest and Jest need. Where a runner keeps its `expect`
// to itself (Playwright, Jest without injected globals), `expect.extend(matchers)` is to be called.
for (const expect of new Set([globals[VITEST], globals.expect])) expect?.extend(matchers);
