import type { AllowedBy, Evidence, Finding, IgnoreComment, Load, ScannedResult } from "../model.ts";
import { nearest } from "../nearest.ts";
import { policyOf } from "../policy.ts";
import { commentsFor } from "./comments.ts";
import { createEntry, type Entry } from "./entry.ts";
import { markKnown } from "./known.ts";
import type { Override, Ruling } from "./ruling.ts";
import { targetFile } from "./target-file.ts";

/** What allows one piece of evidence. */
interface Grounds {
  readonly by: AllowedBy;
  readonly reason: string;
}

/**
 * Decides on the findings of documents: which of them are allowed, by whom and why, and what fails in
 * a document. A finding is allowed when all its evidence is: who allows tiny images has not allowed
 * the known tracker that the same image calls.
 *
 * Has to see results before they are redacted, since hosts and URLs are compared.
 */
export async function createRuler(ruling: Ruling) {
  const hasPatterns =
    ruling.overrides.length > 0 || ruling.allow.some(({ file }) => file !== undefined);
  // Most runs have no patterns, and the package that reads them takes a while to load.
  const matcher = hasPatterns ? (await import("./file-matcher.ts")).fileMatcher : undefined;
  const entries = ruling.allow.map((allowance, index) => ({
    index,
    isPast: allowance.until !== undefined && allowance.until < ruling.today,
    ...createEntry(allowance, allowance.file && matcher?.(allowance.file)),
  }));
  const valid = entries.filter(({ isPast }) => !isPast);
  const overrides = ruling.overrides.map((override) => ({
    override,
    isMeant: matcher?.(override.files) ?? (() => false),
  }));

  return (result: ScannedResult, ignores: readonly IgnoreComment[] = []): ScannedResult => {
    // No source reads comments of mails and pages; a saved snapshot could hold anything.
    const comments = ruling.comments && result.source === "html" ? ignores : [];
    const file = targetFile(result.target, ruling.cwd, ruling.root);
    const warnings: string[] = [];
    const used = new Set<number | IgnoreComment>();

    function allow(finding: Finding): Finding {
      const load = result.loads[finding.load];
      if (!load) return finding;
      const fitting = valid.filter((entry) => entry.fits(finding, load, file));
      const grounds = finding.evidence.map((evidence) =>
        groundsOf(evidence, load, fitting, comments, used),
      );
      const found = grounds.filter((one) => one !== undefined);
      if (found.length === 0) return finding;
      if (found.length < grounds.length) {
        warnings.push(halfAllowed(finding, load, grounds));
        return finding;
      }
      return {
        ...finding,
        allowed: [...new Set(found.map(({ reason }) => reason))].join("; "),
        allowedBy: found.every(({ by }) => by === "comment") ? "comment" : "config",
      };
    }

    const isAnythingAllowed = valid.length > 0 || comments.length > 0;
    const findings = isAnythingAllowed ? result.findings.map(allow) : result.findings;
    for (const comment of comments) {
      if (!used.has(comment)) warnings.push(unusedComment(comment, ruling.rules));
    }
    const policy = overridden(overrides, file, ruling);
    const ruled: ScannedResult = {
      ...result,
      findings,
      ...(policy && { policy }),
      ...(entries.length > 0 && {
        allowances: [...used].filter((one) => typeof one === "number").sort((a, b) => a - b),
      }),
      warnings: [...result.warnings, ...warnings],
    };
    return ruling.known
      ? markKnown(ruled, ruling.known, ruling.cwd, policyOf(ruled, ruling.policy))
      : ruled;
  };
}

function groundsOf(
  evidence: Evidence,
  load: Load,
  entries: readonly (Entry & { readonly index: number })[],
  comments: readonly IgnoreComment[],
  used: Set<number | IgnoreComment>,
): Grounds | undefined {
  const said = commentsFor(evidence, load, comments);
  for (const comment of said) used.add(comment);
  const covering = entries.filter((entry) => entry.covers(evidence));
  for (const { index } of covering) used.add(index);
  const reasons = [...new Set(said.map(({ reason }) => reason))];
  if (reasons.length > 0) return { by: "comment", reason: reasons.join("; ") };
  const [entry] = covering;
  return entry && { by: "config", reason: entry.reason };
}

function halfAllowed(
  { evidence }: Finding,
  { elements: [element] }: Load,
  grounds: readonly (Grounds | undefined)[],
): string {
  const rules = (isAllowed: boolean) =>
    evidence
      .filter((_, index) => (grounds[index] !== undefined) === isAllowed)
      .map(({ rule }) => rule)
      .join(", ");
  const where = element?.line === undefined ? "a finding" : `the finding in line ${element.line}`;
  return `${where} is allowed for ${rules(true)} and still counts: ${rules(false)} says so too`;
}

function unusedComment({ line, rules }: IgnoreComment, known: readonly string[]): string {
  const unknown = rules.find((rule) => !known.includes(rule));
  if (unknown !== undefined) {
    const similar = nearest(unknown, known);
    return `the pixel-scan-ignore comment in line ${line} allows nothing: there is no rule ${unknown}${similar ? `, did you mean ${similar}?` : ""}`;
  }
  const what = rules.length > 0 ? ` of ${rules.join(", ")}` : "";
  return `the pixel-scan-ignore comment in line ${line} allows nothing: there is no finding${what} where it applies`;
}

/** The policy of a file that overrides are about; later ones win. */
function overridden(
  overrides: readonly {
    readonly override: Override;
    readonly isMeant: (file: string) => boolean;
  }[],
  file: string,
  { policy }: Ruling,
): Ruling["policy"] | undefined {
  const meant = overrides.filter(({ isMeant }) => isMeant(file));
  if (meant.length === 0) return undefined;
  const { files: _, ...own } = Object.assign({}, ...meant.map(({ override }) => override));
  return { ...policy, ...own };
}
