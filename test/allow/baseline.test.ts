import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesOf, isBaseline, knownFindings } from "../../src/allow/baseline.ts";
import { markKnown } from "../../src/allow/known.ts";
import { scanEmail, scanHtml } from "../../src/index.ts";
import type { ScannedResult } from "../../src/model.ts";
import { DEFAULT_POLICY } from "../../src/policy.ts";

const places = { cwd: "/project", folder: "/project" };

/** What is not known of a document, by the baseline of another state of it. */
function newIn(now: ScannedResult, before: ScannedResult) {
  const known = knownFindings(
    { format: 1, findings: entriesOf([before], DEFAULT_POLICY, places) },
    "/project",
  );
  const marked = markKnown(now, known, "/project", DEFAULT_POLICY);
  return {
    unknown: entriesOf([marked], DEFAULT_POLICY, places),
    warnings: marked.warnings,
  };
}

interface Campaign {
  readonly name: string;
  readonly host: string;
  readonly account: string;
  readonly campaign: string;
  readonly recipient: string;
}

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const campaign: fc.Arbitrary<Campaign> = fc.record({
  name: fc.string({ unit: fc.constantFrom(..."abcdefghijklmnop"), minLength: 3, maxLength: 12 }),
  host: fc.constantFrom("example.org", "mail.example.net", "example.com"),
  account: hex(25),
  campaign: hex(10),
  recipient: hex(10),
});

const address = ({ name, host }: Campaign) => `${name}@${host}`;

/** A newsletter as a service sends it to one reader. */
function mail(facts: Campaign, gap: string): string {
  const { account, campaign, recipient } = facts;
  const ids = `u=${account}&id=${campaign}&e=${recipient}`;
  const hidden = Buffer.from(address(facts)).toString("base64url");
  return [
    "From: News <news@sender.example>",
    `To: ${address(facts)}`,
    `Subject: News ${campaign}`,
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<p>Hello</p>${gap}<img${gap ? "\r\n\t" : " "}src="https://acme.us7.list-manage.com/track/open.php?${ids}" width="1" height="1">`,
    `${gap}<a href="https://acme.us7.list-manage.com/track/click?${ids}">x</a>`,
    `<img src="https://t.sender.example/o/${recipient}/${hidden}.gif" width="1" height="1">${gap}`,
  ].join("\r\n");
}

describe("a baseline", () => {
  test("knows the same mail to other readers, of other campaigns, in another layout", async () => {
    await fc.assert(
      fc.asyncProperty(
        campaign,
        campaign,
        fc.constantFrom("", "\r\n", "\r\n<!-- x -->\r\n\t"),
        async (before, now, gap) => {
          const [old, fresh] = await Promise.all([
            scanEmail(mail(before, ""), { name: "news.eml" }),
            scanEmail(mail(now, gap), { name: "news.eml" }),
          ]);
          expect(entriesOf([old], DEFAULT_POLICY, places).length).toBeGreaterThan(2);
          expect(newIn(fresh, old)).toEqual({ unknown: [], warnings: fresh.warnings });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("holds nothing of the reader", async () => {
    await fc.assert(
      fc.asyncProperty(campaign, async (facts) => {
        const name = `boxes/${address(facts)}/news.eml`;
        const result = await scanEmail(mail(facts, ""), { name });
        const text = JSON.stringify(entriesOf([result], DEFAULT_POLICY, places));
        expect(text).toContain("list-manage.com");
        for (const secret of [address(facts), facts.recipient, facts.campaign, facts.account]) {
          expect(text).not.toContain(secret);
        }
      }),
      { numRuns: 20 },
    );
  });

  const pixel = (host: string) =>
    `<img src="https://${host}/o.gif?id=8f3a9c2e7b1d4056" width="1" height="1">`;

  test("does not know what came since, not even one more of the same", async () => {
    const before = await scanHtml(pixel("t.example.org"), { name: "a.html" });
    const other = await scanHtml(pixel("t.example.org") + pixel("t.example.net"), {
      name: "a.html",
    });
    expect(newIn(other, before).unknown).toMatchObject([{ domain: "example.net" }]);
    const twice = pixel("t.example.org") + pixel("t.example.org").replace("id=8", "id=9");
    const more = await scanHtml(twice, { name: "a.html" });
    expect(newIn(more, before).unknown).toMatchObject([{ domain: "example.org" }]);
    const elsewhere = await scanHtml(pixel("t.example.org"), { name: "b.html" });
    expect(newIn(elsewhere, before).unknown).toHaveLength(1);
  });

  test("tells what is no longer there", async () => {
    const before = await scanHtml(pixel("t.example.org") + pixel("t.example.net"), {
      name: "a.html",
    });
    const now = await scanHtml(pixel("t.example.org"), { name: "a.html" });
    expect(newIn(now, before).warnings).toEqual([
      "1 finding of the baseline is no longer there: --update-baseline takes it out",
    ]);
  });
});

test.each([
  [{ format: 1, findings: [] }, true],
  [{ format: 1, findings: [{ file: "a", rule: "b", fingerprint: "c", count: 2 }] }, true],
  [{ format: 1, findings: [{ file: "a", rule: "b", fingerprint: "c", count: 0 }] }, false],
  [{ format: 1, findings: [{ file: "a" }] }, false],
  [{ format: 1, findings: [null] }, false],
  [{ format: 2, findings: [] }, false],
  [null, false],
  [[], false],
])("%j is a baseline: %s", (value, expected) => {
  expect(isBaseline(value)).toBe(expected);
});
