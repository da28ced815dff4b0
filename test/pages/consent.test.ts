import { afterAll, beforeAll, expect, test } from "vitest";
import { PLATFORMS, startShops } from "../../fixtures/sites/consent/serve.mjs";
import type { Demo } from "../../fixtures/sites/demo/serve.mjs";
import { run } from "../cli/run.ts";

let shops: Demo;
beforeAll(async () => {
  shops = await startShops();
});
afterAll(() => shops.close());

/** @param names like `onetrust-lying` */
function scan(names: readonly string[], ...args: readonly string[]) {
  const urls = names.map((name) => `https://${name}.example/`);
  return run([...urls, ...shops.args, "--wait", "600ms", ...args]);
}

interface Visit {
  readonly page: {
    readonly consent: {
      readonly choice: string;
      readonly outcome: string;
      readonly platform?: string;
    };
  };
  readonly findings: readonly {
    readonly url: string;
    readonly allowed?: string;
    readonly evidence: readonly { readonly rule: string; readonly message: string }[];
  }[];
  readonly warnings: readonly string[];
  readonly crawledFrom?: string;
  readonly consentRecords: readonly {
    readonly platform: string;
    readonly from: string;
    readonly says: string;
    readonly agreed: readonly string[];
    readonly isTrue: boolean;
  }[];
}

function visitsOf(stdout: string): readonly Visit[] {
  return (JSON.parse(stdout) as { readonly results: readonly Visit[] }).results;
}

const rulesOf = ({ findings }: Visit) =>
  findings.flatMap(({ evidence }) => evidence.map(({ rule }) => rule));

test("banners of each platform are accepted and refused, and what follows is told apart", async () => {
  const names = PLATFORMS.map((platform) => `${platform}-honest`);
  const { code, stdout } = await scan(names, "--consent", "compare", "-f", "json");
  const visits = visitsOf(stdout);
  expect(visits).toHaveLength(3 * PLATFORMS.length);
  for (const [index, platform] of PLATFORMS.entries()) {
    const [none, accept, reject] = visits.slice(3 * index);
    expect(none?.page.consent, platform).toEqual({ choice: "none", outcome: "not-asked" });
    expect(accept?.page.consent, platform).toMatchObject({ choice: "accept", outcome: "made" });
    expect(reject?.page.consent, platform).toMatchObject({ choice: "reject", outcome: "made" });
    expect([none?.findings, reject?.findings], platform).toEqual([[], []]);
    const allowed = accept?.findings.map((finding) => finding.allowed) ?? [];
    expect(allowed.length, platform).toBeGreaterThanOrEqual(2);
    expect(new Set(allowed), platform).toEqual(new Set(["the visitor agreed"]));
    expect(none?.consentRecords, platform).toEqual([]);
    for (const visit of [accept, reject]) {
      const records = visit?.consentRecords ?? [];
      expect(records.length, platform).toBeGreaterThanOrEqual(1);
      for (const { agreed, isTrue } of records) {
        expect([agreed.length > 0, isTrue], platform).toEqual([visit === accept, true]);
      }
    }
  }
  expect(code).toBe(0);
});

/** The day that it is, in UTC, as the report writes it. */
const today = () => new Date().toISOString().slice(0, 10);

/**
 * Without what differs from run to run: times, the day, and warnings about the machine's browser.
 *
 * @param since the day on which the run began
 */
function settled(report: string, since: string): string {
  return report
    .replaceAll(`consent of ${since}:`, "consent of today:")
    .replaceAll(`consent of ${today()}:`, "consent of today:")
    .replace(/^ {2}⚠ warning .*\n(?: {6,}.*\n)*/gm, "")
    .replaceAll(/Chromium \d+/g, "Chromium 1")
    .replace(/ · \d+ warnings?/, "")
    .replace(/\d+\.\d s/g, "0.0 s");
}

