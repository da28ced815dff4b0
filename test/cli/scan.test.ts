import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { CLEAN, mailFolder, TRACKING } from "./mails.ts";
import { canRunAsUser, lastLine, type RunOptions, run, USER } from "./run.ts";

const folder = mailFolder({
  "clean.eml": CLEAN,
  "tracking.eml": TRACKING,
  "empty.eml": "",
  "picture.eml": Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
});
const cwd = folder.path;
mkdirSync(path.join(cwd, "empty"));
mkdirSync(path.join(cwd, "t/deep"), { recursive: true });
writeFileSync(path.join(cwd, "t/b.html"), "<p>b</p>");
writeFileSync(path.join(cwd, "t/deep/a.HTM"), "<p>a</p>");
execFileSync("mkfifo", [path.join(cwd, "pipe.eml")]);
writeFileSync(path.join(cwd, "large.eml"), "");
truncateSync(path.join(cwd, "large.eml"), 50_000_001);
afterAll(folder.remove);

async function scan(args: readonly string[], options: RunOptions = {}) {
  const { stdout, ...outcome } = await run([...args, "-f", "json"], { cwd, ...options });
  return { ...outcome, report: JSON.parse(stdout) };
}

/** Each result as `target` when scanned, as `target: code` when failed. */
function shown(report: { results: { target: string; error?: { code: string } }[] }) {
  return report.results.map(({ target, error }) => (error ? `${target}: ${error.code}` : target));
}

describe("exit codes", () => {
  test("0 when nothing fails", async () => {
    const { code, report, stderr } = await scan(["clean.eml"]);
    expect([code, report.verdict, stderr]).toEqual([0, "clean", ""]);
  });

  test("1 for findings, with the reason in the last line", async () => {
    const { code, report, stderr } = await scan(["clean.eml", "tracking.eml"]);
    expect([code, report.verdict]).toEqual([1, "flagged"]);
    expect(lastLine(stderr)).toBe(
      "pixel-scan: Exit code 1: 1 finding at or above --fail-on medium with at least --min-confidence likely.",
    );
    const text = await run(["tracking.eml"], { cwd });
    expect([text.code, text.stderr]).toEqual([1, ""]);
    expect(lastLine(text.stdout)).toContain("Exit code 1: 1 finding");
  });

  test("2 for a target that could not be scanned, before 1", async () => {
    const { code, report, stderr } = await scan(["tracking.eml", "gone.eml"]);
    expect([code, report.verdict]).toEqual([2, "failed"]);
    expect(lastLine(stderr)).toBe("pixel-scan: Exit code 2: 1 target could not be scanned.");
  });

  test("--exit-zero turns 1 into 0, never 2", async () => {
    const flagged = await scan(["tracking.eml", "--exit-zero"]);
    expect([flagged.code, flagged.report.verdict, flagged.stderr]).toEqual([0, "flagged", ""]);
    expect((await scan(["tracking.eml", "gone.eml", "--exit-zero"])).code).toBe(2);
    expect((await run(["--exit-zero", "--formt", "json"], { cwd })).code).toBe(2);
    const text = await run(["tracking.eml", "--exit-zero"], { cwd });
    expect(lastLine(text.stdout)).toContain("--exit-zero");
  });

  test("--fail-on and --min-confidence decide what fails", async () => {
    const { report } = await scan(["tracking.eml"]);
    expect(report.results[0].findings).toMatchObject([{ severity: "high", confidence: "certain" }]);
    const certain = ["--fail-on", "high", "--min-confidence", "certain"];
    expect((await scan(["tracking.eml", ...certain])).code).toBe(1);
    const template = `<img src="https://pictures.example.org/header.png">`;
    const quiet = ["-", "--stdin-type", "html", "--fail-on", "low", "--min-confidence", "possible"];
    expect((await scan(quiet, { input: template })).code).toBe(0);
  });
});

describe("targets", () => {
  test("good and bad ones in the order of their names", async () => {
    const { code, report } = await scan([
      ...["tracking.eml", "gone.eml", "t", "empty", "*.nothing", "ftp://example.org/", "-"],
      ...["empty.eml", "picture.eml", "pipe.eml", "clean.eml", "/dev/zero", "./t/b.html"],
    ]);
    expect(shown(report)).toEqual([
      "tracking.eml",
      "gone.eml: no-such-file",
      "t/b.html",
      "t/deep/a.HTM",
      "empty: nothing-to-scan",
      "*.nothing: no-match",
      "ftp://example.org/: unsupported-target",
      "-: empty-file",
      "empty.eml: empty-file",
      "picture.eml: not-a-mail",
      "pipe.eml: not-a-file",
      "clean.eml",
      "/dev/zero: not-a-file",
    ]);
    expect(code).toBe(2);
    expect(report.summary).toMatchObject({ targets: 13, failed: 9 });
  });

  test("names that start with a dash come after --", async () => {
    writeFileSync(path.join(cwd, "-f"), CLEAN);
    const { stdout } = await run(["-f", "json", "--", "-f", "clean.eml"], { cwd });
    expect(shown(JSON.parse(stdout))).toEqual(["-f", "clean.eml"]);
  });

  test("a quoted pattern and a folder inside it give each file once", async () => {
    const { report } = await scan(["t/**/*.{html,HTM}", "t"]);
    expect(shown(report)).toEqual(["t/b.html", "t/deep/a.HTM"]);
  });

  test("each failure has a message, and a hint where there is something to do", async () => {
    const { report } = await scan(["claen.eml"]);
    expect(report.results).toEqual([
      {
        status: "failed",
        target: "claen.eml",
        error: {
          code: "no-such-file",
          message: "there is no file or folder of this name",
          hint: "did you mean clean.eml?",
        },
      },
    ]);
    const { stdout } = await run(["claen.eml"], { cwd });
    expect(stdout).toContain("did you mean clean.eml?");
  });

  test("many targets", async () => {
    const many = mailFolder(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          `${index}.eml`,
          index % 3 === 0 ? TRACKING : CLEAN,
        ]),
      ),
    );
    const { code, report } = await scan(["."], { cwd: many.path });
    many.remove();
    expect(code).toBe(1);
    expect(shown(report)).toEqual([...shown(report)].sort());
    expect(report.summary).toMatchObject({ targets: 300, failed: 0, findings: { high: 100 } });
  });
});

