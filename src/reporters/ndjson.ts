import { FORMAT, writeResult, writeRun } from "./json.ts";
import { jsonText } from "./json-text.ts";
import type { Reporter, Stream } from "./reporter.ts";

/**
 * A line of JSON for each target, as `results` of the JSON report has it, and a last one with what is
 * told of the run, its `status` being `finished`: where that is missing the run was cut off.
 */
export const ndjsonStream: Stream = {
  result: (result) => `${jsonText({ format: FORMAT, ...writeResult(result) })}\n`,
  end: (report) => `${jsonText({ format: FORMAT, status: "finished", ...writeRun(report) })}\n`,
};

export const ndjson: Reporter = (report, options) =>
  report.results.map((result) => ndjsonStream.result(result, report.policy, options)).join("") +
  ndjsonStream.end(report, options);
