import {
  CONFIDENCES,
  type Finding,
  type Policy,
  type Report,
  type Result,
  type ScannedResult,
  SEVERITIES,
  type Severity,
  type Summary,
  type Verdict,
} from "./model.ts";

/** What fails a run when the user says nothing else. */
export const DEFAULT_POLICY: Policy = { failOn: "medium", minConfidence: "likely" };

/** Whether this finding alone makes the run fail. */
export function fails(
  { severity, confidence, allowed }: Pick<Finding, "severity" | "confidence" | "allowed">,
  { failOn, minConfidence }: Policy,
): boolean {
  return (
    allowed === undefined &&
    SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn) &&
    CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(minConfidence)
  );
}

/**
 * What the whole run comes to. A target that could not be looked at outweighs every finding: what
 * is not known must never read as clean, nor as all there is.
 */
export function verdictOf(results: readonly Result[], policy: Policy): Verdict {
  if (results.some(({ status }) => status === "failed")) return "failed";
  return findingsOf(results).some((finding) => fails(finding, policy)) ? "flagged" : "clean";
}

/** Totals over all results. Allowed findings are counted apart and nowhere else. */
export function summarise(results: readonly Result[]): Summary {
  const all = findingsOf(results);
  const counted = all.filter(({ allowed }) => allowed === undefined);
  const bySeverity: Record<Severity, number> = { high: 0, medium: 0, low: 0 };
  for (const { severity } of counted) bySeverity[severity]++;
  return {
    targets: results.length,
    failed: results.filter(({ status }) => status === "failed").length,
    loads: results.filter(isScanned).reduce((sum, { loads }) => sum + loads.length, 0),
    findings: bySeverity,
    allowed: all.length - counted.length,
    owners: [...new Set(counted.flatMap(({ owner }) => owner ?? []))].sort(),
  };
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
  const { verdict, policy, results, summary } = report;
  if (verdict === "clean") return undefined;
  if (verdict === "failed") {
    return `Exit code 2: ${count(summary.failed, "target")} could not be scanned.`;
  }
  const failing = findingsOf(results).filter((finding) => fails(finding, policy)).length;
  const code = exitZero ? "Exit code 0, because of --exit-zero" : "Exit code 1";
  return `${code}: ${count(failing, "finding")} at or above --fail-on ${policy.failOn} with at least --min-confidence ${policy.minConfidence}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Everything that reporters print. `version` is that of pixel-scan. */
export function buildReport(results: readonly Result[], policy: Policy, version: string): Report {
  return {
    tool: { name: "pixel-scan", version },
    policy,
    verdict: verdictOf(results, policy),
    results,
    summary: summarise(results),
  };
}

function findingsOf(results: readonly Result[]): readonly Finding[] {
  return results.filter(isScanned).flatMap(({ findings }) => findings);
}

function isScanned(result: Result): result is ScannedResult {
  return result.status === "scanned";
}
