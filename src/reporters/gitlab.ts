import type { Severity } from "../model.ts";
import { type Issue, issuesOf } from "./issues.ts";
import { jsonText } from "./json-text.ts";
import type { Reporter } from "./reporter.ts";
import { safeText } from "./safe-text.ts";

/** GitLab's words, from `info` to `blocker`. */
const SEVERITIES = {
  high: "critical",
  medium: "major",
  low: "minor",
} as const satisfies Record<Severity, string>;

/**
 * GitLab Code Quality: an array of what is new to a merge request, by fingerprint. GitLab merges equal
 * ones, so that each is unique. Allowed findings are left out: it knows no allowance.
 */
export const gitlab: Reporter = (report, options) => {
  const entries = issuesOf(report, options).filter(
    (issue) => issue.kind !== "finding" || issue.effect !== "allowed",
  );
  return `${jsonText(entries.map(entryOf), 2)}\n`;
};

function entryOf(issue: Issue, index: number) {
  const path = issue.path ?? "pixel-scan";
  const place = (line: number) => ({ path, lines: { begin: line } });
  switch (issue.kind) {
    case "finding":
      return {
        description: safeText(`${issue.who}: ${issue.message}`),
        check_name: issue.rule,
        fingerprint: issue.fingerprint,
        severity: SEVERITIES[issue.finding.severity],
        location: place(issue.element?.line ?? 1),
      };
    case "failed":
      return {
        description: safeText(`could not be scanned (${issue.code}): ${issue.message}`),
        check_name: "not-scanned",
        fingerprint: `not-scanned ${path} ${index}`,
        severity: "blocker",
        location: place(1),
      };
    case "warning":
      return {
        description: safeText(issue.message),
        check_name: "warning",
        fingerprint: `warning ${path} ${index}`,
        severity: "info",
        location: place(1),
      };
  }
}
