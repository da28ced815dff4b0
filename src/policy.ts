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

function failingOf(results: readonly Result[], policy: Policy): readonly Finding[] {
  return results
    .filter(isScanned)
    .flatMap((result) =>
      result.findings.filter((finding) => fails(finding, policyOf(result, policy))),
    );
}

/**
 * What the whole run comes to. A target that could not be looked at outweighs every finding: what
 * is not known must never read as clean, nor as all there is.
 */
export function verdictOf(results: readonly Result[], policy: Policy): Verdict {
  if (results.some(({ status }) => status === "failed")) return "failed";
  return failingOf(results, policy).length > 0 ? "flagged" : "clean";
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
  const failing = failingOf(results, policy).length;
  const code = exitZero ? "Exit code 0, because of --exit-zero" : "Exit code 1";
  const { failOn, minConfidence, failOnLeak = [] } = policy;
  const leaking = failOnLeak.length > 0 ? ` or telling ${failOnLeak.join(", ")}` : "";
  const others = results.some((result) => isScanned(result) && result.policy)
    ? " (overrides decide for some files)"
    : "";
  return `${code}: ${count(failing, "finding")} at or above --fail-on ${failOn}${leaking} with at least --min-confidence ${minConfidence}${others}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Everything that reporters print. `version` is that of pixel-scan, `warnings` are of the whole run. */
export function buildReport(
  results: readonly Result[],
  policy: Policy,
  version: string,
  warnings: readonly string[] = [],
): Report {
  return {
    tool: { name: "pixel-scan", version },
    policy,
    verdict: verdictOf(results, policy),
    results,
    warnings,
    summary: summarise(results),
  };
}

function findingsOf(results: readonly Result[]): readonly Finding[] {
  return results.filter(isScanned).flatMap(({ findings }) => findings);
}

function isScanned(result: Result): result is ScannedResult {
  return result.status === "scanned";
}
