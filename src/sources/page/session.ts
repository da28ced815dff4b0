import { TargetError } from "../../errors.ts";
import type { LaunchedBrowser } from "./browser.ts";
import type { Watch } from "./watch.ts";
import { pause, within } from "./within.ts";

/** Milliseconds after which the end of a browser is known. */
const END_IS_KNOWN = 500;

/** The browser that a page is loaded in. */
export interface Session extends LaunchedBrowser {
  readonly watch: Watch;
  /** Aborted when the browser is gone or to be closed; the reason is the error of its pages. */
  readonly signal: AbortSignal;
  /** A page in it does not end: later ones get another browser, this one ends with those in it now. */
  retire(): void;
}

/** The time that a page may take. */
export interface Time {
  /** Milliseconds of the whole. */
  readonly timeout: number;
  /** Milliseconds that are left of it, at least 0. */
  readonly left: () => number;
}

/**
 * What the browser does, in the time that is left for the page.
 *
 * @throws TargetError when it does not, or is gone; what else the work rejects with
 */
export async function withinVisit<Result extends object>(
  work: Promise<Result>,
  session: Session,
  { left }: Time,
): Promise<Result> {
  const { signal } = session;
  const done = await within(left(), work, signal).catch((error: unknown) =>
    rethrow(error, session),
  );
  if (!done) throw stopReason(signal);
  return done;
}

/** What fails since the browser ends may fail before its end is known. */
async function rethrow(error: unknown, { browser, signal }: Session): Promise<never> {
  if (!(error instanceof TargetError)) await pause(END_IS_KNOWN, signal);
  if (signal.aborted || !browser.isConnected()) throw stopReason(signal);
  throw error;
}

/** Why a visit was stopped from outside. */
export function stopReason({ reason }: AbortSignal): TargetError {
  return reason instanceof TargetError
    ? reason
    : new TargetError("browser-crashed", "the browser does not answer");
}