test("the table convicts a banner that lies, and not one that is kept", async () => {
  const names = ["onetrust-lying", "didomi-honest"];
  const since = today();
  const { code, stdout } = await scan(names, "--consent", "compare");
  expect(settled(stdout, since)).toMatchInlineSnapshot(`
    "https://onetrust-lying.example/   "Reed & Rush: baskets"   Chromium 1 · 3 visits

      Owner   Tracker    Before any choice  Accepted    Refused
      Google  Analytics  ✖ 1 request        2 requests  ✖ 1 request
      Meta    Pixel      ✖ 1 request        2 requests  ✖ 1 request

      ✖ 2 trackers of 2 receivers ran before any choice:
        Google · Analytics
          0.0 s  GET https://www.google-analytics.com/g/collect?v=2&tid=G-BASKETS…578963.1790000000&en=page_view&gcs=G111
        Meta · Pixel
          0.0 s  GET https://www.facebook.com/tr/?id=204204204204204&ev=page_view
      ✖ Before any choice Google was told what is not true: advertising storage granted, analytics storage granted (gcs=G111)
          0.0 s  GET https://www.google-analytics.com/g/collect?v=2&tid=G-BASKETS…578963.1790000000&en=page_view&gcs=G111
      ✔ After the agreement OneTrust recorded: agreed to performance, functional, targeting (cookie OptanonConsent)
      ✖ 2 trackers of 2 receivers ran in spite of the refusal:
        Google · Analytics
          0.0 s  GET https://www.google-analytics.com/g/collect?v=2&tid=G-BASKETS…578963.1790000000&en=page_view&gcs=G111
        Meta · Pixel
          0.0 s  GET https://www.facebook.com/tr/?id=204204204204204&ev=page_view
      ✖ After the refusal Google was told what is not true: advertising storage granted, analytics storage granted (gcs=G111)
          0.0 s  GET https://www.google-analytics.com/g/collect?v=2&tid=G-BASKETS…578963.1790000000&en=page_view&gcs=G111
      ✖ After the refusal OneTrust recorded what is not true: agreed to performance, functional, targeting (cookie OptanonConsent)

    https://didomi-honest.example/   "Reed & Rush: baskets"   Chromium 1 · 3 visits

      Owner   Tracker    Before any choice  Accepted    Refused
      Google  Analytics  –                  2 requests  –
      Meta    Pixel      –                  2 requests  –

      ✔ No tracker ran before a choice was made.
      ✔ After the agreement Didomi recorded: agreed to cookies, measure_ad_performance, create_ads_profile (cookie didomi_token)
      ✔ After the agreement IAB TCF recorded: consent of today: purposes 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 agreed to (cookie euconsent-v2)
      ✔ After the refusal no tracker ran.
      ✔ After the refusal Didomi recorded: refused cookies, measure_ad_performance, create_ads_profile (cookie didomi_token)
      ✔ After the refusal IAB TCF recorded: consent of today: no purpose agreed to (cookie euconsent-v2)

    ✖ 6 findings in 4 of 6 visits: 3 medium, 3 low · 2 owners · 6 allowed
      Exit code 1: 3 findings at or above --fail-on medium with at least --min-confidence likely.
    "
  `);
  expect(code).toBe(1);
});

test("what runs before any choice is told when the visitor accepts, too", async () => {
  const { code, stdout } = await scan(["cookieyes-hasty"], "--consent", "accept");
  expect(stdout).toContain("2 trackers of 2 receivers ran before any choice:");
  expect(stdout).toMatch(/Analytics .*on load, unasked/);
  expect(stdout).toMatch(/Analytics .*on load, accepted/);
  expect(stdout).not.toContain("in spite of the refusal");
  expect(code).toBe(1);
});

test("a refusal that is not kept, and one that nobody asks for, are told", async () => {
  const names = ["usercentrics-lying", "none-hasty"];
  const { stdout } = await scan(names, "--consent", "reject", "-f", "json");
  const [lying, none] = visitsOf(stdout);
  expect(lying && rulesOf(lying)).toContain("false-consent");
  expect(lying?.consentRecords).toContainEqual({
    platform: "Usercentrics",
    from: "localStorage uc_settings",
    says: "agreed to all services",
    agreed: ["all services"],
    isTrue: false,
  });
  expect(none?.page.consent).toEqual({ choice: "reject", outcome: "no-banner" });
  expect(none?.warnings).toContain(
    "no consent banner was found that could be operated: nothing was refused",
  );
});

test("a refusal on the first page holds on the next one of the same session, or does not", async () => {
  const args = ["--consent", "reject", "--crawl", "1", "--crawl-same-session", "-f", "json"];
  const { stdout } = await scan(["cookiebot-lying"], ...args);
  const [first, second] = visitsOf(stdout);
  expect(second?.crawledFrom).toBe("https://cookiebot-lying.example/");
  expect(second?.page.consent).toMatchObject({ choice: "reject", outcome: "made", from: 0, at: 0 });
  expect(second && rulesOf(second)).toContain("false-consent");
  expect(first?.warnings).toContain(
    "crawl: no sitemap was found: pages were chosen among the links of the page",
  );
});
