import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Browser } from "playwright";
import { within } from "./within.ts";

/** Milliseconds for a browser to end by itself. Playwright would give it thirty seconds. */
const PATIENCE = 2_000;

/**
 * What ends the browser: as it is meant to end, or else by ending its processes, since a page that keeps
 * its browser busy would keep the machine busy as well. To be called while the browser still answers.
 */
export function browserEnd(browser: Browser): () => Promise<void> {
  const asking = processOf(browser).catch(() => undefined);
  return async () => {
    const closing = browser.close().then(
      () => true,
      () => true,
    );
    if (await within(PATIENCE, closing)) return;
    const pid = await within(0, asking);
    if (pid !== undefined && (await isOurChild(pid))) kill(pid);
    await closing;
  };
}

async function processOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.find(({ type }) => type === "browser")?.id;
}

/** A browser in a container of its own tells a number that means another process here. */
async function isOurChild(pid: number): Promise<boolean> {
  try {
    return (await parentOf(pid)) === process.pid;
  } catch {
    // Windows, or gone already: Playwright goes on ending it.
    return false;
  }
}

async function parentOf(pid: number): Promise<number> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, which may hold anything.
    return Number(status.slice(status.lastIndexOf(")")).split(" ")[2]);
  }
  const { stdout } = await promisify(execFile)("ps", ["-o", "ppid=", "-p", String(pid)]);
  return Number(stdout);
}

/** Playwright starts each browser as the leader of a group of processes. */
function kill(pid: number): void {
  for (const group of [-pid, pid]) {
    try {
      process.kill(group, "SIGKILL");
      return;
    } catch {
      // No such group, or it has just ended.
    }
  }
}
