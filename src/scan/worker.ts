import { parentPort, workerData } from "node:worker_threads";
import type { Result } from "../model.ts";
import { type ScanOptions, scanDocument } from "../scan.ts";
import type { DocumentTarget } from "../sources/targets.ts";
import { takeJob } from "./threads.ts";

/** How everything is scanned, which comes first, or one document to scan. */
export type Job =
  | { readonly setting: object }
  | {
      /** Where it is written down who has taken it. */
      readonly place: number;
      readonly target: object;
    };

export interface Answer {
  readonly place: number;
  /** Absent when the main thread has taken the job back. */
  readonly results?: readonly Result[];
}

const claims = workerData as Int32Array;
let options: ScanOptions = {};
let running: Promise<void> = Promise.resolve();

async function run(job: Job): Promise<void> {
  if ("setting" in job) {
    options = job.setting;
    return;
  }
  const { place, target } = job;
  const answer: Answer = takeJob(claims, place)
    ? { place, results: await scanDocument(target as DocumentTarget, options) }
    : { place };
  parentPort?.postMessage(answer);
}

// A bug that is thrown here reaches the thread that started this one as its `error` event.
parentPort?.on("message", (job: Job) => {
  // One after the other: what has not begun may be taken back.
  running = running.then(() => run(job));
});
