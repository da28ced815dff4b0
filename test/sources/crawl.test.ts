import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fetched } from "../../src/sources/page/crawl/fetcher.ts";
import { type CrawlRequest, findPages } from "../../src/sources/page/crawl/find-pages.ts";
import { readRobots } from "../../src/sources/page/crawl/robots.ts";
import { readSitemap } from "../../src/sources/page/crawl/sitemap.ts";

const urlset = (...urls: readonly string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls
    .map((url) => `<url>\n<loc>\n  ${url} </loc><lastmod>2026-11-30</lastmod></url>`)
    .join("")}</urlset>`;
const index = (...urls: readonly string[]) =>
  `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join("")}</sitemapindex>`;

describe("sitemaps", () => {
  test("name pages, or other sitemaps", () => {
    expect(readSitemap(urlset("https://a.example/?x=1&amp;y=2", "https://a.example/b"))).toEqual({
      pages: ["https://a.example/?x=1&y=2", "https://a.example/b"],
      sitemaps: [],
    });
    expect(readSitemap(index("https://a.example/1.xml"))?.sitemaps).toEqual([
      "https://a.example/1.xml",
    ]);
  });

  test("may use a prefix; pictures and translations in them are no pages", () => {
    const text = `<sm:urlset xmlns:sm="…"><sm:url><sm:loc>https://a.example/</sm:loc>
      <image:image><image:loc>https://a.example/p.jpg</image:loc></image:image>
      <xhtml:link rel="alternate" href="https://a.example/de"/></sm:url></sm:urlset>`;
    expect(readSitemap(text)?.pages).toEqual(["https://a.example/"]);
  });

  test("may be lists of addresses, and are read as far as they are whole", () => {
    expect(readSitemap("\ufeffhttps://a.example/1\r\nhttps://a.example/2\n")?.pages).toHaveLength(
      2,
    );
    const cut = urlset("https://a.example/1", "https://a.example/2").slice(0, -60);
    expect(readSitemap(cut)?.pages).toEqual(["https://a.example/1"]);
  });

  test.each(["", "<html><body>Not found</body></html>", "User-agent: *", "{}"])(
    "%j is none",
    (text) => expect(readSitemap(text)).toBeUndefined(),
  );

  test("of any text give absolute addresses of the web only", () => {
    const part = fc.oneof(
      fc.constantFrom("<urlset>", "<url>", "<loc>", "</loc>", "</url>", "javascript:1", "<!--"),
      fc.webUrl(),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { pages = [], sitemaps = [] } = readSitemap(parts.join("")) ?? {};
        for (const url of [...pages, ...sitemaps]) {
          expect(["http:", "https:"]).toContain(new URL(url).protocol);
        }
      }),
    );
  });
});

const file = (text: string, status = 200): Fetched => ({ status, bytes: Buffer.from(text) });

describe("robots.txt", () => {
  const place = "https://a.example/robots.txt";
  test("forbids by its rules for everybody, or for us", () => {
    const robots = readRobots(
      place,
      file("User-agent: *\nDisallow: /\n\nUser-agent: pixel-scan\nDisallow: /private*\nAllow: /\n"),
    );
    expect(robots.allows("https://a.example/")).toBe(true);
    expect(robots.allows("https://a.example/private/1")).toBe(false);
  });

  test.each([
    ["none", file("", 404), true],
    ["a login before it", file("", 401), true],
    ["an ill server", file("", 503), false],
    ["too many requests", file("", 429), false],
    ["no answer", { failure: "no answer in time" } as const, false],
  ])("%s", (_, fetched, allowed) => {
    expect(readRobots(place, fetched).allows("https://a.example/x")).toBe(allowed);
  });
});

/** @param files by URL; all others are not there */
async function find(files: Readonly<Record<string, Fetched>>, request: Partial<CrawlRequest> = {}) {
  const asked: string[] = [];
  const found = await findPages(
    {
      async get(url) {
        asked.push(url);
        return files[url] ?? file("", 404);
      },
      close: async () => {},
    },
    {
      limit: 3,
      ignoreRobots: false,
      url: "https://a.example/",
      visited: ["https://a.example/"],
      links: [],
      isSameSite: (url) => /(?:^|\.)a\.example$/.test(new URL(url).hostname),
      ...request,
    },
  );
  return { ...found, asked };
}

const SITE = "https://a.example";

describe("pages of a site", () => {
  test("come from the sitemaps that robots.txt names, then from links, and each once", async () => {
    const { pages, warnings, asked } = await find(
      {
        [`${SITE}/robots.txt`]: file(`Sitemap: ${SITE}/index.xml\nSitemap: ${SITE}/more.xml`),
        [`${SITE}/index.xml`]: file(index(`${SITE}/1.xml`)),
        [`${SITE}/more.xml`]: file(
          urlset(`${SITE}/`, `${SITE}/b`, `${SITE}/b/`, "https://else.example/"),
        ),
        [`${SITE}/1.xml`]: file(urlset(`${SITE}/b#part`, `${SITE}/price.pdf`)),
      },
      { links: [`${SITE}/logout`, `http://a.example/b`, `${SITE}/c`], limit: 5 },
    );
    expect(pages).toEqual([`${SITE}/b`, `${SITE}/c`]);
    expect(asked).toEqual([
      ...["robots.txt", "index.xml", "more.xml", "1.xml"].map((name) => `${SITE}/${name}`),
    ]);
    expect(warnings).toEqual([
      "crawl: addresses that log out, order or delete were left out: 1",
      "crawl: only 2 of 5 further pages were found",
    ]);
  });

  test("come from links alone where there is no sitemap", async () => {
    const { pages, warnings } = await find(
      {},
      { links: [1, 2, 3, 4, 5].map((n) => `${SITE}/${n}`) },
    );
    expect(pages).toEqual([1, 2, 3].map((n) => `${SITE}/${n}`));
    expect(warnings).toEqual([
      "crawl: no sitemap was found: pages were chosen among the links of the page",
      "crawl: there are more pages (at least 2) than the 3 that were to be visited",
    ]);
  });

  test("are left out where the robots.txt of their own host forbids them, unless told otherwise", async () => {
    const files = {
      [`${SITE}/robots.txt`]: file("User-agent: *\nDisallow: /account"),
      [`${SITE}/sitemap.xml`]: file(urlset(`${SITE}/account`, "https://blog.a.example/1")),
      "https://blog.a.example/robots.txt": file("User-agent: *\nDisallow: /"),
    };
    const { pages, warnings } = await find(files);
    expect(pages).toEqual([]);
    expect(warnings[0]).toBe(
      "crawl: robots.txt forbids what was left out: /account, /1; --ignore-robots visits it",
    );
    expect((await find(files, { ignoreRobots: true })).pages).toHaveLength(2);
  });

  test("are none where robots.txt cannot be read, which is told", async () => {
    const files = { [`${SITE}/robots.txt`]: file("", 503) };
    const { pages, warnings } = await find(files, { links: [`${SITE}/1`] });
    expect(pages).toEqual([]);
    expect(warnings[0]).toBe(
      "crawl: https://a.example/robots.txt could not be read (status 503), so nothing there was visited; --ignore-robots does",
    );
  });

  test("are found in spite of sitemaps that name themselves, that are none, and that are too many", async () => {
    const many = Array.from({ length: 50 }, (_, n) => `${SITE}/${n}.xml`);
    const { pages, warnings, asked } = await find(
      {
        [`${SITE}/robots.txt`]: file(`Sitemap: ${SITE}/index.xml`),
        [`${SITE}/index.xml`]: file(index(`${SITE}/index.xml`, ...many)),
        [`${SITE}/0.xml`]: { status: 200, bytes: gzipSync(urlset(`${SITE}/lost`)) },
        [`${SITE}/1.xml`]: file(urlset(`${SITE}/one`)),
      },
      { limit: 2 },
    );
    expect(pages).toEqual([`${SITE}/one`]);
    expect(asked).toHaveLength(21);
    expect(warnings).toContain(
      "crawl: https://a.example/0.xml could not be read: it is no sitemap",
    );
    expect(warnings).toContain("crawl: of the sitemaps, the first 20 were read");
  });
});
