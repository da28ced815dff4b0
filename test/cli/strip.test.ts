import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { mailFolder } from "./mails.ts";
import { run } from "./run.ts";

const PIXEL =
  '<img src="https://t.example/o.gif?uid=a81f02c7d3b94e5566778899" width="1" height="1">';
const LINK =
  '<a href="https://click.example/go?uid=a81f02c7d3b94e5566778899&amp;url=https%3A%2F%2Fshop.example%2Fa">x</a>';
const mail = (html: string) =>
  `From: desk@news.example\r\nTo: anna@example.org\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>${html}\r\n`;

const folder = mailFolder({
  "mail.eml": mail(PIXEL),
  "link.eml": mail(LINK),
  "clean.eml": mail(""),
  "change.eml": mail(PIXEL),
});
const cwd = folder.path;
const read = (name: string) => readFileSync(path.join(cwd, name), "utf8");
afterAll(folder.remove);

describe("strip", () => {
  test("-o writes a copy and leaves the original alone", async () => {
    const { code, stdout, stderr } = await run(["strip", "mail.eml", "-o", "copy.eml"], { cwd });
    expect(stdout).toContain("removed     5:13");
    expect(stdout).toContain("✔ 1 removed\n  mail.eml → copy.eml");
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(read("copy.eml")).toBe(mail(""));
    expect(read("mail.eml")).toBe(mail(PIXEL));
    expect((await run(["copy.eml"], { cwd })).code).toBe(0);
  });

  test("-o - writes the copy on standard output, what was done on standard error", async () => {
    const { code, stdout, stderr } = await run(["strip", "-", "-o", "-"], {
      cwd,
      input: mail(PIXEL),
    });
    expect(stdout).toBe(mail(""));
    expect(stderr).toContain("✔ 1 removed");
    expect(code).toBe(0);
  });

  test("--dry-run shows a diff and writes nothing", async () => {
    const before = readdirSync(cwd);
    const { code, stdout } = await run(["strip", "mail.eml", "--dry-run"], { cwd });
    expect(stdout).toContain(
      `--- mail.eml\n+++ without what was found\n@@ 5:13 · part 1 @@\n-${PIXEL}\n`,
    );
    expect(code).toBe(0);
    expect(readdirSync(cwd)).toEqual(before);
    expect(read("mail.eml")).toBe(mail(PIXEL));
  });

  test("--write changes the file in place, and keeps its permissions", async () => {
    chmodSync(path.join(cwd, "change.eml"), 0o640);
    const { code } = await run(["strip", "change.eml", "--write"], { cwd });
    expect(code).toBe(0);
    expect(read("change.eml")).toBe(mail(""));
    expect(statSync(path.join(cwd, "change.eml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("links stay unless asked for: exit code 1; then 0", async () => {
    const first = await run(["strip", "link.eml", "--dry-run"], { cwd });
    expect(first.stdout).toContain("links are left alone unless asked for (--links)");
    expect(first.stdout).toContain("Exit code 1: 1 finding left in the copy.");
    expect(first.code).toBe(1);
    const second = await run(["strip", "link.eml", "--links", "-o", "link-2.eml"], { cwd });
    expect(second.stdout).toContain("✔ 1 link redirected");
    expect(second.code).toBe(0);
    expect(read("link-2.eml")).toBe(mail('<a href="https://shop.example/a">x</a>'));
  });

  test("of a clean mail the copy is the same", async () => {
    const { code, stdout } = await run(["strip", "clean.eml", "-o", "same.eml"], { cwd });
    expect(stdout).toContain("✔ nothing to change");
    expect(code).toBe(0);
    expect(read("same.eml")).toBe(mail(""));
  });

  test.each([
    [["gone.eml", "-o", "x.eml"], "gone.eml was not stripped: "],
    [["mail.eml", "-o", "no/such/folder.eml"], "the copy cannot be written to"],
  ])("what cannot be done ends with 2, and nothing is written: %j", async (args, message) => {
    const { code, stdout, stderr } = await run(["strip", ...args], { cwd });
    expect(stderr).toContain(message);
    expect(stderr).toContain("Exit code 2: nothing was written.");
    expect(stdout).toBe("");
    expect(code).toBe(2);
    expect(existsSync(path.join(cwd, "x.eml"))).toBe(false);
  });

  test.each([
    [["mail.eml"], "say where the copy goes"],
    [["mail.eml", "-o", "a.eml", "--write"], "say where the copy goes"],
    [["mail.eml", "-o", "./mail.eml"], "is the original"],
    [["-", "--write"], "standard input cannot be changed in place"],
    [["mail.eml", "-f", "json", "--dry-run"], "means nothing to 'strip'"],
  ])("usage: %j", async (args, message) => {
    writeFileSync(path.join(cwd, "mail.eml"), mail(PIXEL));
    const { code, stdout, stderr } = await run(["strip", ...args], { cwd });
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(code).toBe(2);
    expect(read("mail.eml")).toBe(mail(PIXEL));
  });
});
