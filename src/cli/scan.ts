import { existsSync, fstatSync } from "node:fs";
import type { Command } from "commander";
import type { Policy, Result } from "../model.ts";
import { nearest } from "../nearest.ts";
import { buildReport, exitCodeOf, exitSentenceOf } from "../policy.ts";
import type { ReportOptions } from "../reporters/index.ts";
import { version } from "../version.ts";
import { wantsColor } from "./color.ts";
import { complain, print } from "./output.ts";
import { type CliOptions, EXAMPLES } from "./program.ts";

/** Scans what was named, prints the report and sets the exit code. */
export async function scan(
  names: readonly string[],
  options: CliOptions,
  program: Command,
): Promise<void> {
  if (names.length === 0) {
    process.stderr.write(`${program.description()}\n\n${EXAMPLES}\n\n`);
    complain("nothing was named that could be scanned; --help tells everything");
    process.exitCode = 2;
    return;
  }
  refuseMistakenCommand(names, program);
  if (options.debug) Error.stackTraceLimit = 100;

  const log = options.debug ? createLog() : () => {};
  const [{ findTargets }, { scanTargets }, { reporters }] = await Promise.all([
    import("../sources/targets.ts"),
    import("../scan.ts"),
    import("../reporters/index.ts"),
  ]);
  log("loaded the scanner");
  const targets = await findTargets(names);
  log(`found ${targets.length} targets`);
  const results: Result[] = [];
  for await (const result of scanTargets(targets, scanOptions(options))) {
    results.push(result);
    log(`${result.status} ${result.target}`);
  }
  const report = buildReport(results, policyOf(options), version);
  const exitCode = exitCodeOf(report, options.exitZero);
  process.exitCode = exitCode;
  await print(reporters[options.format](report, reportOptions(options)));
  log("wrote the report");
  // The text report ends with this sentence itself; another reason has been told by now.
  const why = exitCode !== 0 && process.exitCode === exitCode && exitSentenceOf(report);
  if (why && options.format !== "text") complain(why);
}

/** A word that is no file, but nearly a command, was hardly meant as a target. */
function refuseMistakenCommand([first = ""]: readonly string[], program: Command): void {
  if (!/^[a-z]{3,20}$/i.test(first) || existsSync(first)) return;
  const similar = nearest(
    first,
    program.commands.map((command) => command.name()),
  );
  if (similar) program.error(`error: unknown command '${first}'\n(Did you mean ${similar}?)`);
}

function scanOptions({ recipient, redact, maxSize, stdinType }: CliOptions) {
  return {
    recipients: recipient ?? [],
    redact: redact ?? false,
    ...(maxSize === undefined ? {} : { maxSize }),
    ...(stdinType === undefined ? {} : { stdinType }),
  };
}

function policyOf({ failOn, minConfidence }: CliOptions): Policy {
  return { failOn, minConfidence };
}

function reportOptions({ color, quiet, verbose, exitZero }: CliOptions): ReportOptions {
  const { isTTY: isTerminal = false, columns } = process.stdout;
  return {
    color: wantsColor({
      flag: color,
      env: process.env,
      isTerminal,
      isFile: fstatSync(process.stdout.fd).isFile(),
    }),
    // Some terminals claim to have no width.
    ...(isTerminal ? { columns: columns || 80 } : {}),
    verbosity: quiet ? "quiet" : verbose ? "verbose" : "normal",
    exitZero: exitZero ?? false,
  };
}

/** Says what was done and how long it took since the last line and since the process began. */
function createLog(): (what: string) => void {
  let last = performance.now();
  return (what) => {
    const now = performance.now();
    complain(`${(now - last).toFixed(1)} ms, ${now.toFixed(0)} ms in all: ${what}`);
    last = now;
  };
}
