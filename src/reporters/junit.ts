import type { Result } from "../model.ts";
import { documentPath } from "./document-path.ts";
import { type FindingIssue, type Issue, issuesOf } from "./issues.ts";
import type { Reporter } from "./reporter.ts";
import { safeText } from "./safe-text.ts";
import { xmlText } from "./xml-text.ts";

/**
 * JUnit: a test case for each target, so that one that is mended turns green. Jenkins keeps one failure
 * of a case, so that all findings that fail stand in one; a target that was not scanned is an error.
 * What does not fail, and every warning, is the output of the case.
 */
export const junit: Reporter = (report, options) => {
  const issuesByResult = new Map<Result | undefined, Issue[]>();
  for (const issue of issuesOf(report, options)) {
    const others = issuesByResult.get(issue.result);
    if (others) others.push(issue);
    else issuesByResult.set(issue.result, [issue]);
  }
  const numbers = new Map<string, number>();
  const cases = report.results.map((result) => {
    const number = (numbers.get(result.target) ?? 0) + 1;
    numbers.set(result.target, number);
    return {
      // GitLab drops a second case of the same name.
      name: number > 1 ? `${result.target} (${number})` : result.target,
      file: documentPath(result.target, options),
      issues: issuesByResult.get(result) ?? [],
    };
  });
  const count = (kind: "failure" | "error"): number =>
    cases.filter((one) => outcomeOf(one.issues) === kind).length;
  const counts = attributes({
    name: "pixel-scan",
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: 0,
  });
  const ofTheRun = report.warnings.map(safeText).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${counts}>
  <testsuite${counts}>
${cases.map(writeCase).join("")}${ofTheRun ? `    <system-err>${xmlText(ofTheRun)}</system-err>\n` : ""}  </testsuite>
</testsuites>
`;
};

interface Case {
  readonly name: string;
  readonly file: string;
  readonly issues: readonly Issue[];
}

function outcomeOf(issues: readonly Issue[]): "success" | "failure" | "error" {
  if (issues.some(({ kind }) => kind === "failed")) return "error";
  return issues.some(isFailing) ? "failure" : "success";
}

function isFailing(issue: Issue): issue is FindingIssue {
  return issue.kind === "finding" && issue.effect === "fails";
}

function writeCase({ name, file, issues }: Case): string {
  const failing = issues.filter(isFailing);
  const failed = issues.filter((issue) => issue.kind === "failed");
  const others = issues.filter((issue) => !isFailing(issue) && issue.kind !== "failed");
  const children = [
    ...failed.map(({ code, message }) =>
      element("error", { type: code, message }, safeText(message)),
    ),
    ...(failing[0] ? [writeFailure(failing)] : []),
    ...(others.length > 0 ? [element("system-out", {}, others.map(lineOf).join("\n"))] : []),
  ];
  // GitLab shows the class name as the suite.
  const open = `    <testcase${attributes({ classname: "pixel-scan", name, file })}`;
  if (children.length === 0) return `${open}/>\n`;
  return `${open}>\n${children.map((child) => `      ${child}\n`).join("")}    </testcase>\n`;
}

function writeFailure(failing: readonly FindingIssue[]): string {
  const owners = [...new Set(failing.map(({ who }) => who))];
  const noun = failing.length === 1 ? "finding" : "findings";
  const message = `${failing.length} ${noun}: ${owners.slice(0, 5).join(", ")}${owners.length > 5 ? " and others" : ""}`;
  const rules = [...new Set(failing.map(({ rule }) => rule))].join(" ");
  return element("failure", { type: rules, message }, failing.map(lineOf).join("\n"));
}

function lineOf(issue: Issue): string {
  if (issue.kind !== "finding") return safeText(`warning: ${issue.message}`);
  const { path, element, finding, rule, who, message, effect } = issue;
  const line = element?.line === undefined ? "" : `:${element.line}`;
  const allowed = effect === "allowed" ? ` (allowed: ${finding.allowed})` : "";
  return safeText(`${path}${line}: ${finding.severity} ${rule}: ${who}: ${message}${allowed}`);
}

function element(
  name: string,
  facts: Readonly<Record<string, string | number>>,
  text: string,
): string {
  return `<${name}${attributes(facts)}>${xmlText(text)}</${name}>`;
}

function attributes(facts: Readonly<Record<string, string | number>>): string {
  return Object.entries(facts)
    .map(([name, value]) => ` ${name}="${xmlText(safeText(String(value)))}"`)
    .join("");
}
