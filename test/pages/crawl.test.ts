import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ORDER, startMill } from "../../fixtures/sites/conversion/serve.mjs";
import type { Finding, Load } from "../../src/model.ts";
import { readHar } from "../../src/sources/har.ts";
import { type Outcome, run } from "../cli/run.ts";

interface MillResult {
  readonly status: string;
  readonly target: string;
  readonly crawledFrom?: string;
  readonly warnings: readonly string[];
  readonly loads: readonly Load[];
  readonly findings: readonly (Finding & { readonly url: string })[];
}

let fresh: Outcome;
let text: Outcome;
let folder: string;
let asked: readonly string[];
let headers: readonly (string | undefined)[];
let results: readonly MillResult[];

beforeAll(async () => {
  const mill = await startMill();
  const args = [mill.url, ...mill.args, "--wait", "600ms"];
  const audit = ["--recipient", ORDER.email, "--header", "X-Audit: 204"];
  fresh = await run([...args, ...audit, "--crawl", "4", "-f", "json"]);
  asked = [...mill.requests];
  headers = mill.received
    .filter(({ url }) => url.startsWith(mill.url))
    .map((request) => request.headers["x-audit"]);
  results = JSON.parse(fresh.stdout).results;
  folder = mkdtempSync(join(tmpdir(), "pixel-scan-crawl-"));
  const keeping = ["--screenshot", join(folder, "mill.png"), "--har", join(folder, "mill.har")];
  text = await run([...args, "--crawl", "2", "--crawl-same-session", ...keeping]);
  await mill.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a crawl", () => {
  test("visits pages of the sitemap first, then links, each as a result of its own", () => {
    expect(results.map(({ status, target, crawledFrom }) => [status, target, crawledFrom])).toEqual(
      [
        ["scanned", "https://mill.example/", undefined],
        ["scanned", "https://mill.example/flour", "https://mill.example/"],
        ["failed", "https://mill.example/gone", "https://mill.example/"],
        ["scanned", "https://mill.example/order/confirmed", "https://mill.example/"],
        ["scanned", "https://mill.example/basket", "https://mill.example/"],
      ],
    );
    expect(fresh.code).toBe(2);
  });

  test("keeps to robots.txt, ends no session, and says what it left out", () => {
    expect(asked.filter((line) => /account|logout|price-list/.test(line))).toEqual([]);
    expect(results[0]?.warnings.filter((warning) => warning.startsWith("crawl"))).toEqual([
      "crawl: https://mill.example/sitemap-gone.xml could not be read: status 404",
      "crawl: robots.txt forbids what was left out: /account; --ignore-robots visits it",
      "crawl: addresses that log out, order or delete were left out: 1",
      "crawl: there are more pages (at least 1) than the 4 that were to be visited",
    ]);
  });

  test("reads robots.txt and sitemaps with what the user sends to the site", () => {
    expect(headers.length).toBeGreaterThan(8);
    expect(new Set(headers)).toEqual(new Set(["204"]));
  });

  test("gives each page a visitor of its own", () => {
    expect(new Set(visitorsIn(results)).size).toBe(4);
  });
});

/** Ids that the site gave its visitors, page by page. */
function visitorsIn(all: readonly Pick<MillResult, "loads">[]): readonly string[] {
  return all.flatMap(({ loads = [] }) =>
    loads.flatMap(({ url }) => /collect\?.*&cid=([\d.]+)/.exec(url)?.[1] ?? []),
  );
}

describe("the page that confirms an order", () => {
  const told = (id: string) => {
    const page = results.find(({ target }) => target.endsWith("/order/confirmed"));
    const findings = page?.findings.filter(({ tracker }) => tracker?.id === id) ?? [];
    return findings.flatMap(({ leaks, severity }) =>
      leaks.map(({ data, value, encodings }) => ({ data, value, encodings, severity })),
    );
  };

  test.each(["meta", "google-ads", "pinterest", "tiktok"])(
    "tells %s the hashed address of the customer",
    (id) => {
      const [address] = told(id).filter(({ data }) => data === "email-address");
      expect(address?.encodings).toContain("sha256");
      expect(address?.severity).toBe("high");
    },
  );

  test.each(["meta", "google-ads", "awin"])("tells %s what was paid, and for which order", (id) => {
    const values = told(id)
      .filter(({ data }) => data === "purchase")
      .map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([ORDER.value, ORDER.id]));
  });

  test("tells those pages that come before it nothing of the kind", () => {
    const others = results.filter(
      ({ target, status }) => status === "scanned" && !/order/.test(target),
    );
    const data = others.flatMap(({ findings }) => findings.flatMap(({ leaks }) => leaks));
    expect(
      data.filter((leak) => leak.data === "email-address" || leak.data === "purchase"),
    ).toEqual([]);
  });
});

test("people see the trackers of all pages once, and on which of them each ran", () => {
  expect(
    text.stdout
      .replace(/^ {2}⚠ warning {2}(?!crawl).*\n/gm, "")
      .replaceAll(/Chromium \d+/g, "Chromium 1")
      .replace(/ · \d+ warnings?/, ""),
  ).toMatchInlineSnapshot(`
    "https://mill.example/   "Flour from the stone · Hollow Mill"   Chromium 1 · 3 pages
      ⚠ warning  crawl: of the sitemaps, the first 2 were read
      ⚠ warning  crawl: robots.txt forbids what was left out: /account; --ignore-robots visits it
      ⚠ warning  crawl: addresses that log out, order or delete were left out: 1
      ⚠ warning  crawl: there are more pages (at least 3) than the 2 that were to be visited

      Owner   Tracker       Pages  Sends                                                  Risk
      Google  Analytics ×2  1-2   client id, campaign id, event page_view, page address  ✖ medium

      1  https://mill.example/ · 1 tracker
      2  https://mill.example/flour · 1 tracker
      3  https://mill.example/gone · not scanned: the server answers with an error and nothing to show (404)

    ✖ 2 findings in 2 of 3 pages: 2 medium · 1 owner · 0 allowed · 1 not scanned
      Exit code 2: 1 target could not be scanned.
    "
  `);
});

test("pictures have the number of their page's result, and the HAR holds each page", () => {
  // The third page is not there.
  expect(readdirSync(folder).sort()).toEqual(["mill-1.png", "mill-2.png", "mill.har"]);
  const pages = readHar(readFileSync(join(folder, "mill.har")), "mill.har");
  expect(pages.map(({ page }) => page?.url)).toEqual([
    "https://mill.example/",
    "https://mill.example/flour",
  ]);
  // One visitor goes on from page to page.
  const visitors = visitorsIn(pages);
  expect([visitors.length, new Set(visitors).size]).toEqual([2, 1]);
});
