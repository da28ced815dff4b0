import { failedResult, TargetError } from "../errors.ts";
import type { Result, ScannedResult, Snapshot } from "../model.ts";
import type { PageOptions } from "../sources/page/options.ts";
import type { PageTarget } from "../sources/targets.ts";
import { interrupted } from "./interrupted.ts";
import { runAhead } from "./run-ahead.ts";

/** Measured: on 2 cores more pages at once do not end sooner. */
const DEFAULT_CONCURRENCY = 4;

export interface PagesOptions extends PageOptions {
  /** Stops the scan: what is not finished fails as `interrupted`. */
  readonly signal?: AbortSignal;
}

/**
 * Loads pages in one browser, `concurrency` at once, and tells their results in the order of the
 * targets. Whoever opens it closes it, in every case.
 */
export async function openPages(
  targets: readonly PageTarget[],
  { signal, ...options }: PagesOptions,
  judge: (snapshot: Snapshot) => Promise<ScannedResult>,
) {
  // Only now: a scan of files loads nothing of this.
  const { openPageReader } = await import("../sources/page/index.ts");
  const reader = openPageReader(options);

  async function read({ name, url }: PageTarget): Promise<Result> {
    if (signal?.aborted) return interrupted(name);
    try {
      return await judge(await reader.read(name, url));
    } catch (error) {
      if (error instanceof TargetError) return failedResult(name, error);
      throw error;
    }
  }

  let closed: Promise<void> | undefined;
  function close(): Promise<void> {
    closed ??= reader.close();
    return closed;
  }

  const pages = runAhead(targets, options.concurrency ?? DEFAULT_CONCURRENCY, read);
  // Ending the browser ends what it is loading; should that fail, closing tells.
  const interrupt = () => void close().catch(() => {});
  signal?.addEventListener("abort", interrupt);

  return {
    next: pages.next,
    async close(): Promise<void> {
      signal?.removeEventListener("abort", interrupt);
      pages.stop();
      await close();
    },
  };
}
