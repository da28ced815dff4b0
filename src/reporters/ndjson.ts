import type { Report, Result } from "../model.ts";
import { FORMAT, writeResult, writeRun } from "./json.ts";
import { jsonText } from "./json-text.ts";
import type { Reporter } from "./reporter.ts";

/**
 * A line of JSON for each target, as `results` of the JSON report has it, and a last one with what is
 * told of the run, its `status` being `finished`: where that is missing the run was cut off.
 */
export const ndjson: Reporter = (report) =>
  report.results.map(ndjsonResult).join("") + ndjsonEnd(report);

/** The line of one target, to be written as soon as it was scanned. */
export function ndjsonResult(result: Result): string {
  return `${jsonText({ format: FORMAT, ...writeResult(result) })}\n`;
}

/** The last line. */
export function ndjsonEnd(report: Report): string {
  return `${jsonText({ format: FORMAT, status: "finished", ...writeRun(report) })}\n`;
}
