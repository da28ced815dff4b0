import { Parser } from "htmlparser2";

/** What a sitemap may name (sitemaps.org). */
const MAX_URLS = 50_000;
const MAX_URL = 2_048;

/** What a file lists: pages, or further sitemaps. */
export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/**
 * Reads a sitemap, a sitemap index or a list of URLs (sitemaps.org, protocol 0.9), also a damaged one as
 * far as it goes. Undefined for what is none of them.
 */
export function readSitemap(text: string): Sitemap | undefined {
  const start = text
    .slice(0, 1_000)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^https?:\/\//i.test(start)) return { pages: addressesIn(text.split(/\s+/)), sitemaps: [] };
  if (!start.startsWith("<")) return undefined;
  const found = { url: [] as string[], sitemap: [] as string[] };
  const open: string[] = [];
  let isSitemap = false;
  let location: string | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        const tag = localName(name);
        if (open.length === 0 && (tag === "urlset" || tag === "sitemapindex")) isSitemap = true;
        // `<image:loc>` in `<image:image>` is another thing.
        const parent = open.at(-1);
        if (tag === "loc" && (parent === "url" || parent === "sitemap")) location = "";
        if (open.length < 100) open.push(tag);
      },
      ontext(part) {
        if (location !== undefined && location.length <= MAX_URL) location += part;
      },
      onclosetag(name, isImplied) {
        if (open.at(-1) === localName(name)) open.pop();
        const parent = open.at(-1);
        if (location !== undefined && (parent === "url" || parent === "sitemap")) {
          // What the file's end cuts is no whole address.
          if (!isImplied) found[parent].push(location);
          location = undefined;
          if (found.url.length + found.sitemap.length >= MAX_URLS) parser.pause();
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return isSitemap
    ? { pages: addressesIn(found.url), sitemaps: addressesIn(found.sitemap) }
    : undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

function addressesIn(texts: readonly string[]): string[] {
  return texts.slice(0, MAX_URLS).flatMap((text) => {
    const address = text.trim();
    const isPage = /^https?:\/\//i.test(address) && address.length <= MAX_URL;
    return isPage && URL.canParse(address) ? [new URL(address).href] : [];
  });
}
