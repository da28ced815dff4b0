import { gzipSync } from "node:zlib";
import type { Invocation, Log, Notification, Result as SarifResult } from "sarif";
import type { Report } from "../model.ts";
import { SEVERITIES } from "../model.ts";
import { type FindingIssue, type Issue, issuesOf } from "./issues.ts";
import { jsonText } from "./json-text.ts";
import type { Reporter } from "./reporter.ts";
import { safeText } from "./safe-text.ts";
import { sarifMessage } from "./sarif/message.ts";
import { artifactUri, regionOf } from "./sarif/place.ts";
import { LEVELS, ruleDescriptors } from "./sarif/rules.ts";

/** GitHub refuses a run with more. */
const MOST_RESULTS = 25_000;

/** Bytes after gzip; GitHub refuses more. */
const MOST_BYTES = 10_000_000;

/**
 * SARIF 2.1.0 (OASIS) as GitHub code scanning takes it: one run, paths relative to the repository. What
 * GitHub would refuse is left out from the least severe on, and a notification says how much. Results
 * hold no value of the reader, only what kind of data is told.
 */
export const sarif: Reporter = (report, options) => {
  const issues = issuesOf(report, options);
  const worstFirst = issues
    .filter((issue) => issue.kind === "finding")
    .toSorted((a, b) => rankOf(b) - rankOf(a));
  for (let most = MOST_RESULTS; ; most = Math.floor(most / 2)) {
    const kept = new Set(worstFirst.slice(0, most));
    const text = `${jsonText(logOf(report, issues, kept, worstFirst.length), 2)}\n`;
    const isSmall = text.length < MOST_BYTES || gzipSync(text).length < MOST_BYTES;
    if (isSmall || most <= 1) return text;
  }
};

function rankOf({ effect, finding }: FindingIssue): number {
  return (effect === "fails" ? 4 : 0) + SEVERITIES.indexOf(finding.severity);
}

function logOf(
  report: Report,
  issues: readonly Issue[],
  kept: ReadonlySet<Issue>,
  total: number,
): Log {
  const findings = issues.filter(
    (issue): issue is FindingIssue => issue.kind === "finding" && kept.has(issue),
  );
  const rules = ruleDescriptors(findings);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            rules,
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [invocationOf(report, issues, findings.length, total)],
        results: findings.map((issue) => resultOf(issue, indexes)),
      },
    ],
  };
}

function resultOf(issue: FindingIssue, indexes: ReadonlyMap<string, number>): SarifResult {
  const { rule, finding, path, element, fingerprint, effect, who, message } = issue;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: sarifMessage(`${who}: ${message}.`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(path) },
          region: regionOf(element),
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    // Absent means that it cannot be told; an empty list, that nothing is suppressed.
    suppressions:
      effect === "allowed"
        ? [
            {
              kind: finding.allowedBy === "comment" ? "inSource" : "external",
              justification: safeText(finding.allowed ?? ""),
            },
          ]
        : [],
    properties: { severity: finding.severity, confidence: finding.confidence },
  };
}

/** Failed targets and warnings: what was not looked at is no result, but never goes unsaid. */
function invocationOf(
  report: Report,
  issues: readonly Issue[],
  told: number,
  total: number,
): Invocation {
  const notes = issues.flatMap((issue): readonly Notification[] => {
    if (issue.kind === "finding") return [];
    const isFailure = issue.kind === "failed";
    return [
      {
        level: isFailure ? "error" : "warning",
        ...(isFailure ? { descriptor: { id: issue.code } } : {}),
        message: { text: sarifMessage(issue.message) },
        ...(issue.path === undefined
          ? {}
          : {
              locations: [
                { physicalLocation: { artifactLocation: { uri: artifactUri(issue.path) } } },
              ],
            }),
      },
    ];
  });
  const cut: readonly Notification[] =
    told < total
      ? [
          {
            level: "warning",
            message: {
              text: `${total - told} of ${total} findings, the least severe, are left out: GitHub takes ${MOST_RESULTS} results and ${MOST_BYTES} bytes after gzip.`,
            },
          },
        ]
      : [];
  return {
    executionSuccessful: report.verdict !== "failed",
    toolExecutionNotifications: [...cut, ...notes],
  };
}
