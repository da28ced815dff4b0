import { count } from "../count.ts";
import { type Policy, type Report, type ScannedResult, SEVERITIES } from "../model.ts";
import { exitSentenceOf, policyOf } from "../policy.ts";
import { isTold } from "./is-told.ts";
import { dataOf } from "./issues.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { type Block, groupFindings, nounOf, rulesOf, SYMBOLS } from "./text/blocks.ts";

/** Lines that a row names. */
const MAX_LINES = 3;

/** GitHub Flavored Markdown, for a comment, a wiki or a job summary. */
export const markdown: Reporter = (report, options) =>
  [headOf(report, options), ...sectionsOf(report)].join("\n");

/**
 * The same in at most so many bytes of UTF-8: whole documents are left out from the end, and counted.
 * GitHub drops a job summary that is too long altogether.
 */
export function markdownWithin(report: Report, options: ReportOptions, room: number): string {
  const head = headOf(report, options);
  let left = room - Buffer.byteLength(head) - Buffer.byteLength(omission(report.results.length));
  const sections = sectionsOf(report);
  const shown: string[] = [];
  for (const section of sections) {
    left -= Buffer.byteLength(section) + 1;
    if (left < 0) break;
    shown.push(section);
  }
  const omitted = sections.length - shown.length;
  const text = [head, ...shown, ...(omitted > 0 ? [omission(omitted)] : [])].join("\n");
  return Buffer.byteLength(text) <= room ? text : "";
}

function omission(number: number): string {
  return `_${number} more ${number === 1 ? "section" : "sections"} did not fit here; the log has them._\n`;
}

function headOf(report: Report, { exitZero = false }: ReportOptions): string {
  const { summary, verdict } = report;
  const { high, medium, low } = summary.findings;
  const total = high + medium + low;
  const warnings = report.warnings.length + report.counts.warnings;
  const sign = verdict !== "clean" ? "✖" : warnings > 0 || summary.targets === 0 ? "⚠" : "✔";
  const counts = [
    ...(high > 0 ? [`${high} high`] : []),
    ...(medium > 0 ? [`${medium} medium`] : []),
    ...(low > 0 ? [`${low} low`] : []),
  ].join(", ");
  const facts = [
    `${count(summary.targets, "document")}, ${count(summary.loads, "remote URL")} looked at`,
    ...(summary.failed > 0 ? [`**${summary.failed} not scanned**`] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
    ...(summary.allowed > 0 ? [`${summary.allowed} allowed`] : []),
  ].join(" · ");
  const exit = exitSentenceOf(report, exitZero);
  return [
    `## ${sign} pixel-scan: ${total === 0 ? "no findings" : `${count(total, "finding")} (${counts})`}`,
    "",
    facts,
    ...(summary.owners.length > 0
      ? ["", `Who learns of it: ${summary.owners.map(markdownText).join(", ")}`]
      : []),
    ...(exit ? ["", exit] : []),
    ...report.warnings.flatMap((warning) => ["", `⚠ ${markdownText(warning)}`]),
    "",
  ].join("\n");
}

/** What is dirty, failed or warned of; clean targets are counted only. */
function sectionsOf({ results, policy }: Report): readonly string[] {
  return results.filter(isTold).map((result) => {
    const heading = `### ${markdownCode(result.target)}\n`;
    if (result.status === "failed") {
      const { code, message, hint } = result.error;
      const advice = hint ? ` (${markdownText(hint)})` : "";
      return `${heading}\n✖ **not scanned:** ${markdownText(message)}${advice} ${markdownCode(code)}\n`;
    }
    const title = result.title ? `\n${markdownText(result.title)}\n` : "";
    const warnings = result.warnings.map((warning) => `\n⚠ ${markdownText(warning)}\n`).join("");
    return heading + title + warnings + tableOf(result, policyOf(result, policy));
  });
}

function tableOf(result: ScannedResult, policy: Policy): string {
  const rows = groupFindings(result, policy).flatMap(({ names, blocks }) =>
    blocks.map((block) => rowOf(names, block, result)),
  );
  if (rows.length === 0) return "";
  return `
|  | Who | What | Tells | Where | Rules |
| --- | --- | --- | --- | --- | --- |
${rows.join("")}`;
}

function rowOf(
  names: readonly string[],
  { findings, effect, noun }: Block,
  { loads }: ScannedResult,
): string {
  const severities = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
  const severity = SEVERITIES[Math.max(...severities)] ?? "low";
  const allowed = findings[0].allowed;
  const told = findings.flatMap((finding) => {
    const load = loads[finding.load];
    return load ? dataOf(finding, load) : [];
  });
  const states = new Set(findings.map(({ load }) => loads[load]?.state));
  const isUnsent = !states.has("sent") && !states.has("declared");
  const cells = [
    `${SYMBOLS[effect]} ${effect === "allowed" ? "allowed" : severity}`,
    names.map(markdownText).join(" · "),
    `${findings.length} ${nounOf(noun, findings.length)}${isUnsent ? ", not sent" : ""}${allowed === undefined ? "" : `: ${markdownText(allowed)}`}`,
    [...new Set(told)].map(markdownText).join(" · "),
    placesOf(findings.flatMap(({ load }) => loads[load]?.elements[0]?.line ?? [])),
    rulesOf(findings).map(markdownCode).join(" "),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function placesOf(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  if (sorted.length === 0) return "";
  const more = sorted.length - MAX_LINES;
  const noun = sorted.length === 1 ? "line" : "lines";
  return `${noun} ${sorted.slice(0, MAX_LINES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
