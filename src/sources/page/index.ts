import { setMaxListeners } from "node:events";
import { TargetError } from "../../errors.ts";
import type { Snapshot } from "../../model.ts";
import { launchBrowser } from "./browser.ts";
import { readAddress } from "./guard.ts";
import type { PageOptions } from "./options.ts";
import { type Session, type Time, visitPage } from "./visit.ts";
import { watchBrowser } from "./watch.ts";
import { within } from "./within.ts";

const DEFAULT_TIMEOUT = 30_000;

export interface PageReader {
  /**
   * Loads one page in a context of its own and tells everything that it requested.
   *
   * @param name how the report calls the target
   * @throws TargetError when nothing of it could be seen
   */
  read(name: string, url: string): Promise<Snapshot>;
  /** Ends the browser; what is still being read fails as `interrupted` or ends with a warning. */
  close(): Promise<void>;
}

interface RunningSession extends Session {
  close(reason: TargetError): Promise<void>;
}

/** One browser for many pages; started with the first, and anew after it died. */
export function openPageReader(options: PageOptions = {}): PageReader {
  let current: Promise<RunningSession> | undefined;
  let closed = false;
  const interruption = () => new TargetError("interrupted", "the scan was interrupted");

  function session(): Promise<RunningSession> {
    if (current) return current;
    const forget = () => {
      if (current === starting) current = undefined;
    };
    const starting = startSession(options, forget);
    // What failed to start, or died, is tried anew by the next page.
    starting.catch(forget);
    current = starting;
    return starting;
  }

  return {
    async read(name, url) {
      const address = readAddress(url);
      if (closed) throw interruption();
      const time = startTime(options);
      const running = await within(time.left(), session());
      if (closed) throw interruption();
      if (!running) {
        throw new TargetError("no-browser", "the browser did not start in time", "raise --timeout");
      }
      return visitPage(running, name, address, options, time);
    },
    async close() {
      closed = true;
      const running = await current?.catch(() => undefined);
      await running?.close(interruption());
    },
  };
}

function startTime({ timeout = DEFAULT_TIMEOUT }: PageOptions): Time {
  const deadline = performance.now() + timeout;
  return { timeout, left: () => Math.max(0, deadline - performance.now()) };
}

async function startSession(options: PageOptions, onEnd: () => void): Promise<RunningSession> {
  const launched = await launchBrowser(options);
  const { browser } = launched;
  const stop = new AbortController();
  // Every step of every page listens for a moment.
  setMaxListeners(0, stop.signal);
  browser.on("disconnected", () => {
    onEnd();
    stop.abort(new TargetError("browser-crashed", "the browser ended while it loaded the page"));
  });
  try {
    const watch = await watchBrowser(browser, launched.identity);
    return {
      ...launched,
      watch,
      signal: stop.signal,
      async close(reason) {
        stop.abort(reason);
        await browser.close();
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
