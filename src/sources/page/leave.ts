import type { BrowserContext, Frame } from "playwright";
import type { RequestLog } from "./request-log.ts";
import { pause, within } from "./within.ts";

/** Milliseconds without a new request: after the events, while the page lives, and after it was left. */
const QUIET_AFTER_EVENTS = 150;
const QUIET_AT_END = 250;
/** The same for a page that does nothing as it ends. */
const QUIET_WHEN_SILENT = 25;
/** On a slow machine so many times as long as the step before took, and no longer than this. */
const SLOWNESS = 4;
const MAX_QUIET = 1_500;
/** Milliseconds for requests of the page that are under way to get a connection, before it is left. */
const UNDER_WAY = 1_500;
/** Milliseconds for the servers to answer what is sent to them as the page is left. */
const ANSWERS = 2_500;
/** Milliseconds for frames that hang, and for a window that does not let itself be left. */
const FRAME_TIMEOUT = 1_000;
const LEAVE_TIMEOUT = 3_000;
const MAX_FRAMES = 300;
/** Milliseconds between two looks at what is still to come. */
const LOOK = 25;

export interface Leaving {
  readonly log: RequestLog;
  /** Whether no frame with a process of its own is left, which learns of the end later than its page. */
  readonly framesAreGone: () => boolean;
  /** Whether something may be sent because the page ends. */
  readonly maySend: () => Promise<boolean>;
  /** Milliseconds for all of it. */
  readonly time: number;
  readonly signal: AbortSignal;
}

/**
 * Leaves a page as a visitor would: first the events alone, so that what they send is seen while the
 * page lives; then really, for handlers that ask whether an event is trusted, and for fetchLater.
 * Stays until the servers have answered, since what is still without a connection when the context is
 * closed never leaves.
 *
 * @returns what could not be done, one sentence each
 */
export async function leavePages(
  context: BrowserContext,
  { log, framesAreGone, maySend, time, signal }: Leaving,
): Promise<readonly string[]> {
  const end = performance.now() + time;
  /** At most so long, and no more than a share of the time that is left. */
  const atMost = (limit: number, share: number) =>
    Math.min(limit, Math.max(0, end - performance.now()) * share);
  const settle = async (quiet: number, most: number, since: number, isOver = () => true) => {
    const start = performance.now();
    const isDone = () => log.quietFor() >= quiet && !log.isWaiting(since) && isOver();
    await pause(Math.min(quiet, most), signal);
    while (!signal.aborted && performance.now() - start < most && !isDone()) {
      await pause(LOOK, signal);
    }
  };
  const begun = log.now();
  await settle(0, atMost(UNDER_WAY, 1 / 4), begun - UNDER_WAY);

  log.setTrigger("leave");
  const pages = context.pages();
  const all = pages.flatMap((page) => page.frames());
  const frames = all.slice(0, MAX_FRAMES);
  const frameTime = atMost(FRAME_TIMEOUT, 1 / 3);
  const isSilent = (await within(frameTime, maySend(), signal).catch(() => true)) === false;
  const requests = log.exchanges.length;
  const quietSince = (start: number, least: number) =>
    isSilent && log.exchanges.length === requests ? QUIET_WHEN_SILENT : quietTime(start, least);
  let step = performance.now();
  const told = await Promise.all(frames.map((frame) => dispatchExit(frame, frameTime, signal)));
  await settle(quietSince(step, QUIET_AFTER_EVENTS), atMost(ANSWERS, 1 / 2), begun);
  // Not closed: that would run the handlers once more.
  step = performance.now();
  const leaveTime = atMost(LEAVE_TIMEOUT, 1 / 2);
  const left = await Promise.all(
    pages.map((page) =>
      within(
        leaveTime,
        page.goto("about:blank").then(() => true),
        signal,
      ).catch(() => page.isClosed()),
    ),
  );
  await settle(quietSince(step, QUIET_AT_END), atMost(ANSWERS, 1), begun, framesAreGone);
  if (signal.aborted) return [];
  const hung = told.filter((isTold) => isTold === undefined).length;
  return [
    ...(hung > 0 ? [`when the page was left, ${count(hung, "frame")} did not answer`] : []),
    ...(all.length > MAX_FRAMES
      ? [`the page has ${all.length} frames: only ${MAX_FRAMES} were told that it is left`]
      : []),
    ...(left.includes(undefined) ? ["a window could not be left in time"] : []),
  ];
}

/** The old document runs its handlers in a process that is as slow as this one. */
function quietTime(step: number, least: number): number {
  return Math.min(MAX_QUIET, Math.max(least, SLOWNESS * (performance.now() - step)));
}

function count(number: number, noun: string): string {
  return number === 1 ? `a ${noun}` : `${number} ${noun}s`;
}

/** Undefined when the frame hangs: what it would have sent is then not known. */
async function dispatchExit(
  frame: Frame,
  time: number,
  signal: AbortSignal,
): Promise<true | undefined> {
  const done = () => true as const;
  // A frame that is gone has nothing more to say.
  return within(time, frame.evaluate(EXIT_EVENTS).then(done, done), signal);
}

/** Runs in the page, so as text. The order is that of HTML's “unload a document”. */
const EXIT_EVENTS = `(() => {
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
  Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
  const beforeUnload = document.createEvent("BeforeUnloadEvent");
  beforeUnload.initEvent("beforeunload", false, true);
  window.dispatchEvent(beforeUnload);
  window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: false }));
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  window.dispatchEvent(new Event("unload"));
})()`;
