import type { Fetcher } from "./fetcher.ts";
import { type Robots, readRobots } from "./robots.ts";
import { createSelection, type Selection } from "./selection.ts";
import { readSitemap } from "./sitemap.ts";

const MAX_SITEMAPS = 20;
/** An index names sitemaps; the protocol allows no deeper nesting, sites do it all the same. */
const MAX_DEPTH = 3;
/** Hosts of one site whose robots.txt is asked for. */
const MAX_ORIGINS = 5;
/** Pages that are looked at before they are chosen from. */
const MAX_OFFERED = 5_000;

export interface CrawlRequest {
  /** Pages that are wanted beside the first. */
  readonly limit: number;
  readonly ignoreRobots: boolean;
  /** Where the first page ended. */
  readonly url: string;
  /** Pages that are visited anyway. */
  readonly visited: readonly string[];
  /** The links of the first page. */
  readonly links: readonly string[];
  isSameSite(url: string): boolean;
}

/** Pages to visit, in their order, and what the user should know, one sentence each. */
export interface FoundPages {
  readonly pages: readonly string[];
  readonly warnings: readonly string[];
}

/** Pages of a site: those of its sitemaps first, then those that its first page links to. */
export async function findPages(fetcher: Fetcher, request: CrawlRequest): Promise<FoundPages> {
  const { limit, ignoreRobots, url, visited, links, isSameSite } = request;
  const warnings: string[] = [];
  const robots = new Map<string, Promise<Robots>>();

  function robotsOf(origin: string): Promise<Robots> {
    const known = robots.get(origin);
    if (known) return known;
    const place = `${origin}/robots.txt`;
    const asked = (async () => {
      if (robots.size >= MAX_ORIGINS) return { allows: () => false, sitemaps: [] };
      const read = readRobots(place, await fetcher.get(place));
      if (read.unread !== undefined && !ignoreRobots) {
        warnings.push(
          `crawl: ${place} could not be read (${read.unread}), so nothing there was visited; --ignore-robots does`,
        );
      }
      return read;
    })();
    robots.set(origin, asked);
    return asked;
  }

  const selection = createSelection({
    limit,
    visited,
    isSameSite,
    isAllowed: async (page) => ignoreRobots || (await robotsOf(new URL(page).origin)).allows(page),
  });
  const { origin } = new URL(url);
  const { sitemaps } = await robotsOf(origin);
  const named = sitemaps.length > 0 ? sitemaps : [`${origin}/sitemap.xml`];
  const hasSitemap = await offerSitemaps(fetcher, named, selection, warnings, sitemaps.length > 0);
  if (!hasSitemap) {
    warnings.push("crawl: no sitemap was found: pages were chosen among the links of the page");
  }
  for (const link of links.slice(0, MAX_OFFERED)) await selection.offer(link);
  return { pages: selection.pages, warnings: [...warnings, ...told(selection, limit)] };
}

/** @returns whether there was one that could be read */
async function offerSitemaps(
  fetcher: Fetcher,
  named: readonly string[],
  selection: Selection,
  warnings: string[],
  isPromised: boolean,
): Promise<boolean> {
  const queue = named.map((url) => ({ url, depth: 1 }));
  const asked = new Set<string>();
  let hasAny = false;
  let offered = 0;
  // Grows while it is read.
  for (const { url, depth } of queue) {
    if (asked.has(url)) continue;
    if (selection.isFull() || asked.size >= MAX_SITEMAPS) {
      warnings.push(`crawl: of the sitemaps, the first ${asked.size} were read`);
      break;
    }
    asked.add(url);
    const fetched = await fetcher.get(url);
    const failure =
      "failure" in fetched
        ? fetched.failure
        : fetched.status >= 400
          ? `status ${fetched.status}`
          : undefined;
    const sitemap =
      "bytes" in fetched && failure === undefined
        ? readSitemap(Buffer.from(fetched.bytes).toString("utf8"))
        : undefined;
    if (!sitemap) {
      if (isPromised || asked.size > 1) {
        warnings.push(`crawl: ${url} could not be read: ${failure ?? "it is no sitemap"}`);
      }
      continue;
    }
    hasAny = true;
    for (const page of sitemap.pages.slice(0, MAX_OFFERED - offered)) await selection.offer(page);
    offered += sitemap.pages.length;
    if (depth < MAX_DEPTH)
      queue.push(...sitemap.sitemaps.map((one) => ({ url: one, depth: depth + 1 })));
    else if (sitemap.sitemaps.length > 0) {
      warnings.push(`crawl: sitemaps nested deeper than ${MAX_DEPTH} were not read`);
    }
  }
  return hasAny;
}

const SHOWN = 5;

function told(selection: Selection, limit: number): readonly string[] {
  const { pages, forbidden } = selection;
  const shown = forbidden.slice(0, SHOWN).join(", ");
  const rest = forbidden.length > SHOWN ? ` and ${forbidden.length - SHOWN} more` : "";
  return [
    ...(forbidden.length > 0
      ? [`crawl: robots.txt forbids what was left out: ${shown}${rest}; --ignore-robots visits it`]
      : []),
    ...(selection.acting() > 0
      ? [`crawl: addresses that log out, order or delete were left out: ${selection.acting()}`]
      : []),
    ...(selection.more() > 0
      ? [
          `crawl: there are more pages (at least ${selection.more()}) than the ${limit} that were to be visited`,
        ]
      : []),
    ...(pages.length < limit
      ? [`crawl: only ${pages.length} of ${limit} further pages were found`]
      : []),
  ];
}
