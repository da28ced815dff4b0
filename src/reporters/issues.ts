import { fingerprintOf, ruleOf } from "../fingerprint.ts";
import type { ElementFacts, Finding, Load, Report, Result } from "../model.ts";
import { policyOf } from "../policy.ts";
import { documentPath } from "./document-path.ts";
import type { ReportOptions } from "./reporter.ts";
import { compare, type Effect, effectOf, rankOfFinding } from "./text/blocks.ts";
import { labelOf, sorted } from "./text/sends.ts";

/** One thing that a format for other programs tells in a line or an entry of its own. */
export type Issue = FindingIssue | FailureIssue | WarningIssue;

interface Place {
  readonly result: Result;
  readonly target: string;
  /** {@link documentPath} of the target. */
  readonly path: string;
}

export interface FindingIssue extends Place {
  readonly kind: "finding";
  readonly finding: Finding;
  readonly load: Load;
  /** The first place that asks for the load. */
  readonly element: ElementFacts | undefined;
  readonly rule: string;
  readonly effect: Effect;
  /** Who receives it: `Mailchimp (list-manage.com)`. */
  readonly who: string;
  /** What is told, without any value of the reader: `the image is 1×1 px; tells recipient id, …`. */
  readonly message: string;
  /** Unique in the report: the finding's fingerprint, and its number among those that share it. */
  readonly fingerprint: string;
}

export interface FailureIssue extends Place {
  readonly kind: "failed";
  readonly code: string;
  readonly message: string;
}

/** What could not be looked at; without a place where it is said of the whole run. */
export interface WarningIssue extends Partial<Place> {
  readonly kind: "warning";
  readonly message: string;
}

/** Everything that a report has to tell, document by document, the worst findings first. */
export function issuesOf(
  report: Pick<Report, "results" | "policy" | "warnings">,
  options: ReportOptions,
): readonly Issue[] {
  const numbers = new Map<string, number>();
  const issues = report.results.flatMap((result): readonly Issue[] => {
    const { target } = result;
    const path = documentPath(target, options);
    if (result.status === "failed") {
      const { code, message } = result.error;
      return [{ kind: "failed", result, target, path, code, message }];
    }
    const policy = policyOf(result, report.policy);
    const findings = result.findings
      .toSorted((a, b) => compare(rankOfFinding(a, policy), rankOfFinding(b, policy)))
      .flatMap((finding) => {
        const load = result.loads[finding.load];
        if (!load) return [];
        const print = fingerprintOf(finding, load, path);
        const number = (numbers.get(print) ?? 0) + 1;
        numbers.set(print, number);
        const [element] = load.elements;
        return {
          kind: "finding" as const,
          ...{ target, path, result, finding, load, element },
          rule: ruleOf(finding),
          effect: effectOf(finding, policy),
          who: whoOf(finding, load),
          message: messageOf(finding, load),
          fingerprint: `${print}:${number}`,
        };
      });
    const warnings = result.warnings.map((message): Issue => {
      return { kind: "warning", result, target, path, message };
    });
    return [...findings, ...warnings];
  });
  return [...issues, ...report.warnings.map((message): Issue => ({ kind: "warning", message }))];
}

function whoOf({ tracker, owner, domain }: Finding, { url }: Load): string {
  const name = tracker?.name ?? owner;
  if (name) return domain ? `${name} (${domain})` : name;
  return domain ?? /^mailto:([^?]{1,200})/i.exec(url)?.[1] ?? "receiver not known";
}

function messageOf(finding: Finding, load: Load): string {
  const { evidence, confidence } = finding;
  const surest = evidence.find((one) => one.confidence === confidence) ?? evidence[0];
  const labels = dataOf(finding, load).join(" · ");
  const tells = WAS_SENT[load.state] ? "tells" : "would tell";
  const unsent = WAS_SENT[load.state] ? "" : " (nothing was sent when it was looked at)";
  return surest.message + (labels ? `; ${tells} ${labels}` : "") + unsent;
}

/** A message's loads go out whenever it is opened. */
const WAS_SENT = {
  declared: true,
  sent: true,
  attempted: false,
  potential: false,
} as const satisfies Record<Load["state"], boolean>;

/** Short names of everything that the load tells, what names the reader first. */
export function dataOf({ leaks }: Finding, { state }: Load): readonly string[] {
  return [...new Set(sorted(leaks).map((leak) => labelOf(leak, state !== "declared")))];
}
