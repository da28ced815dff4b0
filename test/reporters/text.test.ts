import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding, Load, Report, ScannedResult } from "../../src/model.ts";
import { buildReport, DEFAULT_POLICY } from "../../src/policy.ts";
import type { ReportOptions } from "../../src/reporters/index.ts";
import { text as textReport } from "../../src/reporters/text.ts";
import { anyReport } from "./arbitraries.ts";
import { harmless, inUrl, missing, newsletter, reportOf, warned } from "./samples.ts";

const NORMAL: ReportOptions = { color: false, verbosity: "normal" };

function print(report: Report, options: Partial<ReportOptions> = {}): string {
  return textReport(report, { ...NORMAL, ...options });
}

function stripColors(text: string): string {
  return text.replace(/\u001b\[\d{1,3}m/g, "");
}

/** Cells by another road than the reporter's: scripts, and what is known to be narrow in them. */
function cellsOf(line: string): number {
  const isMark = /[\p{Mn}\p{Me}\u200d]/u;
  const isNarrow = /[\u1160-\u11ff\ud7b0-\ud7ff\uff61-\uffdc]/u;
  const isWide =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
  return [...line].reduce((cells, character) => {
    if (isMark.test(character)) return cells;
    return cells + (isWide.test(character) && !isNarrow.test(character) ? 2 : 1);
  }, 0);
}

describe("a newsletter", () => {
  test("wide", () => {
    expect(`\n${print(reportOf(newsletter), { columns: 100 })}`).toMatchInlineSnapshot(`
      "
      mails/spring-sale.eml   "Spring sale starts now"   e-mail · 48.2 kB · 7 remote URLs

      ── example.net ────────────────────────────────────────────────────────────────── 1 tracked image ──

        ✖ high  personal-url                                                     30:5 · part 1.2 · certain
          Your e-mail address (base64) is in the URL.

          > 30 │ <td … style="background-image: url(https://count.example.net/o/cG…gif?to=YW5uYS5z…D%3D)">
               │                                                                          ──────┬──────
               │                                                                       your e-mail address

          Sends    your e-mail address  to=YW5uYS5zbWl0aE…m9yZw%3D%3D  in base64, then percent-encoding ·
                                                                       known to be yours
                   always               IP address · time of opening · mail app or browser, and device
          Exposed  opened: Apple Mail · no IP: Gmail
                   prefetched: Apple Mail with Privacy Protection · if allowed: Outlook for Windows,
                     Thunderbird · never: HEY
          Fix      Delete the background-image on line 30

      ── Mailchimp · Intuit · list-manage.com ────────────────────────── 1 open pixel · 3 tracked links ──

        ✖ medium  tiny-image, known-tracker                                     212:3 · part 1.2 · certain
          Mailchimp counts that a mail was opened: the image is 1×1 px.

          > 212 │ <img src="https://acme.us7.list-manage.com/tr…p?u=f3d49…a1&id=9b8e6…a0&e=7c41b…e9" …>
                │                                                   ───┬────    ───┬────   ───┬────
                │                                                      │ campaign id     recipient id
                │                                                    an id

          Sends    recipient id  e=7c41b0d2e9                unique id of the recipient · documented by
                                                             the vendor
                   campaign id   id=9b8e6f11a0               this mailing · documented by the vendor
                   an id         u=f3d49a2b7c1e4d5f8a0be2a1  account of the sender · documented by the
                                                             vendor
                   always        IP address · time of opening · mail app or browser, and device
          Exposed  as above
          Fix      In the campaign's settings and tracking, clear 'Track opens'

        ✖ medium  3 tracked links  tracked-link                                  40:9 · part 1.2 · certain
          The link goes through Mailchimp: counts clicks, then redirects.

          > 40 │ <a href="https://acme.us7.list-manage.com/track/click?u…5f8a0be2a1&id=b1&e=7c41b0d2e9">
               │                                                                            ────┬─────
               │                                                                           recipient id

          Sends    recipient id  e=7c41b0d2e9  unique id of the recipient · documented by the vendor
                   always        IP address · time of opening · mail app or browser, and device
          Also at  41:9, 42:9
          Fix      Link to the destination directly

      ── shop.example ────────────────────────────────────────────────────────────────── 1 read receipt ──

        ⚠ low  read-receipt                                          7:1 · certain · does not fail the run
          The header Disposition-Notification-To asks for a receipt to receipts@shop.example.

          > 7 │ Disposition-Notification-To: mailto:receipts@shop.example

          Sends    your e-mail address              body Final-Recipient  the address that the mail was
                                                                          delivered to
                   mail app or browser, and device  body Reporting-UA     the mail program, where it names
                                                                          itself
          Fix      Remove the header Disposition-Notification-To

      ✖ 6 findings in 1 file: 1 high, 4 medium, 1 low · 1 owner · 0 allowed
        Exit code 1: 5 findings at or above --fail-on medium with at least --min-confidence likely.
      "
    `);
  });

  test("narrow", () => {
    expect(`\n${print(reportOf(newsletter), { columns: 60 })}`).toMatchInlineSnapshot(`
      "
      mails/spring-sale.eml
        "Spring sale starts now"
        e-mail · 48.2 kB · 7 remote URLs

      ── example.net
         1 tracked image

        ✖ high  personal-url             30:5 · part 1.2 · certain
          Your e-mail address (base64) is in the URL.

          30 │ https://count.example.net/o/cGl4ZWw.gif?to=YW5uYS5z
             │ bWl0aEBleGFtcGxlLm9yZw%3D%3D

          Sends
            your e-mail address  to=YW5uYS5zbWl0aEBle…Lm9yZw%3D%3D
              in base64, then percent-encoding · known to be yours
            always  IP address · time of opening · mail app or
                    browser, and device
          Exposed
            opened: Apple Mail · no IP: Gmail
            prefetched: Apple Mail with Privacy Protection · if
              allowed: Outlook for Windows, Thunderbird · never:
              HEY
          Fix  Delete the background-image on line 30

      ── Mailchimp · Intuit · list-manage.com
         1 open pixel · 3 tracked links

        ✖ medium  tiny-image, known-tracker
          212:3 · part 1.2 · certain
          Mailchimp counts that a mail was opened: the image is
          1×1 px.

          212 │ https://acme.us7.list-manage.com/track/open.php?u=
              │ f3d49a2b7c1e4d5f8a0be2a1&id=9b8e6f11a0&e=7c41b0d2e
              │ 9

          Sends
            recipient id  e=7c41b0d2e9
              unique id of the recipient · documented by the
              vendor
            campaign id  id=9b8e6f11a0
              this mailing · documented by the vendor
            an id  u=f3d49a2b7c1e4d5f8a0be2a1
              account of the sender · documented by the vendor
            always  IP address · time of opening · mail app or
                    browser, and device
          Exposed  as above
          Fix
            In the campaign's settings and tracking, clear 'Track
            opens'

        ✖ medium  3 tracked links  tracked-link
          40:9 · part 1.2 · certain
          The link goes through Mailchimp: counts clicks, then
          redirects.

          40 │ https://acme.us7.list-manage.com/track/click?u=f3d4
             │ 9a2b7c1e4d5f8a0be2a1&id=b1&e=7c41b0d2e9

          Sends
            recipient id  e=7c41b0d2e9
              unique id of the recipient · documented by the
              vendor
            always  IP address · time of opening · mail app or
                    browser, and device
          Also at  41:9, 42:9
          Fix  Link to the destination directly

      ── shop.example
         1 read receipt

        ⚠ low  read-receipt  7:1 · certain · does not fail the run
          The header Disposition-Notification-To asks for a
          receipt to receipts@shop.example.

          7 │ mailto:receipts@shop.example

          Sends
            your e-mail address  body Final-Recipient
              the address that the mail was delivered to
            mail app or browser, and device  body Reporting-UA
              the mail program, where it names itself
          Fix  Remove the header Disposition-Notification-To

      ✖ 6 findings in 1 file: 1 high, 4 medium, 1 low · 1 owner ·
      0 allowed
        Exit code 1: 5 findings at or above --fail-on medium with
        at least --min-confidence likely.
      "
    `);
  });

  test("piped: nothing is wrapped or shortened", () => {
    expect(`\n${print(reportOf(newsletter))}`).toMatchInlineSnapshot(`
      "
      mails/spring-sale.eml   "Spring sale starts now"   e-mail · 48.2 kB · 7 remote URLs

      ── example.net ── 1 tracked image ──

        ✖ high  personal-url  30:5 · part 1.2 · certain
          Your e-mail address (base64) is in the URL.

          > 30 │ <td … style="background-image: url(https://count.example.net/o/cGl4ZWw.gif?to=YW5uYS5zbWl0aEBleGFtcGxlLm9yZw%3D%3D)">
               │                                                                               ─────────────────┬──────────────────
               │                                                                                       your e-mail address

          Sends    your e-mail address  to=YW5uYS5zbWl0aEBleGFtcGxlLm9yZw%3D%3D  in base64, then percent-encoding · known to be yours
                   always               IP address · time of opening · mail app or browser, and device
          Exposed  opened: Apple Mail · no IP: Gmail
                   prefetched: Apple Mail with Privacy Protection · if allowed: Outlook for Windows, Thunderbird · never: HEY
          Fix      Delete the background-image on line 30

      ── Mailchimp · Intuit · list-manage.com ── 1 open pixel · 3 tracked links ──

        ✖ medium  tiny-image, known-tracker  212:3 · part 1.2 · certain
          Mailchimp counts that a mail was opened: the image is 1×1 px.

          > 212 │ <img src="https://acme.us7.list-manage.com/track/open.php?u=f3d49a2b7c1e4d5f8a0be2a1&id=9b8e6f11a0&e=7c41b0d2e9" …>
                │                                                             ───────────┬────────────    ────┬─────   ────┬─────
                │                                                                      an id             campaign id  recipient id

          Sends    recipient id  e=7c41b0d2e9                unique id of the recipient · documented by the vendor
                   campaign id   id=9b8e6f11a0               this mailing · documented by the vendor
                   an id         u=f3d49a2b7c1e4d5f8a0be2a1  account of the sender · documented by the vendor
                   always        IP address · time of opening · mail app or browser, and device
          Exposed  as above
          Fix      In the campaign's settings and tracking, clear 'Track opens'

        ✖ medium  3 tracked links  tracked-link  40:9 · part 1.2 · certain
          The link goes through Mailchimp: counts clicks, then redirects.

          > 40 │ <a href="https://acme.us7.list-manage.com/track/click?u=f3d49a2b7c1e4d5f8a0be2a1&id=b1&e=7c41b0d2e9">
               │                                                                                          ────┬─────
               │                                                                                         recipient id

          Sends    recipient id  e=7c41b0d2e9  unique id of the recipient · documented by the vendor
                   always        IP address · time of opening · mail app or browser, and device
          Also at  41:9, 42:9
          Fix      Link to the destination directly

      ── shop.example ── 1 read receipt ──

        ⚠ low  read-receipt  7:1 · certain · does not fail the run
          The header Disposition-Notification-To asks for a receipt to receipts@shop.example.

          > 7 │ Disposition-Notification-To: mailto:receipts@shop.example

          Sends    your e-mail address              body Final-Recipient  the address that the mail was delivered to
                   mail app or browser, and device  body Reporting-UA     the mail program, where it names itself
          Fix      Remove the header Disposition-Notification-To

      ✖ 6 findings in 1 file: 1 high, 4 medium, 1 low · 1 owner · 0 allowed
        Exit code 1: 5 findings at or above --fail-on medium with at least --min-confidence likely.
      "
    `);
  });

  test("quiet", () => {
    const options = { columns: 100, verbosity: "quiet" } as const;
    expect(`\n${print(reportOf(newsletter, harmless, warned), options)}`).toMatchInlineSnapshot(`
      "
      mails/spring-sale.eml   "Spring sale starts now"   e-mail · 48.2 kB · 7 remote URLs
        ✖ high  personal-url                                                     30:5 · part 1.2 · certain
          example.net: your e-mail address · time of opening · mail app or browser, and device · IP
          address
        ✖ medium  tiny-image, known-tracker                                     212:3 · part 1.2 · certain
          Mailchimp · Intuit · list-manage.com: recipient id · campaign id · an id · time of opening ·
          mail app or browser, and device · IP address
        ✖ medium  3 tracked links  tracked-link                                  40:9 · part 1.2 · certain
          Mailchimp · Intuit · list-manage.com: recipient id · time of opening · mail app or browser, and
          device · IP address
        ⚠ low  read-receipt                                          7:1 · certain · does not fail the run
          shop.example: your e-mail address · mail app or browser, and device

      mails/sealed.eml   "Your invoice"   e-mail · 2.1 kB · 0 remote URLs
        ⚠ warning  Part 1 is encrypted (S/MIME): what it holds could not be looked at.

      ✖ 6 findings in 1 of 3 files: 1 high, 4 medium, 1 low · 1 owner · 0 allowed · 1 warning
        Exit code 1: 5 findings at or above --fail-on medium with at least --min-confidence likely.
      "
    `);
  });

  test("verbose: every link, all evidence, and the loads without findings", () => {
    const text = print(reportOf(newsletter), { columns: 100, verbosity: "verbose" });
    const lines = text.split("\n").map((line) => line.trim());
    expect(text).toContain("42:9  https://acme.us7.list-manage.com/track/click?u=");
    expect(lines).toContain("known-tracker (certain): Mailchimp: counts that a mail was opened");
    expect(lines).toContain("Gmail: on opening; proxied by Google");
    expect(lines).toContain("1 remote URL without findings: 1 img.shop.example");
    expect(lines).toContain("See      https://mailchimp.com/help/about-open-tracking/");
  });
});

describe("other runs", () => {
  test("clean: one line", () => {
    expect(print(reportOf(harmless, { ...harmless, target: "b.eml" }))).toBe(
      "✔ No trackers found in 2 files, 2 remote URLs looked at\n",
    );
  });

  test("clean, with all that was looked at", () => {
    expect(`\n${print(reportOf(harmless), { verbosity: "verbose" })}`).toMatchInlineSnapshot(`
      "
      mails/plain.eml   e-mail · 2.1 kB · 1 remote URL

        1 remote URL without findings: 1 img.shop.example

      ✔ No trackers found in 1 file, 1 remote URL looked at
      "
    `);
  });

  test("only a warning", () => {
    expect(`\n${print(reportOf(warned), { columns: 60 })}`).toMatchInlineSnapshot(`
      "
      mails/sealed.eml
        "Your invoice"
        e-mail · 2.1 kB · 0 remote URLs
        ⚠ warning  Part 1 is encrypted (S/MIME): what it holds
                   could not be looked at.

      ⚠ No trackers found in 1 file, 0 remote URLs looked at · 1
      warning
      "
    `);
  });

  test("failed", () => {
    expect(`\n${print(reportOf(missing, harmless), { columns: 100 })}`).toMatchInlineSnapshot(`
      "
      mails/nothing.eml
        ✖ failed  no-such-file
          There is no such file.
          Hint  Did you mean plain.eml?

      ✖ No trackers found in 1 file, 1 remote URL looked at · 1 not scanned
        Exit code 2: 1 target could not be scanned.
      "
    `);
  });

  test("nothing but failures never looks clean", () => {
    expect(print(reportOf(missing))).toMatch(
      /✖ Nothing was looked at · 1 not scanned\n {2}Exit code 2: 1 target could not be scanned\.\n$/,
    );
  });

  test("a failure outweighs findings", () => {
    const text = print(reportOf(missing, newsletter));
    expect(text).toContain("✖ 6 findings in 1 of 2 files: 1 high, 4 medium, 1 low");
    expect(text).toMatch(/Exit code 2: 1 target could not be scanned\.\n$/);
  });

  test("--exit-zero is said", () => {
    expect(print(reportOf(newsletter), { exitZero: true })).toMatch(
      /Exit code 0, because of --exit-zero: 5 findings at or above .*\n$/,
    );
  });

  test("below the thresholds: shown, and clean", () => {
    const report = buildReport([newsletter], { failOn: "high", minConfidence: "certain" }, "0.1.0");
    const lenient = buildReport(
      [
        {
          ...newsletter,
          findings: newsletter.findings.filter(({ severity }) => severity !== "high"),
        },
      ],
      report.policy,
      "0.1.0",
    );
    const text = print(lenient);
    expect(text).toContain(
      "⚠ medium  tiny-image, known-tracker  212:3 · part 1.2 · certain · does not fail the run",
    );
    expect(text).toMatch(/✔ 5 findings in 1 file: 4 medium, 1 low · 1 owner · 0 allowed\n$/);
  });

  test("allowed: shown with its reason, and not counted", () => {
    const findings = newsletter.findings.map(
      (finding): Finding => ({ ...finding, allowed: "agreed with the works council" }),
    );
    const text = print(reportOf({ ...newsletter, findings }));
    expect(text).toContain("✔ high  personal-url  30:5 · part 1.2 · certain · allowed");
    expect(text).toContain("    Allowed: agreed with the works council\n");
    expect(text).not.toContain("Sends");
    const verbose = print(reportOf({ ...newsletter, findings }), { verbosity: "verbose" });
    expect(verbose).toContain("Allowed  agreed with the works council");
    expect(verbose).toContain("Sends");
    expect(text).toMatch(/✔ 0 findings in 1 file · 0 owners · 6 allowed\n$/);
  });
});

describe("blocks", () => {
  test("equal pixels are one block that names the other places", () => {
    const [load] = newsletter.loads;
    const finding = newsletter.findings.find(({ load: index }) => index === 0);
    if (!load || !finding) throw new Error("the sample has lost its pixel");
    const loads = Array.from({ length: 30 }, (_, index): Load => {
      return {
        ...load,
        elements: load.elements.map((element) => ({ ...element, line: index + 1 })),
      };
    });
    const findings = loads.map((_, index): Finding => ({ ...finding, load: index }));
    const text = print(reportOf({ ...newsletter, loads, findings }));
    expect(text).toContain("✖ medium  30 open pixels  tiny-image, known-tracker  1:3 · part 1.2");
    expect(text).toContain(
      "Also at  2:3, 3:3, 4:3, 5:3, 6:3, 7:3, 8:3, 9:3, 10:3, 11:3, 12:3, 13:3 and 17 more (-v lists them)",
    );
    expect(text.match(/│ <img/g)).toHaveLength(1);
  });

  test("the order of the findings does not matter", () => {
    const report = reportOf(newsletter);
    const reversed = reportOf({ ...newsletter, findings: newsletter.findings.toReversed() });
    expect(print(reversed)).toBe(print(report));
  });

  test("many values: the worst first, the rest counted", () => {
    const url = `https://t.example/?${Array.from({ length: 40 }, (_, n) => `p${n}=v${n}x`).join("&")}`;
    const leaks = Array.from({ length: 40 }, (_, n) =>
      inUrl(url, {
        data: n === 39 ? "email-address" : "other-id",
        field: `p${n}`,
        value: `v${n}x`,
        basis: "shape",
      }),
    );
    const text = print(reportOf(withLeaks(url, leaks)), { columns: 100 });
    expect(text).toMatch(/Sends {4}your e-mail address {2}p39=v39x/);
    expect(text).toContain("and 28 more values (-v lists them all)");
    expect(print(reportOf(withLeaks(url, leaks)), { verbosity: "verbose" })).toContain("p38=v38x");
  });

  test("how we know is told with its encodings", () => {
    const url =
      "https://t.example/?h=5d41402abc4b2a76b9719d911017c592&j=eyJhIjoiYUBiLmV4YW1wbGUifQ";
    const text = print(
      reportOf(
        withLeaks(url, [
          inUrl(url, {
            data: "email-address",
            field: "h",
            value: "5d41402abc4b2a76b9719d911017c592",
            encodings: ["sha256"],
            basis: "known value",
          }),
          {
            ...inUrl(url, {
              data: "email-address",
              field: "j",
              value: "eyJhIjoiYUBiLmV4YW1wbGUifQ",
              encodings: ["base64", "percent"],
              basis: "decoded",
              meaning: "an e-mail address",
            }),
            value: "a@b.example",
          },
        ]),
      ),
    );
    expect(text).toContain("SHA-256 of your e-mail address · known to be yours");
    expect(text).toContain("a@b.example in percent-encoding, then base64 · decoded");
  });

  test("spans that do not fit the URL are no labels", () => {
    const leak = { data: "recipient-id", channel: "url", basis: "shape" } as const;
    const text = print(
      reportOf(
        withLeaks("https://t.example/", [
          { ...leak, field: "a", value: "1", span: [5, 5] },
          { ...leak, field: "b", value: "2", span: [10, 900] },
        ]),
      ),
    );
    expect(text).toContain('│ <img src="https://t.example/">\n\n');
  });
});

function withLeaks(url: string, leaks: Finding["leaks"]): ScannedResult {
  const load: Load = {
    url,
    type: "image",
    trigger: "open",
    state: "declared",
    elements: [{ tag: `<img src="${url}">`, attribute: "src", line: 1, column: 1 }],
    requests: [],
  };
  const finding: Finding = {
    load: 0,
    evidence: [{ rule: "personal-url", confidence: "certain", message: "a value" }],
    confidence: "certain",
    severity: "high",
    leaks,
    exposure: [],
  };
  return { ...harmless, loads: [load], findings: [finding] };
}

describe("colour", () => {
  test("is only where it is asked for, and never the only sign", () => {
    const colored = print(reportOf(newsletter, warned, missing), { color: true, columns: 100 });
    const plain = print(reportOf(newsletter, warned, missing), { columns: 100 });
    expect(plain).not.toContain("\u001b");
    expect(colored).toContain("\u001b[");
    expect(stripColors(colored)).toBe(plain);
  });
});

describe("for any report, in any width", () => {
  const options: fc.Arbitrary<ReportOptions> = fc.record(
    {
      color: fc.boolean(),
      columns: fc.integer({ min: 24, max: 200 }),
      verbosity: fc.constantFrom("quiet", "normal", "verbose"),
      exitZero: fc.boolean(),
      details: fc.boolean(),
    },
    { requiredKeys: ["color", "verbosity"] },
  );

  test("nothing is invisible or obeyed, and no line is too long", () => {
    fc.assert(
      fc.property(anyReport, options, (report, chosen) => {
        const text = stripColors(textReport(report, chosen));
        expect(text).not.toMatch(
          /(?!\n)\p{Cc}|[\p{Zl}\p{Zp}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u,
        );
        expect(text).not.toMatch(/^\s*::|##[a-z]*\[/im);
        expect(text.endsWith("\n")).toBe(true);
        for (const line of text.split("\n")) {
          expect(cellsOf(line)).toBeLessThanOrEqual(chosen.columns ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("every target with a finding, a warning or a failure is named", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (dirty, broken) => {
        const results = [
          ...Array.from({ length: dirty }, (_, n) => ({ ...newsletter, target: `dirty-${n}.eml` })),
          ...Array.from({ length: broken }, (_, n) => ({ ...missing, target: `broken-${n}.eml` })),
          { ...harmless, target: "clean.eml" },
        ];
        const text = print(buildReport(results, DEFAULT_POLICY, "0.1.0"));
        expect(text.match(/^(?:dirty|broken|clean)-?\d?\.eml/gm) ?? []).toHaveLength(
          dirty + broken,
        );
      }),
    );
  });
});
