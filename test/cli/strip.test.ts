import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { mailFolder } from "./mails.ts";
import { run, runShell } from "./run.ts";

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

describe("strip goes by the config", () => {
  const DIGEST = createHash("sha256").update("nora@example.org").digest("hex");
  const OWN = '<img src="https://count.example.org/open/1.png" width="600" height="80">';
  const HASHED = `<img src="https://pics.example/a.png?h=${DIGEST}" width="600" height="80">`;
  const KEPT =
    '<img src="https://kept.example/o.gif?uid=a81f02c7d3b94e5566778899" width="1" height="1">';
  const html = (body: string) => `<!doctype html><title>x</title><p>Hello</p>${body}\n`;
  const configured = (config: unknown, document: string) => {
    const { path: root, remove } = mailFolder({
      "pixel-scan.json": JSON.stringify(config),
      "news.html": document,
    });
    roots.push(remove);
    return {
      strip: (...args: readonly string[]) =>
        run(["strip", "news.html", "-o", "copy.html", ...args], { cwd: root }),
      copy: () => readFileSync(path.join(root, "copy.html"), "utf8"),
    };
  };
  const roots: (() => void)[] = [];
  afterAll(() => {
    for (const remove of roots) remove();
  });

  test("own trackers and recipients go, what is allowed stays and is told", async () => {
    const config = {
      trackers: [
        { name: "Our counter", host: "count.example.org", path: "/open/*", purpose: "email-open" },
      ],
      recipients: ["nora@example.org"],
      allow: [
        { host: "kept.example", reason: "agreed with legal" },
        { host: "pics.example", reason: "for a while", until: "2020-12-31" },
      ],
    };
    const { strip, copy } = configured(config, html(OWN + HASHED + KEPT));
    const { code, stdout, stderr } = await strip();
    expect(copy()).toBe(html(KEPT));
    expect(stdout).toContain("allowed  1: agreed with legal\n");
    expect(stdout).toContain("✔ 2 removed · 1 allowed\n");
    expect(stderr).toContain("this allowance (for a while) ended on 2020-12-31");
    expect(code).toBe(0);
    expect((await strip("--no-config")).code).toBe(0);
    expect(copy()).toBe(html(OWN + HASHED));
  });

  test("its least confidence holds, and the flag beats it", async () => {
    const { strip, copy } = configured({ minConfidence: "certain" }, html(PIXEL));
    const { stdout } = await strip();
    expect(stdout).toContain("1 finding less sure than --min-confidence was not touched");
    expect(copy()).toBe(html(PIXEL));
    await strip("--min-confidence", "possible");
    expect(copy()).toBe(html(""));
  });

  test("a comment of the file allows too, unless it is not to", async () => {
    const comment = "<!-- pixel-scan-ignore-next tiny-image -- our own -->";
    const { strip, copy } = configured({}, html(comment + PIXEL));
    expect((await strip()).stdout).toContain("allowed  1: our own\n");
    expect(copy()).toBe(html(comment + PIXEL));
    await strip("--no-ignore-comments");
    expect(copy()).toBe(html(comment));
  });

  test("with a mistake in it nothing is written", async () => {
    const { strip, copy } = configured({ allow: [{ host: "x.example" }] }, html(PIXEL));
    const { code, stdout, stderr } = await strip();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("pixel-scan.json:1:");
    expect(stderr).toContain("Exit code 2: nothing was written.");
    expect(copy).toThrow("ENOENT");
  });
});

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

  test("--write changes the file in place, and keeps its permissions and owner", async () => {
    const file = path.join(cwd, "change.eml");
    // More than new files are given (umask).
    chmodSync(file, 0o662);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(file, 1234, 5678);
    const { code } = await run(["strip", "change.eml", "--write"], { cwd });
    expect(code).toBe(0);
    expect(read("change.eml")).toBe(mail(""));
    const { mode, uid, gid } = statSync(file);
    expect(mode & 0o777).toBe(0o662);
    if (isRoot) expect([uid, gid]).toEqual([1234, 5678]);
    expect(readdirSync(cwd).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("--write through a symbolic link changes what it leads to", async () => {
    writeFileSync(path.join(cwd, "linked.eml"), mail(PIXEL));
    symlinkSync("linked.eml", path.join(cwd, "a-link.eml"));
    await run(["strip", "a-link.eml", "--write"], { cwd });
    expect(read("linked.eml")).toBe(mail(""));
    expect(lstatSync(path.join(cwd, "a-link.eml")).isSymbolicLink()).toBe(true);
  });

  test("-o makes missing folders", async () => {
    await run(["strip", "mail.eml", "-o", "new/folder/copy.eml"], { cwd });
    expect(read("new/folder/copy.eml")).toBe(mail(""));
  });

  test("-o writes to a pipe or a device, and puts no file in its place", async () => {
    const script = "mkfifo pipe; cat pipe > read.eml & $SCAN strip mail.eml -o pipe; wait $!";
    const { code } = await runShell(script, { cwd });
    expect(code).toBe(0);
    expect(read("read.eml")).toBe(mail(""));
    expect(statSync(path.join(cwd, "pipe")).isFIFO()).toBe(true);
    const { stdout } = await runShell("$SCAN strip mail.eml -o /dev/stdout | cat", { cwd });
    expect(stdout.slice(0, mail("").length)).toBe(mail(""));
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
    [["mail.eml", "-o", "mail.eml/copy.eml"], "the copy cannot be written to"],
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
