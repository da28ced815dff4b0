import { appendFileSync, statSync } from "node:fs";
import type { Report } from "../model.ts";
import { type ReportOptions, reporters } from "../reporters/index.ts";
import { complain } from "./output.ts";
import type { Output } from "./outputs.ts";

/** Bytes: GitHub drops a step's summary of more than 1,024 kB altogether. */
const MOST_SUMMARY = 1_000_000;

type Env = Readonly<Record<string, string | undefined>>;

/** Whether the run is to show itself in GitHub's own ways. */
export function isGitHubActions(env: Env, flag: boolean): boolean {
  return flag && env.GITHUB_ACTIONS === "true";
}

/**
 * Annotations, and the job summary. The runner reads commands on both streams: where standard output
 * belongs to another program they go to standard error.
 */
export async function tellGitHub(
  report: Report,
  outputs: readonly Output[],
  options: ReportOptions,
  env: Env,
): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  const hasJobSummary =
    file !== undefined && file !== "" && (await writeSummary(report, options, file));
  if (outputs.some(({ format }) => format === "github")) return;
  const text = (await reporters.github())(report, { ...options, hasJobSummary });
  const isForPeople = outputs.some(({ format, file: to }) => format === "text" && to === undefined);
  await new Promise<void>((resolve) => {
    (isForPeople ? process.stdout : process.stderr).write(text, () => resolve());
  });
}

async function writeSummary(
  report: Report,
  options: ReportOptions,
  file: string,
): Promise<boolean> {
  const { markdownWithin } = await import("../reporters/markdown.ts");
  try {
    const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = markdownWithin(report, options, MOST_SUMMARY - before);
    if (text === "") complain("the job summary has no room left for the report");
    appendFileSync(file, text);
    return text !== "";
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    complain(`cannot write the job summary: ${error.message}`);
    return false;
  }
}
