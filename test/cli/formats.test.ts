import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { FORMATS } from "../../src/cli/outputs.ts";
import { READERS, readGithub, readMarkdown, readSarif } from "../reporters/consumers.ts";
import { CLEAN, LONG, mailFolder, TRACKING } from "./mails.ts";
import { lastLine, outcomeOf, run, start } from "./run.ts";

const folder = mailFolder({ "clean.eml": CLEAN, "tracking.eml": TRACKING, "long.eml": LONG });
const cwd = folder.path;
afterAll(folder.remove);

let out = "";
let number = 0;
beforeEach(() => {
  out = `out-${++number}`;
});

function read(name: string): string {
  return readFileSync(path.join(cwd, name), "utf8");
}

describe("several formats in one run", () => {
  test("each into its file, in folders that are made, and the report for people", async () => {
    const args = FORMATS.flatMap((format) => ["-f", `${format}=${out}/deep/report.${format}`]);
    const { code, stdout, stderr } = await run(["tracking.eml", "clean.eml", ...args], { cwd });
    expect([code, stderr]).toEqual([1, ""]);
    for (const format of FORMATS) READERS[format](read(`${out}/deep/report.${format}`));
    expect(readdirSync(path.join(cwd, out, "deep")).sort()).toEqual(
      FORMATS.map((format) => `report.${format}`).sort(),
    );
    expect(stdout).toContain("✖ 1 finding in 1 of 2 files");
    expect(stdout).toBe(read(`${out}/deep/report.text`));
  });

  test.each(FORMATS)("%s on standard output is the same as in a file", async (format) => {
    const both = await run(["tracking.eml", "-f", format, "-f", `${format}=${out}`], { cwd });
    expect(both.stdout).toBe(read(out));
    expect(both.stdout).not.toBe("");
    const sentence = "Exit code 1: 1 finding at or above --fail-on medium";
    expect(format === "text" ? both.stdout : lastLine(both.stderr)).toContain(sentence);
  });

  test("colours are for standard output alone", async () => {
    const { stdout } = await run(["tracking.eml", "--color", "-f", `text=${out}`], { cwd });
    expect(stdout).toContain("\u001b[");
    expect(read(out)).not.toContain("\u001b[");
  });

  test.each([
    [["-f", "json", "-f", "text"], "Only one report can go to standard output, and json does."],
    [["-f", "json=a", "-f", "csv=a"], "json goes to this file already."],
    [["-f", "json="], "It names no file behind the =."],
    [["-f", "xml=a"], "Choose one of text, compact, json"],
  ])("%j is a usage error, and nothing is scanned", async (args, message) => {
    const { code, stdout, stderr } = await run(["tracking.eml", ...args], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("a file that cannot be written", () => {
  test("is told, exit code 2, and people get their report", async () => {
    mkdirSync(path.join(cwd, out));
    const args = ["-f", `sarif=${out}`, "-f", "ndjson=clean.eml/x", "-f", `csv=${out}.csv`];
    const { code, stdout, stderr } = await run(["tracking.eml", ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot write the sarif report to out-\d+: EISDIR/);
    expect(stderr).toMatch(/cannot write the ndjson report to clean.eml\/x: E(?:NOTDIR|EXIST)/);
    expect(stdout).toContain("✖ 1 finding");
    expect(stdout).toMatch(/Exit code 2: 2 reports could not be written\.\n$/);
    expect(read(`${out}.csv`)).toContain("personal-url");
    expect(readdirSync(cwd).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("a symbolic link stays one", async () => {
    symlinkSync(`${out}.real`, path.join(cwd, out));
    writeFileSync(path.join(cwd, `${out}.real`), "before");
    await run(["clean.eml", "-f", `json=${out}`], { cwd });
    expect(JSON.parse(read(`${out}.real`)).verdict).toBe("clean");
  });

  test("a file that is replaced hands on its permissions", async () => {
    writeFileSync(path.join(cwd, out), "before");
    chmodSync(path.join(cwd, out), 0o602);
    await run(["clean.eml", "-f", `json=${out}`], { cwd });
    expect(statSync(path.join(cwd, out)).mode & 0o777).toBe(0o602);
  });

  test("a device is written to, not replaced", async () => {
    const { code, stdout } = await run(["clean.eml", "-f", "json=/dev/null"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("No trackers found");
  });
});

test("ndjson comes line by line, before the last target was read", async () => {
  writeFileSync(path.join(cwd, out), "before");
  const child = start(["tracking.eml", "-", "-f", "ndjson", "-f", `ndjson=${out}`], { cwd });
  const outcome = outcomeOf(child);
  const first = await new Promise<string>((resolve) => {
    child.stdout?.once("data", (text) => resolve(String(text)));
  });
  expect(JSON.parse(first)).toMatchObject({ status: "scanned", target: "tracking.eml" });
  // A file stands at its place only once it is whole.
  expect(read(out)).toBe("before");
  child.stdin?.end(CLEAN);
  const { stdout } = await outcome;
  expect(read(out)).toBe(stdout);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).status)).toEqual(["scanned", "scanned", "finished"]);
});

test("the drawn message is masked as everything else", async () => {
  const input = TRACKING.replace("Hello.", "Hello reader@example.com.");
  const plain = await run(["-", "-f", "html"], { input });
  expect(plain.stdout).toContain("Hello reader@example.com");
  const { stdout } = await run(["-", "-f", "html", "--redact"], { input });
  expect(stdout).toContain("Hello ‹email-address›");
  expect(stdout).not.toContain("reader@example.com");
});

test("paths start at the repository, wherever the command runs", async () => {
  const repository = mailFolder({});
  execFileSync("git", ["init", "-q"], { cwd: repository.path });
  const below = path.join(repository.path, "shop/mails");
  mkdirSync(below, { recursive: true });
  writeFileSync(path.join(below, "a.eml"), TRACKING);
  const { stdout } = await run(["mails/a.eml", "-f", "sarif"], { cwd: path.dirname(below) });
  repository.remove();
  const [result] = readSarif(stdout).runs[0]?.results ?? [];
  expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("shop/mails/a.eml");
});

describe("inside GitHub Actions", () => {
  const summaryEnv = () => ({
    GITHUB_ACTIONS: "true",
    GITHUB_STEP_SUMMARY: path.join(cwd, `${out}.md`),
  });

  test("annotations follow the report, and the job summary is written", async () => {
    writeFileSync(path.join(cwd, `${out}.md`), "before\n\n");
    const { code, stdout } = await run(["tracking.eml"], { cwd, env: summaryEnv() });
    expect(code).toBe(1);
    const commands = stdout.split("\n").filter((line) => line.startsWith("::"));
    expect(readGithub(`${commands.join("\n")}\n`)).toHaveLength(1);
    expect(stdout.indexOf("::error")).toBeGreaterThan(stdout.indexOf("Exit code 1"));
    const summary = read(`${out}.md`);
    expect(summary.startsWith("before\n\n## ✖ pixel-scan: 1 finding")).toBe(true);
    readMarkdown(summary);
  });

  test("where standard output is for a program, annotations go to standard error", async () => {
    const { stdout, stderr } = await run(["tracking.eml", "-f", "json"], {
      cwd,
      env: summaryEnv(),
    });
    expect(JSON.parse(stdout).verdict).toBe("flagged");
    expect(stderr).toMatch(/^::error title=/m);
  });

  test("annotations that were asked for come once", async () => {
    const { stdout, stderr } = await run(["tracking.eml", "-f", "github"], {
      cwd,
      env: summaryEnv(),
    });
    expect(`${stdout}${stderr}`.match(/::error/g)).toHaveLength(1);
  });

  test("--no-ci stops both", async () => {
    const { stdout } = await run(["tracking.eml", "--no-ci"], { cwd, env: summaryEnv() });
    expect(stdout).not.toContain("::");
    expect(existsSync(path.join(cwd, `${out}.md`))).toBe(false);
  });

  test("a summary that has no room is told, and is no reason to fail", async () => {
    writeFileSync(path.join(cwd, `${out}.md`), "x".repeat(1_000_000));
    const { code, stderr } = await run(["clean.eml"], { cwd, env: summaryEnv() });
    expect([code, stderr]).toEqual([
      0,
      "pixel-scan: the job summary has no room left for the report\n",
    ]);
    const env = { ...summaryEnv(), GITHUB_STEP_SUMMARY: path.join(cwd, "gone", "s.md") };
    const lost = await run(["clean.eml"], { cwd, env });
    expect([lost.code, lost.stderr]).toEqual([
      0,
      expect.stringContaining("cannot write the job summary: ENOENT"),
    ]);
  });

  test("a subject cannot start a command", async () => {
    const input = TRACKING.replace("A pixel", "=?utf-8?q?x=0A::error::owned?=");
    const { stdout } = await run(["-"], { cwd, input, env: summaryEnv() });
    const commands = stdout.split("\n").filter((line) => /^\s*::/.test(line));
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^::error title=/);
  });
});
