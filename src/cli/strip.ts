import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { TargetError } from "../errors.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { complain, print } from "./output.ts";
import type { CliOptions } from "./program.ts";
import { printOptions } from "./scan.ts";
import { judgingOf, readSettings, unusedAllowances } from "./settings.ts";
import { tellingMistakes } from "./telling-mistakes.ts";

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
    if (to !== undefined && to !== "-") await writeWhole(to, stripped.bytes);
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
async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
  let file = name;
  try {
    file = realpathSync(name);
  } catch {
    // A new file has no other name.
  }
  const draft = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(6).toString("hex")}`,
  );
  try {
    const mode = await stat(file).then(
      (stats) => stats.mode & 0o777,
      () => undefined,
    );
    await writeFile(draft, bytes, { flag: "wx", ...(mode !== undefined && { mode }) });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new TargetError("unreadable", `the copy cannot be written to ${name}: ${message}`);
  }
}
