import type { Page } from "playwright";
import type { Policy, Report } from "./model.ts";
import { buildReport, DEFAULT_POLICY } from "./policy.ts";
import { type ScanOptions, scanSnapshot } from "./scan.ts";
import { type GuestOptions, watchGuest } from "./sources/page/guest/index.ts";
import { version } from "./version.ts";

export type { Report } from "./model.ts";
export { matchers, type TrackerMatchers } from "./testing/matchers.ts";
export type { NoTrackersOptions } from "./testing/to-have-no-trackers.ts";

/** What is needed of Playwright's `Page`, whichever version the tests use. */
export interface WatchablePage {
  url(): string;
  isClosed(): boolean;
  context(): object;
  mainFrame(): object;
}

export interface WatchOptions
  extends GuestOptions,
    Partial<Policy>,
    Pick<ScanOptions, "recipients" | "redact" | "lists"> {}

export interface PageWatch {
  /**
   * What the page, and all others of its context, requested since {@link watchPage}: waits for requests
   * under way first. May be asked for again. What cannot be seen from inside a test (what a page sends
   * when it is closed) is a warning in it. What the test itself answers (`page.route`) counts as sent.
   *
   * @throws TargetError `nothing-to-scan` when the page was never opened
   */
  report(): Promise<Report>;
  /** Listens no longer. Closing the page or its context does the same. */
  stop(): Promise<void>;
}

/**
 * Watches a page of an end-to-end test from now on: to be called before `page.goto`. Nothing is
 * intercepted, started or put into the page.
 *
 * @param page Playwright's; Chromium tells more than Firefox and WebKit
 */
export async function watchPage(
  page: WatchablePage,
  options: WatchOptions = {},
): Promise<PageWatch> {
  const { failOn, minConfidence, failOnLeak, recipients = [] } = options;
  const guest = await watchGuest(page as Page, options);
  const policy: Policy = {
    ...DEFAULT_POLICY,
    ...(failOn && { failOn }),
    ...(minConfidence && { minConfidence }),
    ...(failOnLeak && { failOnLeak }),
  };
  const addresses = recipients.map((value) => ({ data: "email-address", value }) as const);
  return {
    async report() {
      const snapshot = await guest.snapshot();
      const known = [...addresses, ...snapshot.known];
      const result = await scanSnapshot({ ...snapshot, known }, options);
      return buildReport([result], policy, version);
    },
    stop: guest.stop,
  };
}
