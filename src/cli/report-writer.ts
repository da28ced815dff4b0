import type { Report, Result } from "../model.ts";
import { type ReportOptions, reporters } from "../reporters/index.ts";
import { complain, print } from "./output.ts";
import type { Output } from "./outputs.ts";
import { openReportFile, type ReportFile } from "./report-file.ts";

/** Writes the reports of one run. */
export interface ReportWriter {
  /** To be called with each result as soon as it is there. */
  add(result: Result): Promise<void>;
  /** Writes every file; gives how many could not be written, each of which was told of. */
  writeFiles(report: Report): Promise<number>;
  /** Writes what goes to standard output. */
  print(report: Report, options: ReportOptions): Promise<void>;
}

/**
 * @param options for files, which are no terminal
 */
export async function createReportWriter(
  outputs: readonly Output[],
  options: ReportOptions,
): Promise<ReportWriter> {
  const files = outputs.flatMap(({ format, file }) =>
    file === undefined ? [] : [{ format, ...createFile(format, file) }],
  );
  const onStdout = outputs.find(({ file }) => file === undefined)?.format ?? "text";
  const streams = outputs.some(({ format }) => format === "ndjson")
    ? await import("../reporters/ndjson.ts")
    : undefined;
  return {
    async add(result) {
      if (!streams) return;
      const line = streams.ndjsonResult(result);
      for (const { format, attempt } of files) {
        if (format === "ndjson") attempt((file) => file.write(line));
      }
      if (onStdout === "ndjson") await print(line);
    },
    async writeFiles(report) {
      let failed = 0;
      for (const { format, attempt } of files) {
        const text =
          format === "ndjson"
            ? (streams?.ndjsonEnd(report) ?? "")
            : (await reporters[format]())(report, options);
        const isWritten = attempt((file) => {
          file.write(text);
          file.commit();
        });
        if (!isWritten) failed++;
      }
      return failed;
    },
    async print(report, printOptions) {
      if (onStdout === "ndjson") await print(streams?.ndjsonEnd(report) ?? "");
      else await print((await reporters[onStdout]())(report, printOptions));
    },
  };
}

/** One file. After the first failure, which is told of, nothing more is tried. */
function createFile(format: string, name: string) {
  let file: ReportFile | undefined;
  let hasFailed = false;
  const attempt = (step: (file: ReportFile) => void): boolean => {
    if (hasFailed) return false;
    try {
      file ??= openReportFile(name);
      step(file);
      return true;
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      hasFailed = true;
      complain(`cannot write the ${format} report to ${name}: ${error.message}`);
      discard(file);
      return false;
    }
  };
  return { attempt };
}

function discard(file: ReportFile | undefined): void {
  try {
    file?.abandon();
  } catch {
    // It was told already that the file cannot be written; its draft goes when the process ends.
  }
}
