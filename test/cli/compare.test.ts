import { afterAll, describe, expect, test } from "vitest";
import { mailFolder } from "./mails.ts";
import { run } from "./run.ts";

const mail = (to: string, id: string) =>
  `From: desk@news.example\nTo: ${to}\nSubject: News\nContent-Type: text/html\n\n<img src="https://t.example/o.gif?u=${id}">`;

const folder = mailFolder({
  "a.eml": mail("anna@example.org", "a81f02c7"),
  "b.eml": mail("ben@example.org", "9cc41e70"),
  "c.eml": mail("ben@example.org", "a81f02c7"),
  "other.eml": mail("ben@example.org", "9cc41e70").replaceAll("news.example", "shop.example"),
});
const cwd = folder.path;
afterAll(folder.remove);

describe("compare", () => {
  test("tells what differs, and exits with 1", async () => {
    const { code, stdout, stderr } = await run(["compare", "a.eml", "b.eml"], { cwd });
    expect(stdout).toContain("✖ recipient id");
    expect(stdout).toMatch(/u {2}1 {2}a81f02c7\n {7}2 {2}9cc41e70/);
    expect(stdout).toContain("Exit code 1: 1 remote URL with a part");
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  test("exits with 0 where nothing differs", async () => {
    const { code, stdout } = await run(["compare", "a.eml", "c.eml"], { cwd });
    expect(stdout).toContain("✔ No remote URL is seen to tell the copies apart · 1 equal");
    expect(code).toBe(0);
  });

  test.each([
    [["a.eml", "other.eml"], "not-the-same", "they come from news.example and shop.example"],
    [["a.eml", "a.eml"], "same-copy", "one and the same file"],
    [["a.eml"], "too-few-copies", "nothing to compare"],
    [["a.eml", "gone.eml"], "no-such-file", "gone.eml: "],
    [["a.eml", "https://site.example/"], "not-the-same", "a file and a live page"],
  ])("exits with 2 where nothing can be said: %j", async (names, error, message) => {
    const text = await run(["compare", ...names], { cwd });
    expect(text.stdout).toContain(error);
    expect(text.stdout).toContain(message);
    expect(text.code).toBe(2);
  });

  test("the same as JSON, and why on standard error", async () => {
    const { code, stdout, stderr } = await run(["compare", "a.eml", "other.eml", "-f", "json"], {
      cwd,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      format: 1,
      verdict: "failed",
      error: { code: "not-the-same" },
    });
    expect(stderr).toContain("Exit code 2: a.eml and other.eml are no copies of one mailing");
    expect(code).toBe(2);
  });

  test.each([
    [["compare"], "missing required argument 'copies'"],
    [["compare", "a.eml", "b.eml", "--fail-on", "low"], "means nothing to 'compare'"],
    [["compare", "a.eml", "b.eml", "--links"], "unknown option '--links'"],
  ])("usage: %j", async (args, message) => {
    const { code, stdout, stderr } = await run(args, { cwd });
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});
