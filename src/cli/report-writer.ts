import type { Policy, Report, Result } from "../model.ts";
import {
  type Format,
  NEEDS,
  type ReportOptions,
  reporters,
  type Stream,
  streams,
} from "../reporters/index.ts";
import { onlyFound } from "./only-found.ts";
import { complain, print } from "./output.ts";
import type { Output } from "./outputs.ts";
import { openWholeFile, type WholeFile } from "./whole-file.ts";

/** Writes the reports of one run. */
export interface ReportWriter {
  /** To be called with each result as soon as it is there. */
  add(result: Result): Promise<void>;
  /** What of the results the reports that are written at the end need. */
  readonly kept: readonly Result[];
  /** Writes every file; gives how many could not be written, each of which was told of. */
  writeFiles(report: Report): Promise<number>;
  /** Writes what goes to standard output. */
  print(report: Report, options: ReportOptions): Promise<void>;
}

export interface WriterOptions {
  readonly policy: Policy;
  /** For files, which are no terminal. */
  readonly inFiles: ReportOptions;
  readonly onStdout: ReportOptions;
  /** The text waits for the last result: what was done to a page several times is told together. */
  readonly textWaits: boolean;
  /** What else will be written of the kept results. */
  readonly others: readonly Format[];
  /** Called before anything is printed while the run goes on. */
  readonly onPrint?: (() => void) | undefined;
}

export async function createReportWriter(
  outputs: readonly Output[],
  { policy, inFiles, onStdout, textWaits, others, onPrint }: WriterOptions,
): Promise<ReportWriter> {
  const files: ({ format: Format; stream: Stream | undefined } & ReturnType<typeof createFile>)[] =
    [];
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    files.push({ format, stream: await streamOf(format, textWaits), ...createFile(format, file) });
  }
  const printed = outputs.find(({ file }) => file === undefined)?.format ?? "text";
  const stream = await streamOf(printed, textWaits);
  const needs = [...outputs.map(({ format }) => format), ...others].map((format) => {
    if (isStreamed(format)) return format === "text" && textWaits ? "everything" : "nothing";
    return NEEDS[format];
  });
  const need = (["everything", "findings"] as const).find((one) => needs.includes(one));
  const kept: Result[] = [];
  return {
    kept,
    async add(result) {
      for (const { stream, attempt } of files) {
        if (stream) attempt((file) => file.write(stream.result(result, policy, inFiles)));
      }
      const text = stream?.result(result, policy, onStdout) ?? "";
      if (text !== "") {
        onPrint?.();
        await print(text);
      }
      if (need === "everything" || (need === "findings" && result.status === "failed")) {
        kept.push(result);
      } else if (need === "findings" && result.status === "scanned") kept.push(onlyFound(result));
    },
    async writeFiles(report) {
      let failed = 0;
      for (const { format, stream, attempt } of files) {
        const text = stream
          ? stream.end(report, inFiles)
          : (await reporters[format]())(report, inFiles);
        const isWritten = attempt((file) => {
          file.write(text);
          file.commit();
        });
        if (!isWritten) failed++;
      }
      return failed;
    },
    async print(report, options) {
      const text = stream
        ? stream.end(report, options)
        : (await reporters[printed]())(report, options);
      await print(text);
    },
  };
}

async function streamOf(format: Format, textWaits: boolean): Promise<Stream | undefined> {
  return isStreamed(format) && !(format === "text" && textWaits) ? streams[format]() : undefined;
}

function isStreamed(format: Format): format is keyof typeof streams {
  return Object.hasOwn(streams, format);
}

/** One file. After the first failure, which is told of, nothing more is tried. */
function createFile(format: string, name: string) {
  let file: WholeFile | undefined;
  let hasFailed = false;
  const attempt = (step: (file: WholeFile) => void): boolean => {
    if (hasFailed) return false;
    try {
      file ??= openWholeFile(name);
      step(file);
      return true;
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      hasFailed = true;
      complain(`cannot write the ${format} report to ${name}: ${error.message}`);
      file?.abandon();
      return false;
    }
  };
  return { attempt };
}
