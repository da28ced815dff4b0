import { failedResult, TargetError } from "../errors.ts";
import type { Result, ScannedResult, Snapshot } from "../model.ts";
import type { PageReader } from "../sources/page/index.ts";
import type { PageOptions } from "../sources/page/options.ts";
import type { PageTarget } from "../sources/targets.ts";
import { closeOnce } from "./close-once.ts";
import { interrupted } from "./interrupted.ts";
import { runAhead } from "./run-ahead.ts";

/** Measured: on 2 cores more pages at once do not end sooner. */
export const DEFAULT_CONCURRENCY = 4;

export interface PagesOptions extends PageOptions {
  /** Stops the scan: what is not finished fails as `interrupted`. */
  readonly signal?: AbortSignal;
  /** Opened beforehand with the same options, to save time; closed here. */
  readonly reader?: PageReader;
}

/** Only for pages: a scan of files loads nothing of this. */
export async function openReader(options: PageOptions): Promise<PageReader> {
  const { openPageReader } = await import("../sources/page/index.ts");
  return openPageReader(options);
}

/**
 * Loads pages in one browser, `concurrency` at once, and tells their results in the order of the
 * targets. Whoever opens it closes it, in every case.
 */
export async function openPages(
  targets: readonly PageTarget[],
  { signal, reader = undefined, ...options }: PagesOptions,
  judge: (snapshot: Snapshot) => Promise<ScannedResult>,
) {
  const pageReader = reader ?? (await openReader(options));
  const browser = closeOnce(pageReader, signal);
  let unread = targets.length;
  /** The browser ends while the last page is judged. */
  async function readPage({ name, url, consent }: PageTarget): Promise<Snapshot> {
    try {
      return await pageReader.read(name, url, consent && { consent });
    } finally {
      unread--;
      if (unread === 0) browser.begin();
    }
  }

  async function read(target: PageTarget): Promise<Result> {
    const { name } = target;
    if (signal?.aborted) return interrupted(name);
    try {
      return await judge(await readPage(target));
    } catch (error) {
      if (error instanceof TargetError) return failedResult(name, error);
      throw error;
    }
  }

  const pages = runAhead(targets, options.concurrency ?? DEFAULT_CONCURRENCY, read);
  return {
    next: pages.next,
    async close(): Promise<void> {
      pages.stop();
      await browser.close();
    },
  };
}