test.skipIf(!canRunAsUser)(
  "what may not be read is a failed result beside the others",
  async () => {
    const guarded = mailFolder({
      "a.eml": CLEAN,
      "secret.eml": CLEAN,
      "z.eml": CLEAN,
      // Enough for several threads, which are started by the sizes of all files.
      "x.eml": TRACKING + "<p>x</p>".repeat(250_000),
      "y.eml": TRACKING + "<p>x</p>".repeat(250_000),
    });
    mkdirSync(path.join(guarded.path, "closed"), { mode: 0 });
    chmodSync(path.join(guarded.path, "secret.eml"), 0);
    symlinkSync("closed/b.eml", path.join(guarded.path, "link.eml"));
    chmodSync(guarded.path, 0o755);
    const { code, report } = await scan([".", "closed/b.eml"], { cwd: guarded.path, uid: USER });
    guarded.remove();
    expect(shown(report)).toEqual([
      "a.eml",
      "closed: no-permission",
      "link.eml: no-permission",
      "secret.eml: no-permission",
      "x.eml",
      "y.eml",
      "z.eml",
      "closed/b.eml: no-permission",
    ]);
    expect(code).toBe(2);
  },
);

describe("standard input", () => {
  test("is told by its content, or as --stdin-type says", async () => {
    const html = `<p>Subject: x</p><img src="https://pictures.example.org/a.png">`;
    const sources = async (input: string, ...args: readonly string[]) => {
      const { report } = await scan(["-", ...args], { input });
      return report.results.map(({ source }: { source: string }) => source);
    };
    expect(await sources(TRACKING)).toEqual(["email"]);
    expect(await sources(html)).toEqual(["html"]);
    expect(await sources(TRACKING, "--stdin-type", "html")).toEqual(["html"]);
    expect(await sources(html, "--stdin-type", "eml")).toEqual(["email"]);
  });

  test("that holds nothing is a failed result", async () => {
    for (const args of [["-"], ["-", "--stdin-type", "eml"], ["-", "--stdin-type", "html"]]) {
      expect(shown((await scan(args, { input: "" })).report)).toEqual(["-: empty-file"]);
    }
  });
});

describe("--max-size", () => {
  test("50 MB by default; what is larger is not read", async () => {
    const { code, report } = await scan(["large.eml", "clean.eml"]);
    expect(code).toBe(2);
    expect(report.results[0].error).toEqual({
      code: "too-large",
      message: "its 50,000,001 bytes are over the limit of 50,000,000",
      hint: "raise the limit with --max-size",
    });
    expect(report.results[1].status).toBe("scanned");
  });

  test("applies to files and to standard input alike", async () => {
    const limit = ["--max-size", "0.1kB"];
    const { report } = await scan(["tracking.eml", "-", ...limit], { input: TRACKING });
    expect(shown(report)).toEqual(["tracking.eml: too-large", "-: too-large"]);
    expect(report.results[1].error.message).toBe("it is over the limit of 100 bytes");
    expect((await scan(["tracking.eml", "--max-size", "1MiB"])).code).toBe(1);
  });

  test("an endless standard input ends", async () => {
    const { report } = await scan(["-", "--max-size", "1MB"], { input: "x".repeat(20_000_000) });
    expect(shown(report)).toEqual(["-: too-large"]);
  });
});

describe("the reader's addresses", () => {
  const html = `<img src="https://track.example.org/o?e=me@example.net" width="1" height="1">`;

  test("--recipient, repeated, never takes a target for an address", async () => {
    const { report } = await scan(
      ["--recipient", "you@example.com", "--recipient", "me@example.net", "-", "clean.eml"],
      { input: html },
    );
    expect(shown(report)).toEqual(["-", "clean.eml"]);
    expect(report.results[0].findings[0].leaks).toContainEqual(
      expect.objectContaining({ data: "email-address", basis: "known value" }),
    );
  });

  test("--redact masks them in every format", async () => {
    for (const format of ["json", "text"]) {
      const args = ["-", "--recipient", "me@example.net", "--redact", "-f", format];
      const { stdout } = await run(args, { input: html });
      expect(stdout).toContain("track.example.org");
      expect(stdout).not.toContain("me@example.net");
    }
  });
});

describe("-q and -v", () => {
  test("change what the text says", async () => {
    const [quiet, normal, verbose] = await Promise.all(
      [["-q"], [], ["-v"]].map((flags) => run(["tracking.eml", "clean.eml", ...flags], { cwd })),
    );
    expect(quiet?.stdout.length).toBeLessThan(normal?.stdout.length ?? 0);
    expect(verbose?.stdout.length).toBeGreaterThanOrEqual(normal?.stdout.length ?? 0);
  });
});
