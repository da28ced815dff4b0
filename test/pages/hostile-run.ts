import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { FailedResult, Load } from "../../src/model.ts";
import { type Outcome, outcomeOf, start } from "../cli/run.ts";
import { type ProcessFacts, processTree, stillRunning } from "./process-tree.ts";

/** As the JSON report tells it. */
export interface PageResult {
  readonly status: "scanned" | "failed";
  readonly target: string;
  readonly title?: string;
  readonly warnings?: readonly string[];
  readonly loads?: readonly Pick<Load, "url" | "state" | "type" | "requests">[];
  readonly error?: FailedResult["error"];
}

export interface HostileOutcome extends Outcome {
  readonly results: readonly PageResult[];
}

/** Milliseconds. The tool's own limit is {@link TIMEOUT} plus 5 s; the rest is for slow machines. */
const PATIENCE = 240_000;
const TIMEOUT = 10_000;
/** Milliseconds that pages are watched: enough for what these do. */
const WAIT = 500;

/** Scans that run at once: each has a browser of its own. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Scans pages with the built CLI. Fails when it does not end by itself, or leaves a process behind.
 *
 * @param meanwhile what happens to it while it runs
 */
export async function scanHostile(
  args: readonly string[],
  meanwhile: (child: ChildProcess) => Promise<void> = async () => {},
): Promise<HostileOutcome> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await runWatched(args, meanwhile);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function runWatched(
  args: readonly string[],
  meanwhile: (child: ChildProcess) => Promise<void>,
): Promise<HostileOutcome> {
  const { PIXEL_SCAN_BROWSER } = process.env;
  const child = start(
    [...args, "-f", "json", "--timeout", `${TIMEOUT}ms`, "--wait", `${WAIT}ms`, "--no-dns"],
    { env: PIXEL_SCAN_BROWSER ? { PIXEL_SCAN_BROWSER } : {} },
  );
  child.stdin?.end();
  const seen = new Map<string, ProcessFacts>();
  const watch = setInterval(() => {
    for (const one of processTree(child.pid ?? -1)) seen.set(`${one.pid} ${one.started}`, one);
  }, 100);
  let isKilled = false;
  const patience = setTimeout(() => {
    isKilled = true;
    child.kill("SIGKILL");
  }, PATIENCE);
  try {
    const end = outcomeOf(child);
    // What is waited for may never come once the scan is over.
    await Promise.race([end, meanwhile(child)]);
    const outcome = await end;
    expect(isKilled, "did not end by itself").toBe(false);
    // What Node itself warns of is a mistake of ours too.
    expect(outcome.stderr).not.toMatch(/This is a bug|Warning:/);
    // A process that was told to end may need a moment.
    for (let tries = 0; tries < 100 && stillRunning(seen.values()).length > 0; tries++) {
      await sleep(100);
    }
    expect(stillRunning(seen.values())).toEqual([]);
    expect(seen.size, "processes were seen at all").toBeGreaterThan(1);
    const results = outcome.stdout === "" ? [] : JSON.parse(outcome.stdout).results;
    return { ...outcome, results };
  } finally {
    clearInterval(watch);
    clearTimeout(patience);
    for (const { pid } of stillRunning(seen.values())) process.kill(pid, "SIGKILL");
  }
}
