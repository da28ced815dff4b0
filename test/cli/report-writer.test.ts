import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { createReportWriter } from "../../src/cli/report-writer.ts";
import type { Report } from "../../src/model.ts";
import { createTally } from "../../src/policy.ts";
import {
  type Format,
  NEEDS,
  type ReportOptions,
  reporters,
  streams,
} from "../../src/reporters/index.ts";
import { anyReport } from "../reporters/arbitraries.ts";
import { harmless, missing, newsletter, reportOf, warned } from "../reporters/samples.ts";

const folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-writer-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS: ReportOptions = { color: false, verbosity: "verbose", cwd: "/w", root: "/w" };

/** Writes the results one after the other, as a scan finds them. */
async function write(report: Report, formats: readonly Format[], textWaits = false) {
  const { policy, results, warnings } = report;
  const [onStdout = "text", ...inFiles] = formats;
  const outputs = [
    { format: onStdout },
    ...inFiles.map((format) => ({ format, file: path.join(folder, format) })),
  ];
  const printed: string[] = [];
  const stdout = vi
    .spyOn(process.stdout, "write")
    .mockImplementation((text: unknown, ...more: unknown[]) => {
      printed.push(String(text));
      for (const done of more) if (typeof done === "function") done();
      return true;
    });
  try {
    const given = { policy, inFiles: OPTIONS, onStdout: OPTIONS, textWaits, others: [] };
    const writer = await createReportWriter(outputs, given);
    const tally = createTally(policy);
    for (const result of results) {
      tally.add(result);
      await writer.add(result);
    }
    const made = tally.report("0.1.0", warnings, writer.kept);
    expect(await writer.writeFiles(made)).toBe(0);
    await writer.print(made, OPTIONS);
    const files = inFiles.map((format) => readFileSync(path.join(folder, format), "utf8"));
    return { texts: [printed.join(""), ...files], kept: writer.kept };
  } finally {
    stdout.mockRestore();
  }
}

const ALL = Object.keys(reporters) as readonly Format[];
const STREAMED = Object.keys(streams) as readonly Format[];

test("what is written result by result is what the whole report gives, in every format", async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const { texts } = await write(report, ALL, true);
      for (const [index, format] of ALL.entries()) {
        expect(texts[index]).toBe((await reporters[format]())(report, OPTIONS));
      }
    }),
    { numRuns: 20 },
  );
});

test("formats that tell findings alone lose nothing with the loads that nothing was found in", async () => {
  const formats = (Object.keys(NEEDS) as (keyof typeof NEEDS)[]).filter(
    (format) => NEEDS[format] === "findings",
  );
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const { texts, kept } = await write(report, formats);
      for (const [index, format] of formats.entries()) {
        expect(texts[index]).toBe((await reporters[format]())(report, OPTIONS));
      }
      for (const result of kept) {
        if (result.status === "failed") continue;
        const found = new Set(result.findings.map(({ load }) => load));
        expect(result.loads.length).toBeLessThanOrEqual(found.size);
      }
    }),
    { numRuns: 50 },
  );
});

test("text, compact and ndjson keep nothing, however many documents there are", async () => {
  const some = [newsletter, harmless, warned, missing];
  const report = reportOf(...Array.from({ length: 50 }, () => some).flat());
  const { texts, kept } = await write(report, STREAMED);
  expect(kept).toEqual([]);
  for (const [index, format] of STREAMED.entries()) {
    expect(texts[index]).toBe((await reporters[format]())(report, OPTIONS));
  }
  expect((await write(report, ["json"])).kept).toHaveLength(200);
});
