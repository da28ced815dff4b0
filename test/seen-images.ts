import { readFileSync } from "node:fs";
import type { Page } from "playwright";

/** One element that draws something remote, as the browser drew it. */
export interface SeenImage {
  readonly url: string;
  /** More than a dot of it is to be seen, at once or by scrolling. */
  readonly seen: boolean;
  /** Its box is of its own making: a picture or a frame, not a box that grows with its content. */
  readonly replaced: boolean;
}

/** Plain JavaScript, since it runs where TypeScript knows only Node. */
const SCRIPT = readFileSync(new URL("measure-images.js", import.meta.url), "utf8");

/** Judges every element with a remote picture, in document order. */
export async function measureImages(page: Page): Promise<SeenImage[]> {
  return page.evaluate<SeenImage[]>(SCRIPT);
}
