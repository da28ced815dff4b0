import { realpathSync } from "node:fs";
import type { Command } from "commander";
import { TargetError } from "../errors.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { isSystemError } from "../system-error.ts";
import { complain, print } from "./output.ts";
import type { CliOptions } from "./program.ts";
import { printOptions } from "./scan.ts";
import { judgingOf, readSettings, unusedAllowances } from "./settings.ts";
import { tellingMistakes } from "./telling-mistakes.ts";
import { writeWholeFile } from "./whole-file.ts";

export interface StripCliOptions {
  readonly output?: string;
  readonly write?: boolean;
  readonly dryRun?: boolean;
  readonly links?: boolean;
}

/** Writes a copy of a file without what was found in it, and sets the exit code. */
export async function strip(
  name: string,
  { output, write = false, dryRun = false, links = false }: StripCliOptions,
  options: CliOptions,
  command: Command,
): Promise<void> {
  const ways = [output !== undefined, write, dryRun].filter((way) => way).length;
  if (ways !== 1) {
    command.error(
      "error: say where the copy goes: -o <file>, --write (in place of the original), or --dry-run\n(One of them; -o - is standard output.)",
    );
  }
  if (write && name === "-") command.error("error: standard input cannot be changed in place");
  if (output !== undefined && output !== "-" && isSameFile(name, output)) {
    command.error(`error: '${output}' is the original\n(--write changes a file in place.)`);
  }
  const [{ stripDocument }, { readFileBytes }, { stillTracks, stripText }, { ruleIds }] =
    await Promise.all([
      import("../strip/index.ts"),
      import("../sources/file.ts"),
      import("../reporters/strip/text.ts"),
      import("../scan.ts"),
    ]);
  const stripIt = async (): Promise<void> => {
    const settings = await readSettings([name], options, command.parent ?? command);
    const original = await readFileBytes(name, options.maxSize);
    const stripped = await stripDocument(original, {
      links,
      name,
      ...(isGiven(command, "minConfidence") && { minConfidence: options.minConfidence }),
      recipients: options.recipient ?? [],
      ...judgingOf(settings, options, ruleIds, undefined),
    });
    for (const past of unusedAllowances(settings, new Set())) complain(past);
    // Links that are less sure than a scan's default fail no scan, and none here.
    const policy = { ...DEFAULT_POLICY, failOn: options.failOn };
    const to = write ? name : output;
    if (to !== undefined && to !== "-") writeCopy(to, stripped.bytes);
    process.exitCode = stillTracks(stripped, policy) ? 1 : 0;
    const text = stripText(stripped, {
      ...printOptions(options),
      diff: dryRun,
      policy,
      ...(to !== undefined && { output: to }),
    });
    if (to === "-") {
      await print(stripped.bytes);
      process.stderr.write(text);
    } else await print(text);
  };
  try {
    await tellingMistakes(stripIt, NOTHING_WRITTEN);
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    process.exitCode = 2;
    complain(`${name} was not stripped: ${error.message}${error.hint ? ` (${error.hint})` : ""}`);
    complain(NOTHING_WRITTEN);
  }
}

const NOTHING_WRITTEN = "Exit code 2: nothing was written.";

/** The scan has a default of its own; here everything goes that was found. */
function isGiven(command: Command, option: string): boolean {
  return command.parent?.getOptionValueSource(option) !== "default";
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    // One of them does not exist: then they are two.
    return false;
  }
}

/** All of it or nothing: a file that is changed in place must not be lost half-way. */
function writeCopy(name: string, bytes: Uint8Array): void {
  try {
    writeWholeFile(name, (write) => write(bytes));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new TargetError("unreadable", `the copy cannot be written to ${name}: ${error.message}`);
  }
}
