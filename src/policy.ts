import { count } from "./count.ts";
import {
  CONFIDENCES,
  type Finding,
  type Policy,
  type Report,
  type Result,
  type ScannedResult,
  SEVERITIES,
  type Severity,
} from "./model.ts";

/** What fails a run when the user says nothing else. */
export const DEFAULT_POLICY: Policy = { failOn: "medium", minConfidence: "likely" };

/** What fails in this document: its own policy, or that of the run. */
export function policyOf({ policy }: Pick<ScannedResult, "policy">, ofTheRun: Policy): Policy {
  return policy ?? ofTheRun;
}

/** Whether this finding alone makes the run fail, under the policy of its document ({@link policyOf}). */
export function fails(
  {
    severity,
    confidence,
    allowed,
    leaks,
  }: Pick<Finding, "severity" | "confidence" | "allowed" | "leaks">,
  { failOn, minConfidence, failOnLeak = [] }: Policy,
): boolean {
  return (
    allowed === undefined &&
    CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(minConfidence) &&
    (SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn) ||
      leaks.some(({ data }) => failOnLeak.includes(data)))
  );
}

/** What a run comes to, counted result by result; nothing of a result is kept. */
export interface Tally {
  add(result: Result): void;
  /** @param results those that reporters are to print; the sums are over all that were added */
  report(version: string, warnings: readonly string[], results: readonly Result[]): Report;
}

/**
 * A target that could not be looked at outweighs every finding: what is not known must never read as
 * clean, nor as all there is. Allowed findings are counted apart and nowhere else.
 */
export function createTally(policy: Policy): Tally {
  const bySeverity: Record<Severity, number> = { high: 0, medium: 0, low: 0 };
  const owners = new Set<string>();
  const files = { all: 0, scanned: 0, dirty: 0 };
  const pages = { all: 0, scanned: 0, dirty: 0 };
  const sums = { targets: 0, failed: 0, loads: 0, allowed: 0 };
  const counts = { failing: 0, unsent: 0, warnings: 0, overridden: false, visits: false };

  function countFinding(result: ScannedResult, finding: Finding): void {
    if (fails(finding, policyOf(result, policy))) counts.failing++;
    if (finding.allowed !== undefined) {
      sums.allowed++;
      return;
    }
    bySeverity[finding.severity]++;
    if (finding.owner) owners.add(finding.owner);
    const state = result.loads[finding.load]?.state;
    if (result.source === "page" && state !== undefined && state !== "sent") counts.unsent++;
  }

  return {
    add(result) {
      const looked = isPage(result) ? pages : files;
      looked.all++;
      sums.targets++;
      if (result.status === "failed") {
        sums.failed++;
        return;
      }
      looked.scanned++;
      if (result.findings.length > 0) looked.dirty++;
      sums.loads += result.loads.length;
      counts.warnings += result.warnings.length;
      if (result.policy) counts.overridden = true;
      if (result.page?.consent) counts.visits = true;
      for (const finding of result.findings) countFinding(result, finding);
    },
    report(version, warnings, results) {
      return {
        tool: { name: "pixel-scan", version },
        policy,
        verdict: sums.failed > 0 ? "failed" : counts.failing > 0 ? "flagged" : "clean",
        results,
        warnings,
        summary: { ...sums, findings: { ...bySeverity }, owners: [...owners].sort() },
        counts: { ...counts, files: { ...files }, pages: { ...pages } },
      };
    },
  };
}

function isPage(result: Result): boolean {
  return result.status === "scanned"
    ? result.source === "page"
    : /^https?:\/\//i.test(result.target);
}

/** 2 beats 1: a target that could not be looked at is no result, whatever the others gave. */
export function exitCodeOf({ verdict }: Pick<Report, "verdict">, exitZero = false): 0 | 1 | 2 {
  switch (verdict) {
    case "clean":
      return 0;
    case "flagged":
      return exitZero ? 0 : 1;
    case "failed":
      return 2;
  }
}

/** Why the run does not end as clean, in one sentence; undefined when it does. */
export function exitSentenceOf(report: Report, exitZero = false): string | undefined {
  const { verdict, policy, counts, summary } = report;
  if (verdict === "clean") return undefined;
  if (verdict === "failed") {
    return `Exit code 2: ${count(summary.failed, "target")} could not be scanned.`;
  }
  const code = exitZero ? "Exit code 0, because of --exit-zero" : "Exit code 1";
  const { failOn, minConfidence, failOnLeak = [] } = policy;
  const leaking = failOnLeak.length > 0 ? ` or telling ${failOnLeak.join(", ")}` : "";
  const others = counts.overridden ? " (overrides decide for some files)" : "";
  return `${code}: ${count(counts.failing, "finding")} at or above --fail-on ${failOn}${leaking} with at least --min-confidence ${minConfidence}${others}.`;
}

/** Everything that reporters print. `version` is that of pixel-scan, `warnings` are of the whole run. */
export function buildReport(
  results: readonly Result[],
  policy: Policy,
  version: string,
  warnings: readonly string[] = [],
): Report {
  const tally = createTally(policy);
  for (const result of results) tally.add(result);
  return tally.report(version, warnings, results);
}
