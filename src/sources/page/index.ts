import { setMaxListeners } from "node:events";
import { TargetError } from "../../errors.ts";
import type { Snapshot } from "../../model.ts";
import { launchBrowser } from "./browser.ts";
import type { CrawlRequest, FoundPages } from "./crawl/find-pages.ts";
import { readAddress } from "./guard.ts";
import type { PageOptions, VisitOptions } from "./options.ts";
import type { Session, Time } from "./session.ts";
import { within } from "./within.ts";

const DEFAULT_TIMEOUT = 30_000;
/** Milliseconds of a browser's start that do not count as the page's: more of them is a slow machine. */
const FREE_START = 2_000;

export interface PageReader {
  /**
   * Starts the browser, which the first page would do otherwise; that one tells if it does not start.
   *
   * @returns when its program was called: before that, nothing should keep this process busy
   */
  start(): Promise<void>;
  /**
   * Loads one page in a context of its own and tells everything that it requested.
   *
   * @param name how the report calls the target
   * @param visit what is particular to this visit, beside or instead of the options
   * @throws TargetError when nothing of it could be seen
   */
  read(name: string, url: string, visit?: VisitOptions): Promise<Snapshot>;
  /**
   * Finds more pages of a site.
   *
   * @param url as the user named the first page, credentials included
   * @throws TargetError when the browser does not do it
   */
  findPages(url: string, request: CrawlRequest): Promise<FoundPages>;
  /** Ends the browser; what is still being read fails as `interrupted` or ends with a warning. */
  close(): Promise<void>;
}

interface RunningSession extends Session {
  /** Runs one visit, for which the browser stays. */
  during<Result>(visit: () => Promise<Result>): Promise<Result>;
  close(reason: TargetError): Promise<void>;
}

/** One browser for many pages; started with the first, and anew after it died. */
export function openPageReader(options: PageOptions = {}): PageReader {
  let current: Promise<RunningSession> | undefined;
  /** With those that take no further page. */
  const sessions = new Set<Promise<RunningSession>>();
  let closed = false;
  const interruption = () => new TargetError("interrupted", "the scan was interrupted");

  function session(onCalled = () => {}): Promise<RunningSession> {
    if (current) return current;
    const forget = () => {
      if (current === starting) current = undefined;
    };
    const end = () => {
      forget();
      sessions.delete(starting);
    };
    const starting = startSession(options, { onCalled, forget, end });
    sessions.add(starting);
    // What failed to start, or died, is tried anew by the next page.
    starting.catch(end);
    current = starting;
    return starting;
  }

  /** Something that is done in the browser, and the time that there is for it. */
  async function run<Outcome>(
    work: (running: RunningSession, time: Time) => Promise<Outcome>,
  ): Promise<Outcome> {
    if (closed) throw interruption();
    const start = performance.now();
    const running = await within(options.timeout ?? DEFAULT_TIMEOUT, session());
    if (closed) throw interruption();
    if (!running) {
      throw new TargetError("no-browser", "the browser did not start in time", "raise --timeout");
    }
    const free = Math.min(FREE_START, performance.now() - start);
    const time = timeFrom(start + free, options);
    return running.during(() => work(running, time));
  }

  return {
    start: () =>
      new Promise((resolve) => {
        session(resolve).then(
          () => resolve(),
          () => resolve(),
        );
      }),
    async read(name, url, visit = {}) {
      const address = readAddress(url);
      return run(async (running, time) => {
        const { visitPage } = await import("./visit.ts");
        return visitPage(running, name, address, { ...options, ...visit }, time);
      });
    },
    async findPages(url, request) {
      const address = readAddress(url);
      return run(async (running, time) => {
        const { openFetcher } = await import("./crawl/fetcher.ts");
        const { findPages } = await import("./crawl/find-pages.ts");
        const fetcher = await openFetcher(running, address, options, time);
        try {
          return await findPages(fetcher, request);
        } finally {
          await fetcher.close();
        }
      });
    },
    async close() {
      closed = true;
      await Promise.all(
        [...sessions].map(async (starting) => {
          const running = await starting.catch(() => undefined);
          await running?.close(interruption());
        }),
      );
    },
  };
}

function timeFrom(start: number, { timeout = DEFAULT_TIMEOUT }: PageOptions): Time {
  const deadline = start + timeout;
  return { timeout, left: () => Math.max(0, deadline - performance.now()) };
}

interface Listener {
  /** Its program was called. */
  onCalled(): void;
  /** No further page is to be loaded in it. */
  forget(): void;
  /** It is gone. */
  end(): void;
}

async function startSession(options: PageOptions, { onCalled, forget, end }: Listener) {
  const launched = await launchBrowser(options, onCalled);
  const { browser } = launched;
  const stop = new AbortController();
  // Every step of every page listens for a moment.
  setMaxListeners(0, stop.signal);
  browser.on("disconnected", () => {
    end();
    stop.abort(new TargetError("browser-crashed", "the browser ended while it loaded the page"));
  });
  try {
    const { watchBrowser } = await import("./watch.ts");
    const watch = await watchBrowser(browser, launched.identity, options);
    let visits = 0;
    let isRetired = false;
    /** Before the next page starts: two browsers at once are more than the machine was asked for. */
    const endRetired = async () => {
      if (isRetired && visits === 0) await launched.end();
    };
    return {
      ...launched,
      watch,
      signal: stop.signal,
      retire() {
        isRetired = true;
        forget();
      },
      async during(visit) {
        visits++;
        try {
          return await visit();
        } finally {
          visits--;
          await endRetired();
        }
      },
      async close(reason) {
        stop.abort(reason);
        await launched.end();
      },
    } satisfies RunningSession;
  } catch (error) {
    await launched.end();
    throw error;
  }
}
