/** What a crawl may visit. */
export interface SelectionRules {
  /** Pages that are wanted. */
  readonly limit: number;
  /** Pages that are visited anyway. */
  readonly visited: readonly string[];
  isSameSite(url: string): boolean;
  /** What robots.txt says of it. */
  isAllowed(url: string): Promise<boolean>;
}

/** Files that are no pages, by the ending of their path. */
const FILES =
  /\.(?:pdf|jpe?g|png|gif|webp|svg|ico|mp[34]|webm|zip|gz|docx?|xlsx?|pptx?|csv|xml|rss|atom|json|js|css|txt|ics|exe|dmg|apk)$/i;

/** What a link does rather than shows: a GET that ends the session, or orders something. */
const ACTS =
  /(?:^|[/?&=._-])(?:log-?out|log-?off|sign-?out|abmelden|unsubscribe|add-to-cart|remove|delete)(?:[/?&=._-]|$)/i;

/** Chooses pages in the order in which they are offered, and counts what is left out. */
export function createSelection({ limit, visited, isSameSite, isAllowed }: SelectionRules) {
  const seen = new Set(visited.map(keyOf));
  const pages: string[] = [];
  const forbidden: string[] = [];
  let acting = 0;
  let more = 0;
  return {
    pages: pages as readonly string[],
    /** Paths. */
    forbidden: forbidden as readonly string[],
    acting: () => acting,
    /** Pages that were left out because there are enough. */
    more: () => more,
    isFull: () => pages.length >= limit,
    async offer(address: string): Promise<void> {
      const url = new URL(address);
      url.hash = "";
      url.username = "";
      url.password = "";
      const key = keyOf(url.href);
      if (!/^https?:$/.test(url.protocol) || seen.has(key) || !isSameSite(url.href)) return;
      seen.add(key);
      if (FILES.test(url.pathname)) return;
      if (ACTS.test(url.pathname + url.search)) acting++;
      else if (pages.length >= limit) more++;
      else if (await isAllowed(url.href)) pages.push(url.href);
      else forbidden.push(url.pathname);
    },
  };
}

export type Selection = ReturnType<typeof createSelection>;

/** `http:` and `https:`, with and without a slash at the end, are one page. */
function keyOf(url: string): string {
  return url
    .replace(/^http:/, "https:")
    .replace(/#.*$/s, "")
    .replace(/\/$/, "");
}
