import type { BrowserContext, Frame } from "playwright";
import { pause, within } from "./within.ts";

/** Milliseconds that exit traffic is given to start, after the events and after the page was left. */
const SETTLE = 500;
/** Milliseconds for a frame that hangs, and for one window that does not let itself be left. */
const FRAME_TIMEOUT = 500;
const LEAVE_TIMEOUT = 1_000;
const MAX_FRAMES = 300;

/**
 * Leaves a page as a visitor would: first the events alone, so that what they send is seen while the
 * page lives; then really, for handlers that ask whether an event is trusted, and for fetchLater.
 */
export async function leavePages(context: BrowserContext, signal: AbortSignal): Promise<void> {
  const pages = context.pages();
  const frames = pages.flatMap((page) => page.frames()).slice(0, MAX_FRAMES);
  await Promise.all(frames.map((frame) => dispatchExit(frame, signal)));
  await pause(SETTLE, signal);
  // Not closed: that would run the handlers once more.
  await Promise.all(
    pages.map((page) =>
      within(LEAVE_TIMEOUT, page.goto("about:blank"), signal).catch(() => undefined),
    ),
  );
  await pause(SETTLE, signal);
}

async function dispatchExit(frame: Frame, signal: AbortSignal): Promise<void> {
  // A frame may be gone, or hang: what it would have sent is then not to be had.
  await within(FRAME_TIMEOUT, frame.evaluate(EXIT_EVENTS), signal).catch(() => undefined);
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
