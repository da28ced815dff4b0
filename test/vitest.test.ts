import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { compare, scan, scanEmail, scanHtml, strip } from "../src/index.ts";
import { buildReport, DEFAULT_POLICY } from "../src/policy.ts";
import { matchers } from "../src/vitest.ts";

const PIXEL =
  '<p>Hello<img src="https://acme.us7.list-manage.com/track/open.php?u=1&id=2&e=7c41b0d2e9" width="1" height="1">';
const CLEAN = '<p>Hello</p><img src="https://shop.example/banner.png" width="600" height="200">';
const MAIL = readFileSync("fixtures/emails/newsletter.eml");

/** What a runner would print. */
async function messageOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  // The runner of this test may colour what it prints, and the report with it.
  if (error instanceof Error) return stripVTControlCharacters(error.message);
  throw new Error("did not fail");
}

describe("toHaveNoTrackers", () => {
  test("importing it is all the set-up there is", () => {
    expect(expect("")).toHaveProperty("toHaveNoTrackers");
  });

  test("holds for HTML without trackers", async () => {
    await expect(CLEAN).toHaveNoTrackers();
    await expect(Buffer.from(CLEAN)).toHaveNoTrackers({ as: "html" });
    await expect(readFileSync("fixtures/emails/no-trackers.eml")).toHaveNoTrackers();
  });

  test("fails with the text report, without an exit code", async () => {
    const message = await messageOf(expect(PIXEL).toHaveNoTrackers({ name: "welcome.html" }));
    expect(message).toMatch(/^expected no trackers \(failOn: medium, minConfidence: likely\)\n\n/);
    expect(message).toContain("welcome.html");
    expect(message).toContain("── Mailchimp · Intuit · list-manage.com ──");
    expect(message).toContain("the image is 1×1 px");
    expect(message).toContain("✖ 1 finding in 1 file: 1 medium");
    expect(message).not.toContain("Exit code");
  });

  test("colours the report where the runner's own colours are on, and only there", async () => {
    const run = async (utils?: object) =>
      (await matchers.toHaveNoTrackers.call({ utils }, PIXEL)).message();
    expect(await run()).not.toContain("\u001b[");
    expect(await run({ RECEIVED_COLOR: (text: string) => text })).not.toContain("\u001b[");
    expect(
      await run({ RECEIVED_COLOR: (text: string) => `\u001b[31m${text}\u001b[39m` }),
    ).toContain("\u001b[");
  });

  test("can be turned round", async () => {
    await expect(PIXEL).not.toHaveNoTrackers();
    expect(await messageOf(expect(CLEAN).not.toHaveNoTrackers())).toMatch(
      /^expected trackers \([\s\S]*No trackers found in 1 file, 1 remote URL looked at/,
    );
  });

  test("knows a mail from HTML by its content, or by what it is told", async () => {
    await expect(MAIL).not.toHaveNoTrackers();
    await expect(MAIL.toString("latin1")).not.toHaveNoTrackers();
    // As HTML the source of this mail is text and markup in quoted-printable.
    const asked = "From: a@example.org\nDisposition-Notification-To: b@example.com\n\n<p>Hello";
    await expect(asked).not.toHaveNoTrackers({ as: "email" });
    await expect(asked).toHaveNoTrackers({ as: "html" });
  });

  test("takes a policy and the reader's addresses", async () => {
    await expect(PIXEL).toHaveNoTrackers({ failOn: "high" });
    const personal = '<img src="https://cdn.example/logo.png?u=ann%40example.org">';
    await expect(personal).not.toHaveNoTrackers({
      recipients: ["ann@example.org"],
      failOn: "high",
    });
    await expect(PIXEL).not.toHaveNoTrackers({ failOn: "high", failOnLeak: ["recipient-id"] });
    expect(await messageOf(expect(PIXEL).toHaveNoTrackers({ failOn: "hgih" as never }))).toBe(
      "no severity 'hgih'",
    );
  });

  test("judges what was scanned before: a result, a report under its own policy", async () => {
    const result = await scanHtml(PIXEL);
    await expect(result).not.toHaveNoTrackers();
    const lenient = buildReport([result], { ...DEFAULT_POLICY, failOn: "high" }, "1.0.0");
    await expect(lenient).toHaveNoTrackers();
    await expect(lenient).not.toHaveNoTrackers({ failOn: "medium" });
    const own = { ...result, policy: { ...DEFAULT_POLICY, failOn: "high" } as const };
    await expect(own).toHaveNoTrackers();
    await expect(own).not.toHaveNoTrackers({ failOn: "low" });
  });

  test("what could not be looked at is neither clean nor flagged", async () => {
    expect(await messageOf(expect("").toHaveNoTrackers())).toBe("there is nothing in it");
    expect(await messageOf(expect("just words").toHaveNoTrackers())).toContain(
      "nothing in it looks",
    );
    const report = await scan(["no-such-file.html"]);
    for (const failing of [
      expect(report).toHaveNoTrackers(),
      expect(report).not.toHaveNoTrackers(),
    ]) {
      expect(await messageOf(failing)).toMatch(/^what could not be scanned[\s\S]*no-such-file/);
    }
    expect(await messageOf(expect(scanHtml(CLEAN)).toHaveNoTrackers())).toContain(
      "was one awaited?",
    );
  });
});

describe("documents as streams", () => {
  const pieces = (bytes: Uint8Array, size = 700): Uint8Array[] =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );

  test("a mail as a Node stream, a web stream and text gives what its bytes give", async () => {
    const expected = await scanEmail(MAIL);
    expect(expected.findings.length).toBeGreaterThan(0);
    expect(await scanEmail(Readable.from(pieces(MAIL)))).toEqual(expected);
    expect(await scanEmail(new Blob([MAIL]).stream())).toEqual(expected);
  });

  test("characters that a chunk cuts stay whole", async () => {
    const html = Buffer.from('<title>Grüße</title><img src="https://a.example/ü.png">');
    expect(await scanHtml(Readable.from(pieces(html, 1)))).toEqual(await scanHtml(html));
  });

  test("strip and compare take what bytes, text and both kinds of stream hold", async () => {
    const expected = await strip(MAIL);
    expect(expected.changes.length).toBeGreaterThan(0);
    for (const given of [
      MAIL.toString("latin1"),
      Readable.from(pieces(MAIL)),
      new Blob([MAIL]).stream(),
    ]) {
      expect(await strip(given)).toEqual(expected);
    }
    const mine = readFileSync("fixtures/compare/mailchimp/a.eml");
    const theirs = readFileSync("fixtures/compare/mailchimp/b.eml");
    const differences = await compare([mine, theirs]);
    expect(await compare([Readable.from(pieces(mine)), new Blob([theirs]).stream()])).toEqual(
      differences,
    );
  });

  test("over the limit nothing is read on, and the stream is closed", async () => {
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(1_000, "x"));
      },
    });
    await expect(scanHtml(endless, { maxSize: 10_000 })).rejects.toMatchObject({
      code: "too-large",
    });
    expect(endless.destroyed).toBe(true);
    await expect(scanHtml("x".repeat(11), { maxSize: 10 })).rejects.toMatchObject({
      code: "too-large",
    });
  });

  test("a stream that fails is no document", async () => {
    const broken = Readable.from(
      (function* () {
        yield "<p>";
        throw new Error("connection lost");
      })(),
    );
    await expect(scanHtml(broken)).rejects.toThrow("connection lost");
  });
});
