import { type Report, type Result, SEVERITIES } from "../../model.ts";
import { exitSentenceOf } from "../../policy.ts";
import type { ReportOptions } from "../reporter.ts";
import { count, flow, type Page, type Span } from "./page.ts";

/** The last lines: what the run comes to, and why it ends with the exit code that it has. */
export function printTotals(
  report: Report,
  { exitZero = false }: ReportOptions,
  page: Page,
): readonly string[] {
  const warnings = report.results.reduce((sum, result) => sum + countWarnings(result), 0);
  const exit = exitSentenceOf(report, exitZero);
  const parts: Span[] = [
    signOf(report, warnings, page),
    ...foundSpans(report, page),
    [warnings > 0 ? ` · ${count(warnings, "warning")}` : ""],
    [report.summary.failed > 0 ? ` · ${report.summary.failed} not scanned` : ""],
  ];
  return [...flow(parts, 0, page), ...(exit ? flow([[exit]], 2, page) : [])];
}

/** What could not be looked at never looks clean. */
function signOf({ verdict, summary }: Report, warnings: number, page: Page): Span {
  if (verdict !== "clean") return ["✖ ", page.paint.high];
  return warnings > 0 || summary.targets === 0
    ? ["⚠ ", page.paint.warning]
    : ["✔ ", page.paint.good];
}

function foundSpans({ results, summary }: Report, page: Page): readonly Span[] {
  const { targets, failed, loads, findings, allowed, owners } = summary;
  const total = findings.high + findings.medium + findings.low;
  const noun = nounOf(results);
  if (targets === failed) return [["Nothing was looked at"]];
  if (total + allowed === 0) {
    const looked = `${count(targets - failed, noun)}, ${count(loads, "remote URL")}`;
    return [[`No trackers found in ${looked} looked at`]];
  }
  const dirty = results.filter((result) => countFindings(result) > 0).length;
  const all = count(targets, noun);
  const severities = SEVERITIES.toReversed().flatMap((severity): Span[] => {
    const number = findings[severity];
    return number === 0 ? [] : [[", "], [`${number} ${severity}`, page.paint[severity]]];
  });
  return [
    [`${count(total, "finding")} in ${dirty === targets ? all : `${dirty} of ${all}`}`],
    ...(severities.length > 0 ? [[": "] as const, ...severities.slice(1)] : []),
    [` · ${count(owners.length, "owner")} · ${allowed} allowed`],
  ];
}

function nounOf(results: readonly Result[]): string {
  return results.some((result) => result.status === "scanned" && result.source === "page")
    ? "target"
    : "file";
}

function countFindings(result: Result): number {
  return result.status === "scanned" ? result.findings.length : 0;
}

function countWarnings(result: Result): number {
  return result.status === "scanned" ? result.warnings.length : 0;
}
