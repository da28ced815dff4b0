import { failedResult, TargetError } from "../errors.ts";
import { parseUrl } from "../load.ts";
import {
  CONSENT_CHOICES,
  type ConsentChoice,
  type ConsentFacts,
  type Result,
  type ScannedResult,
  type Snapshot,
} from "../model.ts";
import { redactFailure } from "../redact.ts";
import { isWithinHost } from "../sources/is-within-host.ts";
import type { TakenAlong } from "../sources/page/take-along.ts";
import type { PageTarget } from "../sources/targets.ts";
import { isSameSite } from "../trackers/index.ts";
import { closeOnce } from "./close-once.ts";
import { interrupted } from "./interrupted.ts";
import { DEFAULT_CONCURRENCY, openReader, type PagesOptions } from "./pages.ts";
import { runAhead } from "./run-ahead.ts";

export interface CrawlOptions {
  /** Pages of the same site that are visited beside each page that was named. */
  readonly crawl?: number;
  /** Visit them one after the other, with the cookies and the storage of the page before. */
  readonly crawlSameSession?: boolean;
  /** Visit also what robots.txt forbids. */
  readonly ignoreRobots?: boolean;
}

/** One visit that is to be made, and what its visitor brings along. */
interface Visit {
  readonly target: PageTarget;
  readonly before?: Before;
}

/** Where a visitor comes from. */
interface Before {
  readonly state: TakenAlong["state"];
  readonly consent?: ConsentFacts | undefined;
}

interface Visited {
  readonly result: Result;
  readonly taken?: TakenAlong | undefined;
  readonly consent?: ConsentFacts | undefined;
  /** Where the visit ended. */
  readonly url?: string;
}

/**
 * Visits pages and, after each, more pages of its site. Whoever opens it closes it, in every case.
 *
 * @param limit pages beside each that was named
 * @param consent `compare`: every page is visited with each choice
 */
