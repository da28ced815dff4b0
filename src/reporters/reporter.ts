import type { Policy, Report, Result } from "../model.ts";

/** How a report is to be written; what a format has no use for it ignores. */
export interface ReportOptions {
  readonly color: boolean;
  /** Width of the terminal in cells; absent: do not wrap or shorten (a pipe, a file). */
  readonly columns?: number;
  readonly verbosity: "quiet" | "normal" | "verbose";
  /** Of a page: also a block for each tracker, its URL taken apart. Others have it always. */
  readonly details?: boolean;
  /** Findings do not make the run fail (`--exit-zero`); the last line then says so. */
  readonly exitZero?: boolean;
  /** Whether the last line tells the exit code and its reason; default true. A library has none. */
  readonly exitCode?: boolean;
  /** Why the run ends as it does, where that is not for what the report holds. */
  readonly exitReason?: string;
  /** Where the names of files start from; absolute. */
  readonly cwd?: string;
  /** What paths in formats for other programs start from: the repository; absolute. */
  readonly root?: string;
  /** The same run writes a job summary, which annotations can point to. */
  readonly hasJobSummary?: boolean;
}

/** Writes a report as text that ends with a newline. Pure: no stream, no clock, no environment. */
export type Reporter = (report: Report, options: ReportOptions) => string;

/**
 * A format that tells each document by itself, so that nothing of it has to be kept until the run is
 * over. What comes of the results in their order, and then the end, is what its {@link Reporter} writes.
 */
export interface Stream {
  result(result: Result, policy: Policy, options: ReportOptions): string;
  /** What is told of the run; the report's results are not looked at. */
  end(report: Report, options: ReportOptions): string;
}
