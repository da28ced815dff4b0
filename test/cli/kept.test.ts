import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lastLine, run } from "./run.ts";

const MAIL = "fixtures/emails/newsletter.eml";
const folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-kept-"));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

describe("what cannot be kept", () => {
  test("evidence does not mix with what is in a folder, and nothing is scanned", async () => {
    writeFileSync(at("mine.txt"), "mine");
    const { code, stdout, stderr } = await run([MAIL, "--evidence", folder]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("The folder must be new or empty, and something is in it.");
  });

  test("pictures and snapshots cannot be masked", async () => {
    const { code, stderr } = await run([MAIL, "--evidence", at("new"), "--redact"]);
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be used with option '--redact'");
    expect(existsSync(at("new"))).toBe(false);
  });

  test("files hold no page: that is told, and people get their report all the same", async () => {
    const { code, stdout, stderr } = await run([
      ...[MAIL, "--har", at("a.har"), "--screenshot", at("a.png")],
      ...["--evidence", "/proc/evidence"],
    ]);
    expect(code).toBe(2);
    expect(stdout).toContain("Mailchimp");
    expect(lastLine(stdout)).toContain("not everything could be kept");
    expect(stderr).toContain("no HAR was written");
    expect(stderr).toContain("no picture was written");
    expect(stderr).toContain("cannot write the evidence to /proc/evidence");
    expect(existsSync(at("a.har"))).toBe(false);
  });
});

test("the evidence of a mail is its reports and its snapshot, in an empty folder too", async () => {
  mkdirSync(at("empty"));
  const { code } = await run([MAIL, "--evidence", at("empty")]);
  expect(code).toBe(1);
  expect(readdirSync(at("empty")).sort()).toEqual([
    ...["SHA256SUMS", "report.html", "report.json", "report.txt", "scan.snapshot.json"],
  ]);
});
