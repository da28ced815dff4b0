import type { Page } from "playwright";
import { DEFAULT_VIEWPORT } from "./context.ts";
import { pause } from "./within.ts";

/** Milliseconds between two moves: lazy pictures start to load when a frame was drawn. */
const STEP = 100;
/** Screens that are scrolled through at the least; longer pages are scrolled in longer steps. */
const SCREENS = 10;

/**
 * Moves the mouse and scrolls down, as a reader does: lazy pictures and what waits for a first
 * interaction need it.
 *
 * @param time in milliseconds
 */
export async function moveAround(page: Page, time: number, signal: AbortSignal): Promise<void> {
  const end = performance.now() + time;
  const { width, height } = page.viewportSize() ?? DEFAULT_VIEWPORT;
  const steps = Math.max(3, Math.floor(time / STEP));
  const scroll = (height * Math.max(SCREENS, steps)) / steps;
  for (let step = 1; step <= steps && !signal.aborted; step++) {
    await page.mouse.move((width * step) / (steps + 1), (height * (1 + (step % 3))) / 4);
    await page.mouse.wheel(0, scroll);
    await pause((end - performance.now()) / (steps - step + 1), signal);
  }
}
