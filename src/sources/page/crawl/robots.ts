import robotsParser from "robots-parser";
import type { Fetched } from "./fetcher.ts";

/** RFC 9309 §2.5: crawlers read 500 KiB at least. */
const MAX_SIZE = 512_000;
const AGENT = "pixel-scan";

/** What a site's robots.txt says (RFC 9309). */
export interface Robots {
  allows(url: string): boolean;
  readonly sitemaps: readonly string[];
  /** Why it forbids everything: it could not be read. */
  readonly unread?: string;
}

/** @param url its own */
export function readRobots(url: string, fetched: Fetched): Robots {
  // RFC 9309 §2.3.1.3: where there is none, everything may be visited; §2.3.1.4: where the server is ill, nothing.
  if ("failure" in fetched) return forbidding(fetched.failure);
  const { status, bytes } = fetched;
  if (status >= 500 || status === 429) return forbidding(`status ${status}`);
  if (status >= 400) return { allows: () => true, sitemaps: [] };
  const text = Buffer.from(bytes.subarray(0, MAX_SIZE)).toString("utf8");
  const rules = robotsParser(url, text);
  return {
    allows: (asked) => rules.isAllowed(asked, AGENT) ?? true,
    sitemaps: rules
      .getSitemaps()
      .flatMap((sitemap) => (URL.canParse(sitemap, url) ? [new URL(sitemap, url).href] : []))
      .filter((sitemap) => /^https?:/.test(sitemap)),
  };
}

function forbidding(unread: string): Robots {
  return { allows: () => false, sitemaps: [], unread };
}
