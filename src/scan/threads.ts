import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { FailedResult, Result } from "../model.ts";
import type { ScanOptions } from "../scan.ts";
import { typeByName } from "../sources/document-type.ts";
import { tryStat } from "../try-stat.ts";
import type { Answer, Job } from "./worker.ts";

interface Target {
  readonly kind: string;
  readonly name: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
}

/** What is scanned of one target: the target itself, or a message in it. */
interface Opened<Document> {
  readonly of: Document;
  readonly document: Document | FailedResult;
}

/** What a thread costs before it is of use: about as much as so many bytes of mail. */
const BYTES_PER_THREAD = 500_000;

/** A small mail takes as long as so many bytes of a large one. */
const BYTES_PER_FILE = 10_000;

/** Each holds 50 to 150 MB. */
const MAX_THREADS = 8;

/**
 * One that is being scanned, and some that wait, so that no thread is idle while this one works: which
 * takes them back when it has nothing else to do.
 */
const JOBS_PER_THREAD = 3;

/** Documents that are open or scanned and wait for one before them, for each thread. */
const HELD_PER_THREAD = 16;

/** Of all messages that are open: one more may be. */
const HELD_BYTES = 32_000_000;

/** The bundle holds it next to the chunk that this file becomes; the sources cannot be run as they are. */
const WORKER = new URL("./scan/worker.js", import.meta.url);

/** Threads beside this one, with a place for each job of theirs. */
export interface Threads {
  readonly workers: readonly Worker[];
  /** Whether somebody has taken the job in each place. */
  readonly claims: Int32Array;
}

const FREE = 0;
const TAKEN = 1;

/** Takes the job in a place, for whichever thread asks first. */
export function takeJob(claims: Int32Array, place: number): boolean {
  return Atomics.compareExchange(claims, place, FREE, TAKEN) === FREE;
}

/**
 * Starts as many threads as the targets are worth, undefined where that is none, or where only this one can
 * do what is asked: neither lists nor functions can be handed to another. They load what they need while
 * this one goes on, and keep no process alive that does not use them.
 */
export function startThreads(
  targets: readonly Target[],
  { render, signal, onSnapshot, drawings, lists, rules }: ScanOptions,
): Threads | undefined {
  if (render || signal || onSnapshot || drawings || lists || rules) return undefined;
  const count = threadsFor(targets) - 1;
  if (count < 1) return undefined;
  tuneForMany(count + 1);
  const claims = new Int32Array(new SharedArrayBuffer(4 * count * JOBS_PER_THREAD));
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { workerData: claims }));
  for (const worker of workers) worker.unref();
  return { workers, claims };
}

/** How many threads the targets are worth, this one included; 1 where there is nothing to gain. */
function threadsFor(targets: readonly Target[]): number {
  if (targets.length < 2 && !targets.some(isArchive)) return 1;
  const sizes = targets.map((target) => BYTES_PER_FILE + sizeOf(target));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const worth = Math.floor(bytes / BYTES_PER_THREAD);
  // An archive is as many documents as it has room for.
  const documents = targets.reduce(
    (sum, target, index) => sum + (isArchive(target) ? (sizes[index] ?? 0) / BYTES_PER_FILE : 1),
    0,
  );
  const threads = Math.min(worth, Math.ceil(documents), availableParallelism(), MAX_THREADS);
  return threads > 1 && existsSync(fileURLToPath(WORKER)) ? threads : 1;
}

function isArchive({ kind, name }: Target): boolean {
  return kind === "file" && (typeByName(name) ?? "mbox") === "mbox";
}

/** 0 for what cannot be read: the scan will say why. */
function sizeOf({ path }: Target): number {
  return path ? (tryStat(path)?.size ?? 0) : 0;
}

/**
 * Scans documents in several threads, this one among them, and yields the results in the order of
 * the documents, which are asked for as there is room. The threads end with the generator.
 *
 * @param setting handed to every thread, as structured data
 * @param scanHere what this thread does with a document
 */
