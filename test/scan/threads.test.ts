import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Result } from "../../src/model.ts";
import { buildReport, DEFAULT_POLICY } from "../../src/policy.ts";
import { json } from "../../src/reporters/json.ts";
import { scanTargets } from "../../src/scan.ts";
import { findTargets } from "../../src/sources/targets.ts";
import { version } from "../../src/version.ts";
import { CLEAN, LONG, TRACKING } from "../cli/mails.ts";
import { run } from "../cli/run.ts";

const MAILS = [CLEAN, TRACKING, LONG, "", "no mail at all"];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-threads-"));
  mkdirSync(path.join(folder, "mails"));
  for (let index = 0; index < 200; index += 1) {
    const name = `${String(index).padStart(3, "0")}.eml`;
    // A long one now and then, so that threads overtake each other.
    const mail = MAILS[index % 40 === 7 ? 2 : ([0, 1, 3, 4][index % 4] ?? 0)] ?? "";
    writeFileSync(path.join(folder, "mails", name), mail);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Run from its sources the scan has no thread to start. */
async function scanHere(options: { readonly redact: boolean }): Promise<string> {
  const cwd = process.cwd();
  process.chdir(folder);
  try {
    const results: Result[] = [];
    for await (const result of scanTargets(await findTargets(["mails"]), options)) {
      results.push(result);
    }
    const report = buildReport(results, DEFAULT_POLICY, version);
    return json(report, { color: false, verbosity: "normal", exitZero: false });
  } finally {
    process.chdir(cwd);
  }
}

test.each([
  ["as they are", [], { redact: false }],
  ["redacted", ["--redact"], { redact: true }],
] as const)(
  "several threads tell the same in the same order as one, %s",
  async (_, args, options) => {
    const { code, stdout } = await run(["mails", "-f", "json", ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe(await scanHere(options));
  },
);
