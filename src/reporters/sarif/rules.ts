import type { ReportingDescriptor } from "sarif";
import { CONFIDENCES, type Confidence, SEVERITIES, type Severity } from "../../model.ts";
import { rules } from "../../rules/index.ts";
import type { FindingIssue } from "../issues.ts";
import { safeText } from "../safe-text.ts";

/** GitHub cuts a full description there. */
const MOST_CHARACTERS = 1_024;

export const LEVELS = {
  high: "error",
  medium: "warning",
  low: "note",
} as const satisfies Record<Severity, string>;

/** GitHub's own scale: over 7.0 is high, over 4.0 medium. */
const SECURITY_SEVERITIES = {
  high: "8.0",
  medium: "5.5",
  low: "2.0",
} as const satisfies Record<Severity, string>;

const PRECISIONS = {
  certain: "very-high",
  likely: "high",
  possible: "medium",
} as const satisfies Record<Confidence, string>;

/**
 * Every rule in its own words. How severe a finding is depends on what it tells, while GitHub asks the
 * rule: so a rule is as severe, and as sure, as its worst finding here.
 */
export function ruleDescriptors(findings: readonly FindingIssue[]): ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id));
  // A rule of the user's own has no words here.
  const others = [...new Set(findings.map(({ rule }) => rule))].filter((id) => !known.has(id));
  return [
    ...rules,
    ...others.map((id) => ({
      id,
      title: safeText(id) || "A rule of this project",
      why: "A rule of this project.",
    })),
  ].map(({ id, title, why }) => {
    const own = findings.filter(({ rule }) => rule === id).map(({ finding }) => finding);
    const severity =
      greatest(
        SEVERITIES,
        own.map((one) => one.severity),
      ) ?? "medium";
    const confidence =
      greatest(
        CONFIDENCES,
        own.map((one) => one.confidence),
      ) ?? "likely";
    return {
      id,
      name: id,
      shortDescription: { text: title },
      fullDescription: {
        text: why.length > MOST_CHARACTERS ? `${why.slice(0, MOST_CHARACTERS - 1)}…` : why,
      },
      help: { text: why, markdown: `**${id}**: ${why}` },
      defaultConfiguration: { level: LEVELS[severity] },
      properties: {
        tags: ["security", "privacy", "tracking"],
        precision: PRECISIONS[confidence],
        "security-severity": SECURITY_SEVERITIES[severity],
      },
    };
  });
}

function greatest<Word>(scale: readonly Word[], words: readonly Word[]): Word | undefined {
  return scale[Math.max(...words.map((word) => scale.indexOf(word)))];
}
