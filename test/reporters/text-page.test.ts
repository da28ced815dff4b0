import { describe, expect, test } from "vitest";
import type { Finding, Load, Report, ScannedResult } from "../../src/model.ts";
import { buildReport, DEFAULT_POLICY } from "../../src/policy.ts";
import type { ReportOptions } from "../../src/reporters/index.ts";
import { text as textReport } from "../../src/reporters/text.ts";
import { pageOf, SITE, shop } from "./page-samples.ts";
import { harmless, missing, newsletter, reportOf } from "./samples.ts";

function print(report: Report, options: Partial<ReportOptions> = {}): string {
  return textReport(report, { color: false, verbosity: "normal", ...options });
}

describe("a shop with a dozen trackers", () => {
  test("120 columns", () => {
    expect(`\n${print(reportOf(shop), { columns: 120 })}`).toMatchInlineSnapshot(`
      "
      https://shop.example/   "Shop"   Chromium 156 · 20 requests, 16 third-party, 1 more failed
        ⚠ warning  The page opened 2 windows; they were closed after 3 s.

        Owner             Tracker               When          Sends                                                   Risk
        Meta              Pixel                 on leaving    your e-mail address (SHA-256), client id, event         ✖ high
                                                              SubscribedBu…onClick
                          Pixel                 on load       client id, event PageView, page address                 ✖ medium
        Microsoft         Clarity ×2            after 3 s     a recording of your visit, cookie _clck                 ✖ high
                          Advertising           on load       client id                                               ✖ medium
                          LinkedIn Insight Tag  on load       the visit itself                                        ⚠ low
        Google            Analytics             on load       client id, event page_view, page address, referrer,     ✖ medium
                                                              screen size
                          Analytics             on leaving    client id, event scroll                                 ✖ medium
                          Ads ×2                on load       cookie IDE, page address                                ✖ medium
                          Tag Manager           on load       the visit itself                                        ⚠ low
        InnoCraft         Matomo via this site  on load       client id, page title                                   ✖ medium
        audience.example  tracking pixel        on load       an opaque token                                         ✖ medium
        Criteo            OneTag                after scroll  the visit itself                                        ⚠ low
        this site         beacon                on leaving    the visit itself                                        ⚠ low

        In the page, but nothing was sent
        Owner             Tracker               When          Would send                                              Risk
        Meta              Pixel                 in noscript   event PageView                                          ✖ medium
        TikTok            Pixel                 tried         the visit itself                                        ⚠ low
        partner.example   click report          on click      the visit itself                                        ⚠ low

        Each request also tells: time of the visit, browser and device, IP address

        Cookies  4 stored: cart, _ga, _fbp, _clck
                 2 blocked (third-party cookies are blocked): IDE (doubleclick.net), aud (audience.example)

        ✖ 8 trackers of 4 owners and 1 domain of unknown owner ran on load, 1 some seconds later, 1 after scroll, 3 on
          leaving; 1 sends data that names a person, 1 records the visit; 1 more tried and did not get through, 1 more could
          run and did not.

      ✖ 16 findings in 1 page: 2 high, 8 medium, 6 low · 3 not sent · 6 owners · 0 allowed · 1 warning
        Exit code 1: 10 findings at or above --fail-on medium with at least --min-confidence likely.
      "
    `);
  });

  test("80 columns: a table still", () => {
    expect(`\n${print(reportOf(shop), { columns: 80 })}`).toMatchInlineSnapshot(`
      "
      https://shop.example/
        "Shop"
        Chromium 156 · 20 requests, 16 third-party, 1 more failed
        ⚠ warning  The page opened 2 windows; they were closed after 3 s.

        Owner             Tracker           When        Sends                 Risk
        Meta              Pixel             on leaving  your e-mail address   ✖ high
                                                        (SHA-256), client
                                                        id, event
                                                        SubscribedBu…onClick
                          Pixel             on load     client id, event      ✖ medium
                                                        PageView, page
                                                        address
        Microsoft         Clarity ×2        after 3 s   a recording of your   ✖ high
                                                        visit, cookie _clck
                          Advertising       on load     client id             ✖ medium
                          LinkedIn Insight  on load     the visit itself      ⚠ low
                          Tag
        Google            Analytics         on load     client id, event      ✖ medium
                                                        page_view, page
                                                        address, referrer,
                                                        screen size
                          Analytics         on leaving  client id, event      ✖ medium
                                                        scroll
                          Ads ×2            on load     cookie IDE, page      ✖ medium
                                                        address
                          Tag Manager       on load     the visit itself      ⚠ low
        InnoCraft         Matomo via this   on load     client id, page       ✖ medium
                          site                          title
        audience.example  tracking pixel    on load     an opaque token       ✖ medium
        Criteo            OneTag            after       the visit itself      ⚠ low
                                            scroll
        this site         beacon            on leaving  the visit itself      ⚠ low

        In the page, but nothing was sent
        Owner             Tracker           When        Would send            Risk
        Meta              Pixel             in          event PageView        ✖ medium
                                            noscript
        TikTok            Pixel             tried       the visit itself      ⚠ low
        partner.example   click report      on click    the visit itself      ⚠ low

        Each request also tells: time of the visit, browser and device, IP address

        Cookies  4 stored: cart, _ga, _fbp, _clck
                 2 blocked (third-party cookies are blocked): IDE (doubleclick.net),
                 aud (audience.example)

        ✖ 8 trackers of 4 owners and 1 domain of unknown owner ran on load, 1 some
          seconds later, 1 after scroll, 3 on leaving; 1 sends data that names a
          person, 1 records the visit; 1 more tried and did not get through, 1 more
          could run and did not.

      ✖ 16 findings in 1 page: 2 high, 8 medium, 6 low · 3 not sent · 6 owners · 0
      allowed · 1 warning
        Exit code 1: 10 findings at or above --fail-on medium with at least
        --min-confidence likely.
      "
    `);
  });

  test("60 columns: a list", () => {
    expect(`\n${print(reportOf(shop), { columns: 60 })}`).toMatchInlineSnapshot(`
      "
      https://shop.example/
        "Shop"
        Chromium 156 · 20 requests, 16 third-party, 1 more failed
        ⚠ warning  The page opened 2 windows; they were closed
                   after 3 s.

        Meta
          ✖ high  Pixel · on leaving
            your e-mail address (SHA-256), client id, event
            SubscribedBu…onClick
          ✖ medium  Pixel · on load
            client id, event PageView, page address
        Microsoft
          ✖ high  Clarity ×2 · after 3 s
            a recording of your visit, cookie _clck
          ✖ medium  Advertising · on load
            client id
          ⚠ low  LinkedIn Insight Tag · on load
            the visit itself
        Google
          ✖ medium  Analytics · on load
            client id, event page_view, page address, referrer,
            screen size
          ✖ medium  Analytics · on leaving
            client id, event scroll
          ✖ medium  Ads ×2 · on load
            cookie IDE, page address
          ⚠ low  Tag Manager · on load
            the visit itself
        InnoCraft
          ✖ medium  Matomo via this site · on load
            client id, page title
        audience.example
          ✖ medium  tracking pixel · on load
            an opaque token
        Criteo
          ⚠ low  OneTag · after scroll
            the visit itself
        this site
          ⚠ low  beacon · on leaving
            the visit itself

        In the page, but nothing was sent
        Meta
          ✖ medium  Pixel · in noscript
            event PageView
        TikTok
          ⚠ low  Pixel · tried
            the visit itself
        partner.example
          ⚠ low  click report · on click
            the visit itself

        Each request also tells: time of the visit, browser and
        device, IP address

        Cookies  4 stored: cart, _ga, _fbp, _clck
                 2 blocked (third-party cookies are blocked): IDE
                 (doubleclick.net), aud (audience.example)

        ✖ 8 trackers of 4 owners and 1 domain of unknown owner ran
          on load, 1 some seconds later, 1 after scroll, 3 on
          leaving; 1 sends data that names a person, 1 records the
          visit; 1 more tried and did not get through, 1 more
          could run and did not.

      ✖ 16 findings in 1 page: 2 high, 8 medium, 6 low · 3 not
      sent · 6 owners · 0 allowed · 1 warning
        Exit code 1: 10 findings at or above --fail-on medium with
        at least --min-confidence likely.
      "
    `);
  });

  test("piped: nothing is wrapped", () => {
    expect(`\n${print(reportOf(shop))}`).toMatchInlineSnapshot(`
      "
      https://shop.example/   "Shop"   Chromium 156 · 20 requests, 16 third-party, 1 more failed
        ⚠ warning  The page opened 2 windows; they were closed after 3 s.

        Owner             Tracker               When          Sends                                                                  Risk
        Meta              Pixel                 on leaving    your e-mail address (SHA-256), client id, event SubscribedButtonClick  ✖ high
                          Pixel                 on load       client id, event PageView, page address                                ✖ medium
        Microsoft         Clarity ×2            after 3 s     a recording of your visit, cookie _clck                                ✖ high
                          Advertising           on load       client id                                                              ✖ medium
                          LinkedIn Insight Tag  on load       the visit itself                                                       ⚠ low
        Google            Analytics             on load       client id, event page_view, page address, referrer, screen size        ✖ medium
                          Analytics             on leaving    client id, event scroll                                                ✖ medium
                          Ads ×2                on load       cookie IDE, page address                                               ✖ medium
                          Tag Manager           on load       the visit itself                                                       ⚠ low
        InnoCraft         Matomo via this site  on load       client id, page title                                                  ✖ medium
        audience.example  tracking pixel        on load       an opaque token                                                        ✖ medium
        Criteo            OneTag                after scroll  the visit itself                                                       ⚠ low
        this site         beacon                on leaving    the visit itself                                                       ⚠ low

        In the page, but nothing was sent
        Owner             Tracker               When          Would send                                                             Risk
        Meta              Pixel                 in noscript   event PageView                                                         ✖ medium
        TikTok            Pixel                 tried         the visit itself                                                       ⚠ low
        partner.example   click report          on click      the visit itself                                                       ⚠ low

        Each request also tells: time of the visit, browser and device, IP address

        Cookies  4 stored: cart, _ga, _fbp, _clck
                 2 blocked (third-party cookies are blocked): IDE (doubleclick.net), aud (audience.example)

        ✖ 8 trackers of 4 owners and 1 domain of unknown owner ran on load, 1 some seconds later, 1 after scroll, 3 on leaving; 1 sends data that names a person, 1 records the visit; 1 more tried and did not get through, 1 more could run and did not.

      ✖ 16 findings in 1 page: 2 high, 8 medium, 6 low · 3 not sent · 6 owners · 0 allowed · 1 warning
        Exit code 1: 10 findings at or above --fail-on medium with at least --min-confidence likely.
      "
    `);
  });

  test("quiet: a line for each finding", () => {
    expect(`\n${print(reportOf(shop), { verbosity: "quiet" })}`).toMatchInlineSnapshot(`
      "
      https://shop.example/   "Shop"   Chromium 156 · 20 requests, 16 third-party, 1 more failed
        ⚠ warning  The page opened 2 windows; they were closed after 3 s.
        ✖ high  Meta · Pixel · on leaving: your e-mail address (SHA-256), client id, event SubscribedButtonClick  [known-tracker, personal-url]
        ✖ medium  Meta · Pixel · on load: client id, event PageView, page address  [known-tracker]
        ✖ medium  Meta · Pixel · not sent, in noscript: event PageView  [known-tracker]
        ✖ high  Microsoft · Clarity ×2 · after 3 s: a recording of your visit, cookie _clck  [known-tracker]
        ✖ medium  Microsoft · Advertising · on load: client id  [known-tracker]
        ⚠ low  Microsoft · LinkedIn Insight Tag · on load  [known-tracker]
        ✖ medium  Google · Analytics · on load: client id, event page_view, page address, referrer, screen size  [known-tracker, beacon-call]
        ✖ medium  Google · Analytics · on leaving: client id, event scroll  [known-tracker, beacon-call]
        ✖ medium  Google · Ads ×2 · on load: cookie IDE, page address  [known-tracker, tiny-image]
        ⚠ low  Google · Tag Manager · on load  [known-tracker]
        ✖ medium  InnoCraft · Matomo via this site · on load: client id, page title  [known-tracker]
        ✖ medium  audience.example · tracking pixel · on load: an opaque token  [tiny-image, hidden-image]
        ⚠ low  Criteo · OneTag · after scroll  [known-tracker]
        ⚠ low  TikTok · Pixel · tried  [known-tracker]
        ⚠ low  partner.example · click report · not sent, on click  [beacon-call]
        ⚠ low  this site · beacon · on leaving  [beacon-call]

      ✖ 16 findings in 1 page: 2 high, 8 medium, 6 low · 3 not sent · 6 owners · 0 allowed · 1 warning
        Exit code 1: 10 findings at or above --fail-on medium with at least --min-confidence likely.
      "
    `);
  });

  test("verbose: what else was requested, by host", () => {
    const text = print(reportOf(shop), { verbosity: "verbose" });
    expect(text).toContain(
      "5 requests without findings: 3 cdn.shop-static.example, 2 shop.example",
    );
  });

  test("the order of the findings does not matter", () => {
    const reversed = { ...shop, findings: shop.findings.toReversed() };
    for (const details of [false, true]) {
      expect(print(reportOf(reversed), { details })).toBe(print(reportOf(shop), { details }));
    }
  });

  test("colour is never the only sign", () => {
    const colored = print(reportOf(shop), { color: true, columns: 100, details: true });
    expect(colored).toContain("\u001b[");
    expect(colored.replace(/\u001b\[\d{1,3}m/g, "")).toBe(
      print(reportOf(shop), { columns: 100, details: true }),
    );
  });
});

interface Part {
  readonly load?: Partial<Load>;
  readonly finding?: Partial<Finding>;
}

/** A page with nothing but these findings, each with a load of its own. */
function pageWith(...parts: readonly Part[]) {
  return pageOf(
    parts.map(({ load, finding }, index) => ({
      url: `https://t${index}.example/`,
      requests: load?.requests ?? (load?.state && load.state !== "sent" ? [] : [{}]),
      load: load ?? {},
      finding: { domain: `t${index}.example`, ...finding },
    })),
  );
}

/** The sentence that matters, without its sign. */
function sentenceOf(result: ScannedResult): string | undefined {
  return / [✖⚠✔] ((?:\d+ trackers?|No tracker) .*)/.exec(print(reportOf(result)))?.[1];
}

const potential = { state: "potential", trigger: "click" } as const;
const named: Partial<Finding> = {
  severity: "high",
  leaks: [{ data: "email-address", channel: "url", basis: "decoded", value: "a@b.example" }],
};
const replay: Partial<Finding> = {
  severity: "high",
  leaks: [{ data: "session-replay", channel: "body", basis: "vendor documentation" }],
};
const service = (id: string, owner: string): Partial<Finding> => ({
  owner,
  tracker: { id, name: id, owner, purpose: "analytics" },
});

describe("the sentence that matters", () => {
  test.each<[string, ScannedResult, string | undefined]>([
    ["nothing", pageWith(), undefined],
    ["one", pageWith({}), "1 tracker of 1 domain of unknown owner ran on load."],
    ["two", pageWith({}, {}), "2 trackers of 2 domains of unknown owner ran on load."],
    [
      "two of one owner",
      pageWith({ finding: service("a", "Acme") }, { finding: service("b", "Acme") }),
      "2 trackers of 1 owner ran on load.",
    ],
    [
      "the same service twice is one tracker",
      pageWith({ finding: service("a", "Acme") }, { finding: service("a", "Acme") }),
      "1 tracker of 1 owner ran on load.",
    ],
    [
      "owners of each kind",
      pageWith(
        { finding: service("a", "Acme") },
        { finding: service("b", "Bolt") },
        {},
        { finding: { domain: "shop.example" } },
      ),
      "4 trackers of 2 owners, this site and 1 domain of unknown owner ran on load.",
    ],
    [
      "only on leaving",
      pageWith({ load: { trigger: "leave" }, finding: service("a", "Acme") }),
      "1 tracker of 1 owner ran on leaving.",
    ],
    [
      "every moment",
      pageWith(
        {},
        { load: { requests: [{ method: "GET", headers: {}, at: 4_200 }] } },
        { load: { trigger: "scroll" } },
        { load: { trigger: "leave" } },
      ),
      "1 tracker of 1 domain of unknown owner ran on load, 1 some seconds later, 1 after scroll, 1 on leaving.",
    ],
    [
      "on load and on leaving",
      pageWith(
        { finding: service("a", "Acme") },
        { load: { trigger: "leave" }, finding: service("a", "Acme") },
      ),
      "1 tracker of 1 owner ran on load, 1 on leaving.",
    ],
    [
      "one names a person",
      pageWith({ finding: named }, {}),
      "2 trackers of 2 domains of unknown owner ran on load; 1 sends data that names a person.",
    ],
    [
      "two name a person, one records",
      pageWith({ finding: named }, { finding: named }, { finding: replay }),
      "3 trackers of 3 domains of unknown owner ran on load; 2 send data that names a person, 1 records the visit.",
    ],
    ["only potential", pageWith({ load: potential }), "No tracker ran; 1 could run and did not."],
    [
      "what was not sent names nobody",
      pageWith(
        { load: potential, finding: named },
        { load: { state: "attempted" }, finding: named },
      ),
      "No tracker ran; 1 tried and did not get through, 1 could run and did not.",
    ],
    [
      "sent and potential",
      pageWith({}, { load: potential }, { load: potential }),
      "1 tracker of 1 domain of unknown owner ran on load; 2 more could run and did not.",
    ],
    [
      "potential of a tracker that ran anyway",
      pageWith(
        { finding: service("a", "Acme") },
        { load: potential, finding: service("a", "Acme") },
      ),
      "1 tracker of 1 owner ran on load.",
    ],
    [
      "allowed",
      pageWith({ finding: { allowed: "agreed" } }, {}),
      "2 trackers of 2 domains of unknown owner ran on load; 1 is allowed.",
    ],
    [
      "a page declares nothing: declared is not sent",
      pageWith({ load: { state: "declared" } }),
      "No tracker ran; 1 could run and did not.",
    ],
  ])("%s", (_, result, sentence) => {
    expect(sentenceOf(result)).toBe(sentence);
  });

  test("its sign is that of the worst", () => {
    const signOf = (...parts: readonly Part[]) =>
      /^ {2}([✖⚠✔]) \d+ tracker/m.exec(print(reportOf(pageWith(...parts))))?.[1];
    expect(signOf({ finding: { allowed: "agreed" } })).toBe("✔");
    expect(signOf({ finding: { allowed: "agreed" } }, { finding: { severity: "low" } })).toBe("⚠");
    expect(signOf({ finding: { severity: "low" } }, {})).toBe("✖");
  });
});

describe("details", () => {
  const details = (result: ScannedResult, options: Partial<ReportOptions> = {}): string =>
    print(reportOf(result), { details: true, columns: 100, ...options });

  test("the blocks, then what the report says without them", () => {
    const [heading, table] = print(reportOf(shop), { columns: 100 }).split(/\n\n(?= {2}Owner)/);
    const text = details(shop);
    expect(text.startsWith(`${heading}\n\n── Meta Pixel · Meta · facebook.com ──`)).toBe(true);
    expect(text.endsWith(`\n\n${table}`)).toBe(true);
  });

  test("a beacon: the URL taken apart, how, who, what came back", () => {
    const text = details(shop);
    const block = text.slice(text.indexOf("── Google Analytics"), text.indexOf("── Google Ads"));
    expect(`\n${block}`).toMatchInlineSnapshot(`
      "
      ── Google Analytics · Google · google-analytics.com ──────────────── 1 tracked request · 1 beacon ──

        ✖ medium  known-tracker, beacon-call                                             on load · certain
          Google Analytics measures visits and behaviour: navigator.sendBeacon reports to another site.

          >  │ https://regi…QX&cid=718281…600&dl=https%…%2F&dr=https%…%2F&sr=1280x720&en=page_view
             │                     ────┬─────    ────┬─────    ────┬─────    ───┬────    ────┬────
             │                     client id    page address    referrer   screen size     event

          Sends    client id     cid=718281828.1763769600          id of the browser · documented by the
                                                                   vendor
                   event         en=page_view                      documented by the vendor
                   page address  dl=https%3A%2F%2Fshop.example%2F  matches a known value
                   referrer      dr=https%3A%2F%2Fnews.example%2F  documented by the vendor
                   screen size   sr=1280x720                       matches a known value
                   always        IP address · time of the visit · browser and device
          How      POST by fetch with keepalive, 0.91 s after navigation
          Asked by https://www.googletagmanager.com/gtag/js?id=G-4TZ2M1K9QX:418:12 (send) ←
                     https://www.googletagmanager.com/gtag/js?id=G-4TZ2M1K9QX:90:3
          Answer   204 · empty · from 192.0.2.36
          Fix      Take out the script that asks for it:
                   https://www.googletagmanager.com/gtag/js?id=G-4TZ2M1K9QX

        ✖ medium  known-tracker, beacon-call                                          on leaving · certain
          Google Analytics measures visits and behaviour: navigator.sendBeacon reports to another site.

          >  │ https://region1.google-analytics.com/g/collec…2M1K9QX&cid=718281828.1763769600&en=scroll
             │                                                           ─────────┬──────────    ──┬───
             │                                                                client id          event

          Sends    client id  cid=718281828.1763769600  id of the browser · documented by the vendor
                   event      en=scroll                 documented by the vendor
                   always     IP address · time of the visit · browser and device
          How      POST by navigator.sendBeacon, 8.42 s after navigation
          Asked by https://www.googletagmanager.com/gtag/js?id=G-4TZ2M1K9QX
          Answer   204
          Fix      Take out the script that asks for it:
                   https://www.googletagmanager.com/gtag/js?id=G-4TZ2M1K9QX

      "
    `);
  });

  test("a redirect with a blocked cookie", () => {
    const text = details(shop);
    const block = text.slice(text.indexOf("── Google Ads"), text.indexOf("── Microsoft Adv"));
    expect(`\n${block}`).toMatchInlineSnapshot(`
      "
      ── Google Ads · Google · doubleclick.net ─────────────────────────────────────── 1 tracking pixel ──

        ✖ medium  known-tracker, tiny-image                                              on load · certain
          Google Ads builds advertising profiles and audiences: the picture that came back is 1×1 px.

          >  │ https://googleads.g.doubleclick.net/pagead/vi…on/998877/?url=https%3A%2F%2Fs…example%2F
             │                                                              ────────────┬─────────────
             │                                                                     page address

          Sends    cookie        cookie IDE=AHWqTUm3xY             documented by the vendor
                   page address  url=https%3A%2F%2Fs…p.example%2F  matches a known value
                   always        IP address · time of the visit · browser and device
          How      GET, 1.20 s after navigation
                   GET, 1.38 s after navigation
          Asked by https://www.googletagmanager.com/gtag/js?id=G-4TZ2M1K9QX
          Answer   302 · redirects to https://www.google.com/pagead/1p-user-list/998877/
                   200 · image/gif · 42 bytes · 1×1 px
          Cookies  IDE (doubleclick.net) for 13 months, not stored: third-party cookies are blocked
          Fix      Take out the script that asks for it:
                   https://www.googletagmanager.com/gtag/js?id=G-4TZ2M1K9QX

      "
    `);
  });

  test("what did not get through, and what was not sent", () => {
    const text = details(shop, { columns: 70 });
    const block = text.slice(text.indexOf("── TikTok"), text.indexOf("── shop.example"));
    expect(`\n${block}`).toMatchInlineSnapshot(`
      "
      ── TikTok Pixel · TikTok · tiktok.com
         1 tracked request

        ⚠ low  known-tracker         tried · certain · does not fail the run
          TikTok Pixel builds advertising profiles and audiences.

           │ https://analytics.tiktok.com/api/v2/pixel

          Sends  always  IP address · time of the visit · browser and device
          How  POST, 1.70 s after navigation
          Asked by  https://analytics.tiktok.com/i18n/pixel/events.js
          Answer  none: csp
          Fix
            Take out the script that asks for it:
            https://analytics.tiktok.com/i18n/pixel/events.js

      "
    `);
    expect(text).toContain("not sent, on click");
  });

  test("mail clients have no part in it", () => {
    const [first] = shop.findings;
    if (!first) throw new Error("the sample has lost its findings");
    const exposure = [{ client: "gmail", name: "Gmail", fires: "yes", hides: [] }] as const;
    expect(details({ ...shop, findings: [{ ...first, exposure }] })).not.toContain("Gmail");
  });

  test("many alike requests are counted, not listed", () => {
    const requests = Array.from({ length: 5_000 }, (_, at) => ({
      method: "POST",
      headers: {},
      at: at * 10,
      status: 204,
      initiator: at % 2 === 0 ? "https://a.example/x.js" : "https://b.example/y.js",
    }));
    const text = details(pageWith({ load: { requests } }));
    expect(text).toContain(
      "Asked by https://a.example/x.js  ×2500\n             https://b.example/y.js  ×2500",
    );
    expect(text).toContain("and 4,996 more (-v lists them all)");
    expect(text).toContain("beacon ×5000".replace("beacon", "tracked image"));
  });
});

describe("cookies", () => {
  test("those of other sites first, named with their domain; the rest is counted", () => {
    const cookies = [
      ...Array.from({ length: 12 }, (_, n) => ({
        name: `c${n}`,
        value: "1",
        domain: "shop.example",
      })),
      { name: "uid", value: "1", domain: ".ads.example" },
    ];
    const result = pageWith({});
    const text = print(
      reportOf({
        ...result,
        page: { ...result.page, cookies } as NonNullable<ScannedResult["page"]>,
      }),
    );
    expect(text).toContain(
      "Cookies  13 stored: uid (ads.example), c0, c1, c2, c3, c4, c5, c6 and 5 more (-v lists them all)",
    );
  });

  test("one that its server tries to set with each request is one", () => {
    const setCookies = [{ name: "u", value: "1", domain: "t0.example", blocked: "SameSite" }];
    const request = { method: "GET", headers: {}, setCookies };
    const text = print(reportOf(pageWith({ load: { requests: [request, request] } })));
    expect(text).toContain("Cookies  1 blocked (SameSite): u (t0.example)");
  });
});

describe("other pages", () => {
  test("clean: one line", () => {
    expect(print(reportOf(pageOf([{ url: SITE, load: { type: "document" } }])))).toBe(
      "✔ No trackers found in 1 page, 1 remote URL looked at\n",
    );
  });

  test("a page that ended elsewhere, with an error", () => {
    const text = print(
      reportOf(
        pageOf([{ url: SITE }], {
          warnings: ["The page did not end loading in 30 s."],
          page: {
            url: "https://www.shop.example/gone",
            status: 404,
            browser: "Chromium 156.0.7300.1",
            cookies: [],
            aliases: {},
          },
        }),
      ),
    );
    expect(text).toContain(
      'https://shop.example/   "Shop"   Chromium 156 · HTTP 404 · ended at https://www.shop.example/gone · 1 request, 0 third-party\n',
    );
  });

  test("nothing was sent: one section", () => {
    const text = print(reportOf(pageWith({ load: potential })));
    expect(text).toContain("Would send");
    expect(text).not.toContain("Sends");
  });

  test("mails, files and pages in one run", () => {
    const failedPage = { ...missing, target: "https://gone.example/" };
    expect(print(reportOf(newsletter, harmless, shop))).toContain(
      "✖ 22 findings in 1 of 2 files and 1 page: 3 high, 12 medium, 7 low · 3 not sent",
    );
    expect(print(reportOf(shop, failedPage))).toContain("✖ 16 findings in 1 of 2 pages");
    expect(print(reportOf(harmless, pageOf([{ url: SITE }])))).toContain(
      "✔ No trackers found in 1 file and 1 page, 2 remote URLs looked at",
    );
    expect(print(reportOf(harmless, failedPage))).toContain(
      "✖ No trackers found in 1 file, 1 remote URL looked at · 1 not scanned",
    );
  });

  test("below the thresholds: shown, and clean", () => {
    const report = buildReport([shop], { ...DEFAULT_POLICY, failOn: "high" }, "0.1.0");
    expect(print(report)).toMatch(/Advertising +on load +client id +⚠ medium/);
  });
});
