import { afterAll, describe, expect, test } from "vitest";
import { type ColorFacts, wantsColor } from "../../src/cli/color.ts";
import { mailFolder, TRACKING } from "./mails.ts";
import { hasTerminal, run, runInTerminal } from "./run.ts";

const TERMINAL: ColorFacts = { flag: undefined, env: {}, isTerminal: true, isFile: false };
const PIPE: ColorFacts = { ...TERMINAL, isTerminal: false };
const FILE: ColorFacts = { ...PIPE, isFile: true };
const CI = { GITHUB_ACTIONS: "true" };

describe("wantsColor", () => {
  test.each<[string, ColorFacts, boolean]>([
    ["a terminal", TERMINAL, true],
    ["a pipe", PIPE, false],
    ["a file", FILE, false],
    ["a terminal that can do nothing", { ...TERMINAL, env: { TERM: "dumb" } }, false],
    ["NO_COLOR", { ...TERMINAL, env: { NO_COLOR: "1" } }, false],
    ["NO_COLOR=0 is not empty", { ...TERMINAL, env: { NO_COLOR: "0" } }, false],
    ["an empty NO_COLOR says nothing", { ...TERMINAL, env: { NO_COLOR: "" } }, true],
    ["FORCE_COLOR", { ...PIPE, env: { FORCE_COLOR: "1" } }, true],
    ["FORCE_COLOR=0", { ...TERMINAL, env: { FORCE_COLOR: "0" } }, false],
    ["FORCE_COLOR=false", { ...TERMINAL, env: { FORCE_COLOR: "false" } }, false],
    ["an empty FORCE_COLOR says nothing", { ...PIPE, env: { FORCE_COLOR: "" } }, false],
    ["FORCE_COLOR beats NO_COLOR", { ...PIPE, env: { FORCE_COLOR: "1", NO_COLOR: "1" } }, true],
    ["a build log that shows colours", { ...PIPE, env: CI }, true],
    ["a file in that build", { ...FILE, env: CI }, false],
    ["NO_COLOR in that build", { ...PIPE, env: { ...CI, NO_COLOR: "1" } }, false],
    ["an unknown build service", { ...PIPE, env: { CI: "true" } }, false],
    ["--no-color beats all", { ...TERMINAL, flag: false, env: { FORCE_COLOR: "1" } }, false],
    ["--color beats all", { ...FILE, flag: true, env: { NO_COLOR: "1", TERM: "dumb" } }, true],
  ])("%s", (_what, facts, expected) => {
    expect(wantsColor(facts)).toBe(expected);
  });
});

describe("the CLI", () => {
  const folder = mailFolder({ "tracking.eml": TRACKING });
  afterAll(folder.remove);

  test.each<[string, readonly string[], Readonly<Record<string, string>>, boolean]>([
    ["a pipe", [], {}, false],
    ["FORCE_COLOR=1", [], { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR=0", ["--color"], { FORCE_COLOR: "0" }, true],
    ["NO_COLOR=1", [], { NO_COLOR: "1", GITHUB_ACTIONS: "true" }, false],
    ["GitHub Actions", [], { GITHUB_ACTIONS: "true" }, true],
    ["--no-color", ["--no-color"], { FORCE_COLOR: "1" }, false],
    ["--color", ["--color"], { NO_COLOR: "1" }, true],
    ["JSON", ["--color", "-f", "json"], {}, false],
  ])("%s", async (_what, args, env, expected) => {
    const { stdout } = await run(["tracking.eml", ...args], { cwd: folder.path, env });
    expect(stdout).toContain("track.example.org");
    expect(stdout.includes("\x1b[")).toBe(expected);
  });

  test.skipIf(!hasTerminal)("in a terminal: colours, and lines of its width", async () => {
    const options = { cwd: folder.path, setUp: "stty cols 50" };
    const { stdout } = await runInTerminal("tracking.eml", options);
    expect(stdout).toContain("\x1b[");
    const plain = await runInTerminal("tracking.eml", { ...options, env: { NO_COLOR: "1" } });
    expect(plain.stdout).not.toContain("\x1b[");
    const widths = plain.stdout.split("\r\n").map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(50);
    expect(plain.stdout).toContain("exit 1");
  });
});
