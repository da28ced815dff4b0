import { type Command, InvalidArgumentError, Option } from "commander";
import { TargetError } from "../errors.ts";
import { MAX_TEXT, readTextFile } from "../read-text-file.ts";
import { collect } from "../sources/collect.ts";
import type { SkippedEntry } from "../sources/targets.ts";
import { isSystemError } from "../system-error.ts";
import { complain } from "./output.ts";

/** What the command line says of the files to read. */
export interface InputOptions {
  /** A file with one name a line, or `-`. */
  readonly filesFrom?: string;
  readonly ignore?: readonly string[];
  readonly stdinFilename?: string;
  readonly saveSnapshot?: string;
}

export function addInputOptions(program: Command): void {
  program
    .option("--files-from <file>", "scan what the lines of this file name; - for standard input")
    .option(
      "--ignore <pattern>",
      "leave out of folders and patterns, as .gitignore does (repeatable)",
      (pattern: string, before: readonly string[] = []) => [...before, pattern],
    )
    .option("--stdin-filename <name>", "what the report calls standard input", parseName)
    .addOption(
      new Option(
        "--save-snapshot <file>",
        "keep what was seen, to scan it again without a browser; name/ for a folder",
      ).conflicts("redact"),
    );
}

function parseName(name: string): string {
  if (name.trim() === "") throw new InvalidArgumentError("It is empty.");
  return name;
}

/**
 * The names on the command line, then those of `--files-from`: one a line, or between NUL bytes as
 * `find -print0` and `git ls-files -z` write them. Ends the program where the list cannot be read.
 */
export async function namesToScan(
  names: readonly string[],
  { filesFrom }: InputOptions,
  program: Command,
): Promise<readonly string[]> {
  if (filesFrom === undefined) return names;
  if (filesFrom === "-" && names.includes("-")) {
    program.error(
      "error: standard input is either a list of names (--files-from -) or a target (-)",
    );
  }
  const text = await readList(filesFrom, program);
  const listed = text.split(text.includes("\0") ? "\0" : /\r?\n/).filter((name) => name !== "");
  if (listed.includes("-")) program.error("error: --files-from lists -, which is no file");
  return [...names, ...listed];
}

async function readList(file: string, program: Command): Promise<string> {
  if (file === "-") {
    if (process.stdin.isTTY) {
      program.error("error: --files-from - reads standard input, which is a terminal");
    }
    try {
      return (await collect(process.stdin, MAX_TEXT)).toString("utf8");
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      return program.error("error: the list of --files-from does not end");
    }
  }
  try {
    return readTextFile(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return program.error(`error: the list of --files-from cannot be read: ${error.message}`);
  }
}

const REASONS = {
  gitignore: "ignored by .gitignore",
  option: "ignored by --ignore or the config",
  hidden: "hidden",
  type: "of other types",
} as const satisfies Record<SkippedEntry["because"], string>;

/** What folders and patterns left out: how many in one line, or with `-v` one line each. */
export function tellSkipped(skipped: readonly SkippedEntry[], isVerbose: boolean): void {
  if (skipped.length === 0) return;
  if (isVerbose) {
    for (const { name, because } of skipped) complain(`skipped ${name}: ${REASONS[because]}`);
    return;
  }
  const counts = (Object.keys(REASONS) as SkippedEntry["because"][]).flatMap((because) => {
    const number = skipped.filter((entry) => entry.because === because).length;
    return number > 0 ? [`${number} ${REASONS[because]}`] : [];
  });
  complain(`skipped in folders: ${counts.join(", ")} (-v lists them)`);
}
