import type { Page } from "playwright";
import { TargetError } from "../../../errors.ts";
import type { Snapshot } from "../../../model.ts";
import { aliasesOf } from "../aliases.ts";
import { createFrameMap } from "../frame-map.ts";
import { readCookies, readDocument } from "../known-values.ts";
import type { Recording } from "../network-events.ts";
import { createRequestLog, type Exchange, type RequestLog } from "../request-log.ts";
import { buildSnapshot, ownHosts } from "../snapshot.ts";
import { surveyPage } from "../survey/index.ts";
import type { Findings } from "../visit.ts";
import { within } from "../within.ts";
import { type DevtoolsRecord, recordDevtools } from "./devtools-record.ts";
import { recordContext } from "./playwright-record.ts";

/** Frames of all pages of the test belong to one context. */
const CONTEXT = "the test's";
const DEFAULT_SETTLE = 2_000;
/** Milliseconds for what the page and the browser are asked at the end. */
const LOOK_TIMEOUT = 5_000;

const LIMITS =
  "watched from inside a test: what pages send when they are closed, and what shared workers send, " +
  "is not known in full";

export interface GuestOptions {
  /** How the report calls the page; its URL when absent. */
  readonly name?: string;
  /** Milliseconds that requests under way are waited for. Default 2,000. */
  readonly settle?: number;
  /** Whether CNAME chains of the page's own hosts are looked up. Default true. */
  readonly dns?: boolean;
}

export interface Guest {
  /**
   * Everything that was requested so far, and the page as it is now. May be asked for again.
   *
   * @throws TargetError `nothing-to-scan` when nothing was opened
   */
  snapshot(): Promise<Snapshot>;
  /** Listens no longer. */
  stop(): Promise<void>;
}

/** Watches a page that somebody else drives, with all others of its context, and changes nothing there. */
export async function watchGuest(page: Page, options: GuestOptions = {}): Promise<Guest> {
  const context = page.context();
  const frames = createFrameMap();
  const log = createRequestLog();
  const recording: Recording = { contextId: CONTEXT, log, pending: new Set(), pictureBytes: 0 };
  const sessions: DevtoolsRecord[] = [];
  let own: DevtoolsRecord | undefined;
  const record = recordContext(context, page, log, () => own !== undefined);
  const follow = async (opened: Page) => {
    const session = await recordDevtools(opened, recording, frames);
    if (session) sessions.push(session);
    return session;
  };
  const opened = (other: Page) => {
    // Its window may be gone before it was attached to; Playwright's own events tell of it.
    follow(other).catch(() => {});
  };
  context.on("page", opened);
  own = await follow(page);

  return {
    async snapshot() {
      const { settle = DEFAULT_SETTLE } = options;
      await within(settle, record.settled());
      await within(settle, Promise.all(recording.pending));
      const joined = copyLog(log, record.exchanges);
      const url = page.url();
      if (!/^https?:/.test(url) && joined.exchanges.length === 0) {
        throw new TargetError("nothing-to-scan", `the page shows ${url}, and requested nothing`);
      }
      const findings = await look(page, own, joined, options);
      return buildSnapshot({
        name: options.name ?? url,
        session: { name: browserName(page), watch: { frames } },
        watched: { contextId: CONTEXT, log: joined, blocked: new Map() },
        findings,
        options: {},
      });
    },
    async stop() {
      record.stop();
      context.off("page", opened);
      await Promise.all(sessions.map((session) => session.stop()));
    },
  };
}

/**
 * The log with what Playwright saw as its second observer, in place of Fetch. A copy, since the two are
 * joined in place, and the test goes on.
 */
function copyLog(log: RequestLog, seen: readonly Exchange[]): RequestLog {
  const hops = new Map<string, Exchange[]>();
  const copies = log.exchanges.map((exchange) => {
    const copy = { ...exchange };
    const { requestId } = copy;
    if (requestId === undefined) return copy;
    const before = hops.get(requestId);
    if (before) before.push(copy);
    else hops.set(requestId, [copy]);
    return copy;
  });
  return {
    ...log,
    exchanges: [...copies, ...seen.map((exchange) => ({ ...exchange }))],
    hopsOf: (requestId) => hops.get(requestId) ?? [],
  };
}

/** What the page tells at the end, as far as it goes. */
async function look(
  page: Page,
  devtools: DevtoolsRecord | undefined,
  { exchanges }: RequestLog,
  { dns = true }: GuestOptions,
): Promise<Findings> {
  const url = page.url();
  const isRemote = /^https?:/.test(url);
  const warnings = new Set([LIMITS]);
  const never = new AbortController().signal;
  const isOpen = !page.isClosed();
  const ask = <Result>(work: () => Promise<Result>) =>
    isOpen ? within(LOOK_TIMEOUT, work()).catch(() => undefined) : undefined;
  const [document, survey, cookies, ownCookies, aliases] = await Promise.all([
    devtools && ask(() => readDocument(devtools.target, LOOK_TIMEOUT, never)),
    devtools && ask(() => surveyPage(page, { time: LOOK_TIMEOUT * 0.9 })),
    ask(() => readCookies(page.context())),
    isRemote ? ask(() => readCookies(page.context(), url)) : [],
    dns && isRemote ? aliasesOf(ownHosts(url, exchanges), { timeout: LOOK_TIMEOUT }) : undefined,
  ]);
  if (!isOpen) {
    warnings.add("the page was closed before the report: its elements and cookies are not known");
  } else if (!devtools) {
    warnings.add("the elements of a page and what it stores are known in Chromium alone");
  } else if (!document || !survey) {
    warnings.add("the page did not answer in time: its elements and what it stores are not known");
  }
  if (isOpen && !cookies) warnings.add("the browser did not tell its cookies in time");
  for (const warning of [...(survey?.warnings ?? []), ...(aliases?.warnings ?? [])]) {
    warnings.add(warning);
  }
  return {
    url,
    document,
    survey,
    cookies: cookies ?? [],
    ownCookies: ownCookies ?? [],
    aliases: aliases?.aliases ?? {},
    warnings,
  };
}

function browserName(page: Page): string {
  const browser = page.context().browser();
  if (!browser) return "the test's browser";
  const name = browser.browserType().name();
  return `${name[0]?.toUpperCase()}${name.slice(1)} ${browser.version()}`;
}
