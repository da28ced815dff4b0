import { failedResult, TargetError } from "../errors.ts";
import type { FailedResult, Result } from "../model.ts";

/** The result of a target that nobody waited for. */
export function interrupted(target: string): FailedResult {
  return failedResult(
    target,
    new TargetError("interrupted", "the scan was interrupted before this was finished"),
  );
}

/** Does not wait any longer once the signal is aborted: standard input may never end. */
export function unlessAborted(
  results: Promise<readonly Result[]>,
  target: string,
  signal: AbortSignal,
): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve([interrupted(target)]);
    signal.addEventListener("abort", stop);
    results.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
