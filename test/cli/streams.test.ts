import { afterAll, describe, expect, test } from "vitest";
import { CLEAN, LONG, mailFolder, TRACKING } from "./mails.ts";
import { lastLine, outcomeOf, preload, run, runShell, start } from "./run.ts";

const folder = mailFolder({ "clean.eml": CLEAN, "tracking.eml": TRACKING, "long.eml": LONG });
const cwd = folder.path;
afterAll(folder.remove);

/** Makes looking up any file run this source: a bug in the middle of a scan. */
function breaking(source: string): readonly string[] {
  return preload(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const { statSync } = fs;
    fs.statSync = (...args) => {
      if (args[0].endsWith?.("clean.eml")) { ${source} }
      return statSync(...args);
    };
    syncBuiltinESMExports();`);
}

describe("large output", () => {
  test("is whole, in a pipe and in a file", async () => {
    const { code, stdout } = await run(["long.eml", "-f", "json"], { cwd });
    expect(code).toBe(1);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(stdout).summary.findings.high).toBe(300);
    const slow = await runShell(`$SCAN long.eml -f json | (sleep 1; cat) | wc -c`, { cwd });
    expect(Number(slow.stdout)).toBe(Buffer.byteLength(stdout));
    const file = await runShell("$SCAN long.eml -f json > out.json; wc -c < out.json", { cwd });
    expect(Number(file.stdout)).toBe(Buffer.byteLength(stdout));
  });

  test.each(["json", "text"])("%s into a reader that goes away", async (format) => {
    const { stdout, stderr } = await runShell(
      `{ $SCAN long.eml -f ${format}; echo "exit $?" >&2; } | head -c 10`,
      { cwd },
    );
    expect(stdout).toHaveLength(10);
    const lines = stderr.trimEnd().split("\n");
    expect(lines.at(-1)).toBe("exit 1");
    expect(lines.slice(0, -1).filter((line) => !line.includes("Exit code 1"))).toEqual([]);
  });

  test("help into a reader that is gone already", async () => {
    const { stderr } = await runShell(`{ sleep 0.3; $SCAN --help; echo "exit $?" >&2; } | true`);
    expect(stderr).toBe("exit 0\n");
  });

  test.runIf(process.platform === "linux")("a full disk is said, and exit code 2", async () => {
    for (const args of ["tracking.eml", "tracking.eml -f json --exit-zero", "--help"]) {
      const { code, stderr } = await runShell(`$SCAN ${args} > /dev/full`, { cwd });
      expect(code).toBe(2);
      expect(lastLine(stderr)).toContain("cannot write the report: ENOSPC");
    }
    const deaf = await runShell("$SCAN tracking.eml -f json 2> /dev/full", { cwd });
    expect(deaf.code).toBe(1);
    expect(JSON.parse(deaf.stdout).verdict).toBe("flagged");
  });
});

describe("what goes where", () => {
  test("JSON alone on standard output, the reason on standard error", async () => {
    const { stdout, stderr } = await run(["tracking.eml", "gone.eml", "-f", "json", "--debug"], {
      cwd,
    });
    expect(JSON.parse(stdout).format).toBe(1);
    expect(lastLine(stderr)).toBe("pixel-scan: Exit code 2: 1 target could not be scanned.");
  });

  test("nothing but the report without --debug", async () => {
    expect((await run(["tracking.eml"], { cwd })).stderr).toBe("");
    expect((await run(["clean.eml", "-f", "json"], { cwd })).stderr).toBe("");
  });

  test("--debug tells on standard error what took how long", async () => {
    const { stdout, stderr } = await run(["clean.eml", "--debug"], { cwd });
    expect(stderr).toMatch(/^pixel-scan: [\d.]+ ms, \d+ ms in all: loaded the scanner$/m);
    expect(stderr).toMatch(/^pixel-scan: [\d.]+ ms, \d+ ms in all: scanned clean\.eml$/m);
    expect(stdout).toBe((await run(["clean.eml"], { cwd })).stdout);
  });
});

describe("a bug in pixel-scan", () => {
  test.each([
    ["thrown", `throw new TypeError("boom");`],
    ["in a rejected promise", `Promise.reject(new TypeError("boom"));`],
    ["in a callback", `setImmediate(() => { throw new TypeError("boom"); });`],
  ])("%s ends loudly with exit code 2", async (_where, source) => {
    const { code, stderr } = await run(["clean.eml"], { cwd, node: breaking(source) });
    expect(stderr).toContain("TypeError: boom\n    at ");
    expect(lastLine(stderr)).toMatch(/^This is a bug in pixel-scan \d/);
    expect(stderr.match(/This is a bug/g)).toHaveLength(1);
    expect(code).toBe(2);
  });

  test("what is thrown cannot steer the terminal, and may be no Error", async () => {
    const source = `throw "\\x1b[31mred";`;
    const { code, stderr } = await run(["clean.eml"], { cwd, node: breaking(source) });
    expect(stderr).toMatch(/^\\u\{1b\}\[31mred\nThis is a bug in pixel-scan/);
    expect(code).toBe(2);
  });
});

test("an interrupt ends a scan that waits for its input", async () => {
  const child = start(["-", "--debug"]);
  child.stderr?.once("data", () => child.kill("SIGINT"));
  // A shell calls this exit code 130.
  expect(await outcomeOf(child)).toMatchObject({ code: null, signal: "SIGINT", stdout: "" });
});