export async function* scanInThreads<Document extends Target>(
  documents: AsyncIterator<Opened<Document>, undefined>,
  { workers, claims }: Threads,
  setting: object,
  scanHere: (document: Document) => Promise<readonly Result[]>,
): AsyncGenerator<{ readonly of: Document; readonly results: readonly Result[] }, undefined> {
  const threads = workers.length + 1;
  /** Places of each thread where there is no job. */
  const places = new Map(workers.map((worker, index) => [worker, placesOf(index)]));
  /** In order; what is told leaves at the front. */
  const slots: { readonly of: Document; readonly results: Promise<readonly Result[]> }[] = [];
  const waiting: Pending<Document>[] = [];
  /** By place, the first given first. */
  const given = new Map<number, Pending<Document>>();
  const room = { documents: threads * HELD_PER_THREAD, bytes: HELD_BYTES };
  let isOver = false;
  let isOpening = false;
  let failure: { readonly error: unknown } | undefined;
  const listeners = new Set<() => void>();
  const change = () => new Promise<void>((resolve) => listeners.add(resolve));

  function tell(): void {
    for (const listener of listeners) listener();
    listeners.clear();
  }

  /** A bug in any thread ends the scan: the consumer throws it. */
  function fail(error: unknown): void {
    failure ??= { error };
    isOver = true;
    for (const { settle } of [...waiting, ...given.values()]) settle([]);
    tell();
  }

  /** Opens documents while there is room, and hands them to threads that have nothing to do. */
  async function open(): Promise<void> {
    if (isOpening) return;
    isOpening = true;
    while (!isOver && room.documents > 0 && room.bytes > 0) {
      const next = await documents.next();
      if (next.done) {
        isOver = true;
        break;
      }
      const { of, document } = next.value;
      if ("status" in document) slots.push({ of, results: Promise.resolve([document]) });
      else {
        const size = document.bytes?.length ?? 0;
        room.bytes -= size;
        const results = new Promise<readonly Result[]>((resolve) => {
          const settle = (found: readonly Result[]) => {
            room.bytes += size;
            resolve(found);
          };
          waiting.push({ document, settle });
        });
        slots.push({ of, results });
      }
      room.documents -= 1;
      give();
      tell();
    }
    isOpening = false;
    tell();
  }

  function give(): void {
    for (const [worker, free] of places) {
      while (free.length > 0) {
        // Standard input is this thread's.
        const at = waiting.findIndex(({ document }) => document.kind !== "stdin");
        const [pending] = at < 0 ? [] : waiting.splice(at, 1);
        if (!pending) return;
        const place = free.pop() ?? 0;
        Atomics.store(claims, place, FREE);
        given.set(place, pending);
        worker.postMessage({ place, target: pending.document } satisfies Job);
      }
    }
  }

  /** A job that was given to another thread, which has not begun it. */
  function takeBack(): Pending<Document> | undefined {
    for (const [place, pending] of given) {
      if (!takeJob(claims, place)) continue;
      given.delete(place);
      return pending;
    }
    return undefined;
  }

  async function scanSome(): Promise<void> {
    for (;;) {
      const pending = waiting.shift() ?? takeBack();
      if (pending) {
        pending.settle(await scanHere(pending.document).catch(failed));
        // Lets the answers of the other threads in.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await open();
      if (waiting.length > 0 || (pending && given.size > 0)) continue;
      if (isOver) return;
      await change();
    }
  }

  function failed(error: unknown): readonly Result[] {
    fail(error);
    return [];
  }

  for (const [worker, free] of places) {
    worker.ref();
    worker.on("error", fail);
    worker.on("message", ({ place, results }: Answer) => {
      // What was taken back is no longer among what was given.
      if (results) given.get(place)?.settle(results);
      given.delete(place);
      free.push(place);
      give();
      open().catch(fail);
    });
    worker.postMessage({ setting } satisfies Job);
  }
  open().then(scanSome).catch(fail);
  try {
    for (;;) {
      const slot = slots.shift();
      const results = await slot?.results;
      if (failure) throw failure.error;
      if (slot && results) {
        yield { of: slot.of, results };
        room.documents += 1;
        open().catch(fail);
      } else if (isOver) return;
      else await change();
    }
  } finally {
    isOver = true;
    await Promise.all([...workers.map((worker) => worker.terminate()), documents.return?.()]);
  }
}

function placesOf(thread: number): number[] {
  return Array.from({ length: JOBS_PER_THREAD }, (_, job) => thread * JOBS_PER_THREAD + job);
}

interface Pending<Document> {
  readonly document: Document;
  settle(results: readonly Result[]): void;
}

/**
 * V8 compiles anew, and better, what has run for some time: four times as late here. Where there are as many
 * threads as processors, none of them helps another to collect young objects. Measured with Node 20: 300
 * small messages take 30 % and 4 % less time, large ones 3 % and 1 %. Later releases have another compiler
 * between.
 */
function tuneForMany(threads: number): void {
  if (!process.versions.node.startsWith("20.")) return;
  setFlagsFromString("--interrupt-budget=528000");
  if (threads >= availableParallelism()) setFlagsFromString("--no-parallel-scavenge");
}
