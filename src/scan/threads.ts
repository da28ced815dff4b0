import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Result } from "../model.ts";
import type { Answer, Job } from "./worker.ts";

/** A file that another thread can read as well. */
interface FileTarget {
  readonly kind: string;
  readonly path?: string;
}

/** What a thread costs before it is of use: about as much as so many bytes of mail. */
const BYTES_PER_THREAD = 500_000;

/** A small mail takes as long as so many bytes of a large one. */
const BYTES_PER_FILE = 10_000;

/** Each holds 50 to 150 MB. */
const MAX_THREADS = 8;

/** One that is being scanned, and one that waits, so that no thread is idle while this one works. */
const JOBS_PER_THREAD = 2;

/** The bundle holds it next to the chunk that this file becomes; the sources cannot be run as they are. */
const WORKER = new URL("./scan/worker.js", import.meta.url);

/** How many threads the targets are worth, this one included; 1 where there is nothing to gain. */
export function threadsFor(targets: readonly FileTarget[]): number {
  if (targets.length < 2) return 1;
  const bytes = targets.reduce((sum, target) => sum + BYTES_PER_FILE + sizeOf(target), 0);
  const worth = Math.floor(bytes / BYTES_PER_THREAD);
  const threads = Math.min(worth, targets.length, availableParallelism(), MAX_THREADS);
  return threads > 1 && existsSync(fileURLToPath(WORKER)) ? threads : 1;
}

/** 0 for what cannot be read: the scan will say why. */
function sizeOf({ path }: FileTarget): number {
  return path ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0;
}

/**
 * Scans the targets in several threads, this one among them, and yields the results in the order of
 * the targets. The threads end with the generator.
 *
 * @param setting handed to every thread, as structured data
 * @param scanHere what this thread does with a target
 */
export async function* scanInThreads<Target extends FileTarget>(
  targets: readonly Target[],
  threads: number,
  setting: Job["options"],
  scanHere: (target: Target) => Promise<Result>,
): AsyncGenerator<Result> {
  const settle: ((result: Result) => void)[] = [];
  const results = targets.map(
    (_, index) =>
      new Promise<Result>((resolve) => {
        settle[index] = resolve;
      }),
  );
  let next = 0;

  async function scanSome(): Promise<void> {
    while (next < targets.length) {
      const index = next++;
      const target = targets[index];
      if (target) settle[index]?.(await scanHere(target));
      // Lets the answers of the other threads in.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  function give(worker: Worker): void {
    if (next >= targets.length) return;
    const index = next++;
    worker.postMessage({ index, target: targets[index], options: setting });
  }

  const workers = Array.from({ length: threads - 1 }, () => new Worker(WORKER));
  const failure = new Promise<never>((_resolve, reject) => {
    for (const worker of workers) {
      worker.on("error", reject);
      worker.on("message", ({ index, result }: Answer) => {
        give(worker);
        settle[index]?.(result);
      });
      for (let job = 0; job < JOBS_PER_THREAD; job += 1) give(worker);
    }
    scanSome().catch(reject);
  });
  failure.catch(() => {});
  try {
    for (const result of results) yield await Promise.race([result, failure]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
