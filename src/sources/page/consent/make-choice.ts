import type { Page } from "playwright";
import type { ConsentChoice, ConsentFacts } from "../../../model.ts";
import { answerBanner } from "./banner.ts";

/** Milliseconds until a banner has to be there, on a page that was watched before. */
const APPEAR = 5_000;
/** Milliseconds for operating it: some have a second page of settings. */
const OPERATE = 8_000;

interface Choosing {
  /** Milliseconds that are left for everything that follows. */
  readonly left: () => number;
  /** Milliseconds since navigation. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Answers the banner, and tells when. */
export async function makeChoice(
  page: Page,
  choice: Exclude<ConsentChoice, "none">,
  { left, now, signal }: Choosing,
): Promise<ConsentFacts> {
  const time = left() / 2;
  const answer = await answerBanner(page, choice, {
    appear: Math.min(APPEAR, time / 2),
    operate: Math.min(OPERATE, time),
    signal,
    now,
  });
  return { choice, ...answer, ...(answer.outcome === "made" ? { at: now() } : {}) };
}
