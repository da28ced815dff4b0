import type { Command } from "commander";
import { failedResult, TargetError } from "../errors.ts";
import type { CompareResult } from "../reporters/compare/result.ts";
import type { Target } from "../sources/targets.ts";
import { version } from "../version.ts";
import { catchInterrupt } from "./interrupt.ts";
import { complain, print } from "./output.ts";
import { textOrJson } from "./outputs.ts";
import { checkPageOptions, pageOptionsOf, strayPageOptions } from "./page-options.ts";
import type { CliOptions } from "./program.ts";
import { printOptions } from "./scan.ts";

/** Compares what was named, prints what differs and sets the exit code. */
export async function compare(
  names: readonly string[],
  options: CliOptions,
  command: Command,
): Promise<void> {
  const { debug } = options;
  const format = textOrJson(command);
  const program = command.parent ?? command;
  await checkPageOptions(options, program);
  if (debug) Error.stackTraceLimit = 100;
  const hasPages = names.some((name) => /^https?:/i.test(name));
  if (!hasPages) {
    for (const flag of strayPageOptions(options, program)) {
      complain(`${flag} has no effect: no page is among the copies`);
    }
  }
  // Without a browser there is nothing to tidy up.
  const interrupt = hasPages ? catchInterrupt() : undefined;
  const outcome = await outcomeOf(names, options, interrupt?.signal);
  interrupt?.release();
  const result: CompareResult = { tool: { name: "pixel-scan", version }, outcome };
  const [{ verdictOfComparison }, { compareJson }, { compareText }] = await Promise.all([
    import("../reporters/compare/result.ts"),
    import("../reporters/compare/json.ts"),
    import("../reporters/compare/text.ts"),
  ]);
  const verdict = verdictOfComparison(result);
  process.exitCode = { clean: 0, flagged: 1, failed: 2 }[verdict];
  await print(format === "json" ? compareJson(result) : compareText(result, printOptions(options)));
  if (format === "json" && outcome.status === "failed") {
    complain(`Exit code 2: ${outcome.error.message}`);
  } else if (format === "json" && verdict === "flagged") {
    complain("Exit code 1: something tells the copies apart.");
  }
}

async function outcomeOf(
  names: readonly string[],
  options: CliOptions,
  signal: AbortSignal | undefined,
): Promise<CompareResult["outcome"]> {
  const { recipient, redact = false, maxSize, stdinType } = options;
  const [{ compareTargets }, { redactFailure }] = await Promise.all([
    import("../compare/targets.ts"),
    import("../redact.ts"),
  ]);
  const { consent, ...page } = pageOptionsOf(options);
  try {
    if (consent === "compare") {
      throw new TargetError(
        "unsupported-target",
        "--consent compare makes three visits of one page, which are no copies",
        "choose none, accept or reject",
      );
    }
    const targets = await targetsOf(names);
    const comparison = await compareTargets(targets, {
      ...page,
      ...(consent ? { consent } : {}),
      redact,
      recipients: recipient ?? [],
      ...(maxSize === undefined ? {} : { maxSize }),
      ...(stdinType === undefined ? {} : { stdinType }),
      ...(signal ? { signal } : {}),
    });
    return { status: "compared", comparison };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    const failed = failedResult("", error);
    return redact ? redactFailure(failed) : failed;
  }
}

/** Each name is one copy: what a folder or a pattern holds is more than one. */
async function targetsOf(names: readonly string[]): Promise<readonly Target[]> {
  const [{ findTargets }, { errorOf }] = await Promise.all([
    import("../sources/targets.ts"),
    import("../compare/targets.ts"),
  ]);
  const all: Target[] = [];
  for (const name of names) {
    for (const target of await findTargets([name])) {
      if ("status" in target) throw errorOf(target);
      all.push(target);
    }
  }
  const files = new Set(all.map((target) => (target.kind === "file" ? target.path : "")));
  if (all.length > 1 && files.size === 1 && !files.has("")) {
    throw new TargetError("same-copy", "all copies are one and the same file");
  }
  return all;
}
