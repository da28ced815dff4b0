import type { DevtoolsTarget } from "./devtools.ts";
import type { PageOptions } from "./options.ts";
import { within } from "./within.ts";

/** CSS pixels. Of longer pages the beginning is drawn: devices have up to three pixels for each. */
const MAX_HEIGHT = 10_000;
const MAX_WIDTH = 4_000;
/** Milliseconds; drawing a long page takes one second. */
const TIMEOUT = 5_000;

/**
 * Draws the whole page, by DevTools alone: Playwright's own way waits for fonts that never come.
 *
 * @returns what the user should know, one sentence each
 */
export async function takeScreenshot(
  target: DevtoolsTarget,
  name: string,
  { onScreenshot, consent }: PageOptions,
  { left, signal }: { readonly left: number; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  if (!onScreenshot || signal.aborted) return [];
  const draw = async () => {
    const { cssContentSize: size } = (await target.send("Page.getLayoutMetrics")) as {
      readonly cssContentSize: { readonly width: number; readonly height: number };
    };
    const width = Math.max(1, Math.min(size.width, MAX_WIDTH));
    const height = Math.max(1, Math.min(size.height, MAX_HEIGHT));
    const { data } = (await target.send("Page.captureScreenshot", {
      format: "png",
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height, scale: 1 },
    })) as { readonly data: string };
    return { png: Buffer.from(data, "base64"), isCut: size.height > MAX_HEIGHT };
  };
  const drawn = await within(Math.min(TIMEOUT, left), draw(), signal).catch(() => undefined);
  onScreenshot({
    target: name,
    ...(consent ? { consent } : {}),
    ...(drawn ? { png: drawn.png } : {}),
  });
  if (!drawn) return ["no picture of the page could be taken in time"];
  return drawn.isCut ? [`the picture of the page shows its first ${MAX_HEIGHT} pixels`] : [];
}