export async function openCrawl(
  limit: number,
  options: PagesOptions & CrawlOptions & { readonly redact?: boolean },
  consent: ConsentChoice | "compare" | undefined,
  judge: (snapshot: Snapshot) => Promise<ScannedResult>,
) {
  const { signal, crawlSameSession = false, ignoreRobots = false, redact, ...page } = options;
  const reader = options.reader ?? (await openReader(page));
  const concurrency = options.concurrency ?? DEFAULT_CONCURRENCY;
  const choices = consent === "compare" ? CONSENT_CHOICES : [consent];
  /** Pages that were visited or are going to be, so that two targets of one site share none. */
  const known = new Set<string>();

  async function visit(root: PageTarget, { target, before }: Visit): Promise<Visited> {
    const { name } = target;
    const isRoot = name === root.name;
    if (signal?.aborted) return { result: interrupted(name) };
    let taken: TakenAlong | undefined;
    const keep = (along: TakenAlong) => {
      taken = along;
    };
    try {
      const snapshot = await reader.read(name, target.url, {
        ...(target.consent ? { consent: target.consent } : {}),
        ...(before ? { session: before } : {}),
        // What was meant for the target's hosts is not for others of its site.
        ...(isRoot || isOwnHost(root.url, target.url) ? {} : { headers: {}, cookies: [] }),
        ...(isRoot || crawlSameSession ? { onTakenAlong: keep } : {}),
      });
      const { page } = snapshot;
      const found = isRoot ? snapshot : withOrigin(snapshot, root);
      return { result: await judge(found), taken, consent: page?.consent, url: page?.url ?? name };
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      const failed = failedResult(name, error);
      if (isRoot) return { result: failed };
      const crawled = { ...failed, crawledFrom: root.name };
      return { result: redact ? redactFailure(crawled) : crawled };
    }
  }

  async function findMore(
    root: PageTarget,
    visits: readonly Visited[],
    targets: readonly string[],
  ) {
    const seen = visits.find(({ url }) => url !== undefined);
    if (!seen?.url || signal?.aborted) return undefined;
    const url = seen.url;
    try {
      return await reader.findPages(root.url, {
        limit,
        ignoreRobots,
        url,
        visited: [...targets, ...known, url],
        links: visits.flatMap(({ taken }) => taken?.links ?? []),
        isSameSite: (other) => isSameSite(new URL(url).hostname, new URL(other).hostname),
      });
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      return { pages: [], warnings: [`crawl: no further page was looked for: ${error.message}`] };
    }
  }

  /** All pages of one choice, each after the one before. */
  async function* inOneSession(
    root: PageTarget,
    first: Visited | undefined,
    targets: readonly PageTarget[],
  ): AsyncGenerator<Result> {
    let before = first && beforeOf(first);
    for (const target of targets) {
      const visited = await visit(root, { target, ...(before ? { before } : {}) });
      before = beforeOf(visited) ?? before;
      yield visited.result;
    }
  }

  async function* pagesOf(root: PageTarget, others: readonly string[]): AsyncGenerator<Result> {
    const roots = choices.map((choice): Visit => ({ target: withChoice(root, choice) }));
    const visiting = runAhead(roots, concurrency, (one) => visit(root, one));
    const visits: Visited[] = [];
    for (let next = visiting.next(); next; next = visiting.next()) visits.push(await next);
    const more = await findMore(root, visits, others);
    yield* visits.map(({ result }) => withWarnings(result, more?.warnings));
    const pages = (more?.pages ?? []).map((url): PageTarget => pageOf(url, root));
    for (const { name } of pages) known.add(name);
    if (crawlSameSession) {
      const chains = choices.map((choice, index) =>
        inOneSession(
          root,
          visits[index],
          pages.map((one) => withChoice(one, choice)),
        ),
      );
      for (const _ of pages) {
        const steps = await Promise.all(chains.map((chain) => chain.next()));
        yield* steps.flatMap(({ value }) => (value ? [value as Result] : []));
      }
      return;
    }
    const fresh = pages.flatMap((one) =>
      choices.map((choice): Visit => ({ target: withChoice(one, choice) })),
    );
    const crawling = runAhead(fresh, concurrency, (one) => visit(root, one));
    try {
      for (let next = crawling.next(); next; next = crawling.next()) yield (await next).result;
    } finally {
      crawling.stop();
    }
  }

  return { pagesOf, close: closeOnce(reader, signal).close };
}

function withChoice(target: PageTarget, consent: ConsentChoice | undefined): PageTarget {
  return consent ? { ...target, consent } : target;
}

function beforeOf({ taken, consent }: Visited): Before | undefined {
  return taken && { state: taken.state, consent };
}

function withOrigin(snapshot: Snapshot, root: PageTarget): Snapshot {
  const { page, target } = snapshot;
  const isElsewhere = page && !isSameSite(new URL(page.url).hostname, new URL(target).hostname);
  return {
    ...snapshot,
    crawledFrom: root.name,
    ...(isElsewhere
      ? { warnings: [...snapshot.warnings, `the page led on to another site: ${page.url}`] }
      : {}),
  };
}

function withWarnings(result: Result, warnings: readonly string[] = []): Result {
  if (result.status === "failed" || warnings.length === 0) return result;
  return { ...result, warnings: [...result.warnings, ...warnings] };
}

/** With the name and password of the target, where they are for the same server. */
function pageOf(url: string, root: PageTarget): PageTarget {
  const page = new URL(url);
  const { username, password, origin } = new URL(root.url);
  if (page.origin === origin) Object.assign(page, { username, password });
  return { kind: "page", name: url, url: page.href };
}

/** As headers of the target are sent: to its host and what is below it. */
function isOwnHost(root: string, url: string): boolean {
  return isWithinHost(parseUrl(url)?.hostname ?? "", parseUrl(root)?.hostname ?? "");
}
