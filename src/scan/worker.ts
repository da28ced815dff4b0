import { parentPort, workerData } from "node:worker_threads";
import type { Result } from "../model.ts";
import { type ScanOptions, scanDocument } from "../scan.ts";
import type { DocumentTarget } from "../sources/targets.ts";

/** One file to scan in another thread. */
export interface Job {
  readonly index: number;
  readonly target: DocumentTarget;
}

export interface Answer {
  readonly index: number;
  readonly results: readonly Result[];
}

// A bug that is thrown here reaches the thread that started this one as its `error` event.
parentPort?.on("message", async ({ index, target }: Job) => {
  const results = await scanDocument(target, workerData as ScanOptions);
  parentPort?.postMessage({ index, results } satisfies Answer);
});
