import type { Leak } from "../model.ts";
import { type FindingIssue, type Issue, issuesOf } from "./issues.ts";
import type { Reporter, Stream } from "./reporter.ts";
import { safeText } from "./safe-text.ts";
import { labelOf, sorted } from "./text/sends.ts";
import { shortenMiddle } from "./text/width.ts";

/** Cells: the line should stay one. */
const MAX_VALUE = 40;

/** One line for each finding, as compilers write them: editors and `grep` find the place. */
export const compact: Reporter = (report, options) => linesOf(issuesOf(report, options));

export const compactStream: Stream = {
  result: (result, policy, options) =>
    linesOf(issuesOf({ results: [result], policy, warnings: [] }, options)),
  end: ({ policy, warnings }, options) =>
    linesOf(issuesOf({ results: [], policy, warnings }, options)),
};

function linesOf(issues: readonly Issue[]): string {
  return issues.map((issue) => `${safeText(lineOf(issue))}\n`).join("");
}

function lineOf(issue: Issue): string {
  switch (issue.kind) {
    case "finding":
      return findingLine(issue);
    case "failed":
      return `${issue.target}: failed ${issue.code}: ${issue.message}`;
    case "warning":
      return `${issue.target ?? "pixel-scan"}: warning: ${issue.message}`;
  }
}

function findingLine(issue: FindingIssue): string {
  const { target, element, rule, effect, who, finding, load } = issue;
  const line = element?.line === undefined ? "" : `:${element.line}:${element.column ?? 1}`;
  const sure = finding.evidence.find(({ rule: id }) => id === rule)?.message ?? "";
  const isWeb = load.state !== "declared";
  const sends = [...new Set(sorted(finding.leaks).map((leak) => tell(leak, isWeb)))].join(" · ");
  const notes = [
    finding.confidence,
    ...(load.state === "attempted" || load.state === "potential" ? ["not sent"] : []),
    ...(effect === "allowed" ? [`allowed: ${finding.allowed}`] : []),
  ];
  return `${target}${line}: ${finding.severity} ${rule}: ${who}: ${sure}; sends ${sends || "nothing else"} [${notes.join(", ")}]`;
}

/** `recipient id e=7c41b0d2e9`; the label alone for what every request tells. */
function tell(leak: Leak, isWeb: boolean): string {
  const { field, value, channel } = leak;
  const label = labelOf(leak, isWeb);
  if (value === undefined || channel === "connection" || channel === "header") return label;
  const text = shortenMiddle(value, MAX_VALUE);
  return `${label} ${field === undefined ? text : `${field}=${text}`}`;
}
