import type { Comparison } from "../comparison.ts";
import { TargetError, type TargetErrorCode } from "../errors.ts";
import type { FailedResult, Snapshot } from "../model.ts";
import { type ReadOptions, readTarget } from "../sources/file.ts";
import type { PageOptions } from "../sources/page/options.ts";
import type { DocumentTarget, PageTarget, Target } from "../sources/targets.ts";
import { type CompareOptions, compareSnapshots } from "./index.ts";

export interface CompareTargetsOptions extends CompareOptions, ReadOptions, PageOptions {
  /** Ends the browser; what is not finished fails as `interrupted`. */
  readonly signal?: AbortSignal;
}

/**
 * Compares files, or visits of pages. A single page is visited twice, each time with a fresh profile.
 *
 * @throws TargetError of the first copy that cannot be read, and those of {@link compareSnapshots}
 */
export async function compareTargets(
  targets: readonly Target[],
  options: CompareTargetsOptions = {},
): Promise<Comparison> {
  const documents = targets.filter((target) => target.kind !== "page");
  const pages = targets.filter((target) => target.kind === "page");
  if (documents.length > 0 && pages.length > 0) {
    throw new TargetError("not-the-same", "a file and a live page are no copies of one thing");
  }
  const [page] = pages;
  const snapshots = page
    ? await visit(pages.length === 1 ? [page, page] : pages, options)
    : await readAll(documents, options);
  return compareSnapshots(snapshots, options);
}

async function readAll(
  targets: readonly DocumentTarget[],
  options: ReadOptions,
): Promise<readonly Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const target of targets) {
    // An archive of mails holds several copies.
    for (const result of await naming(target.name, readTarget(target, options))) {
      if ("status" in result) throw errorOf(result);
      snapshots.push(result);
    }
  }
  return snapshots;
}

/** One after the other: what one visit leaves on the server is there before the next begins. */
async function visit(
  targets: readonly PageTarget[],
  { signal, recipients = [], ...options }: CompareTargetsOptions,
): Promise<readonly Snapshot[]> {
  // Only now: files need nothing of this.
  const { openPageReader } = await import("../sources/page/index.ts");
  const reader = openPageReader(options);
  const close = () => void reader.close().catch(() => {});
  signal?.addEventListener("abort", close);
  try {
    const snapshots: Snapshot[] = [];
    for (const { name, url } of targets) {
      const page = await naming(name, reader.read(name, url));
      const addresses = recipients.map((value) => ({ data: "email-address", value }) as const);
      snapshots.push({ ...page, known: [...addresses, ...page.known] });
    }
    return snapshots;
  } finally {
    signal?.removeEventListener("abort", close);
    await reader.close();
  }
}

/** What became of a TargetError is one again. */
export function errorOf({ target, error: { code, message, hint } }: FailedResult): TargetError {
  return new TargetError(code as TargetErrorCode, `${target}: ${message}`, hint);
}

/** Says of which of the copies it is true. */
async function naming<Value>(name: string, reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    throw new TargetError(error.code, `${name}: ${error.message}`, error.hint);
  }
}
