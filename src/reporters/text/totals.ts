import { type Report, type Result, SEVERITIES } from "../../model.ts";
import { exitSentenceOf } from "../../policy.ts";
import type { ReportOptions } from "../reporter.ts";
import { count, flow, type Page, type Span } from "./page.ts";

/** The last lines: what the run comes to, and why it ends with the exit code that it has. */
export function printTotals(
  report: Report,
  { exitZero = false, exitCode = true, exitReason }: ReportOptions,
  page: Page,
): readonly string[] {
  const warnings =
    report.warnings.length + report.results.reduce((sum, result) => sum + countWarnings(result), 0);
  const exit = exitCode ? (exitReason ?? exitSentenceOf(report, exitZero)) : undefined;
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
  if (targets === failed) return [["Nothing was looked at"]];
  if (total + allowed === 0) {
    const scanned = results.filter(({ status }) => status === "scanned");
    const looked = placesOf(scanned, (all, noun) => count(all.length, noun));
    return [[`No trackers found in ${looked}, ${count(loads, "remote URL")} looked at`]];
  }
  const places = placesOf(results, (all, noun) => {
    const dirty = all.filter((result) => countFindings(result) > 0).length;
    const text = count(all.length, noun);
    return dirty === all.length ? text : `${dirty} of ${text}`;
  });
  const severities = SEVERITIES.toReversed().flatMap((severity): Span[] => {
    const number = findings[severity];
    return number === 0 ? [] : [[", "], [`${number} ${severity}`, page.paint[severity]]];
  });
  const unsent = results.reduce((sum, result) => sum + countUnsent(result), 0);
  return [
    [`${count(total, "finding")} in ${places}`],
    ...(severities.length > 0 ? [[": "] as const, ...severities.slice(1)] : []),
    [unsent > 0 ? ` · ${unsent} not sent` : ""],
    [` · ${count(owners.length, "owner")} · ${allowed} allowed`],
  ];
}

/** `2 files`, `1 page`, `2 of 3 files and 1 page`. */
function placesOf(
  results: readonly Result[],
  tell: (results: readonly Result[], noun: string) => string,
): string {
  const files = results.filter((result) => !isPage(result));
  const pages = results.filter(isPage);
  return [
    ...(files.length > 0 ? [tell(files, "file")] : []),
    ...(pages.length > 0 ? [tell(pages, pages.some(isOfChoice) ? "visit" : "page")] : []),
  ].join(" and ");
}

/** One page may have been visited with several choices. */
function isOfChoice(result: Result): boolean {
  return result.status === "scanned" && result.page?.consent !== undefined;
}

function isPage(result: Result): boolean {
  return result.status === "scanned"
    ? result.source === "page"
    : /^https?:\/\//i.test(result.target);
}

/** Findings of a page that count, although nothing was sent when it was looked at. */
function countUnsent(result: Result): number {
  if (result.status === "failed" || result.source !== "page") return 0;
  return result.findings.filter(({ load, allowed }) => {
    const state = result.loads[load]?.state;
    return allowed === undefined && state !== undefined && state !== "sent";
  }).length;
}

function countFindings(result: Result): number {
  return result.status === "scanned" ? result.findings.length : 0;
}

function countWarnings(result: Result): number {
  return result.status === "scanned" ? result.warnings.length : 0;
}
