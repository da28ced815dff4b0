import { count } from "../../count.ts";
import { type Looked, type Report, SEVERITIES } from "../../model.ts";
import { exitSentenceOf } from "../../policy.ts";
import type { ReportOptions } from "../reporter.ts";
import { flow, type Page, type Span } from "./page.ts";

/** The last lines: what the run comes to, and why it ends with the exit code that it has. */
export function printTotals(
  report: Report,
  { exitZero = false, exitCode = true, exitReason }: ReportOptions,
  page: Page,
): readonly string[] {
  const warnings = report.warnings.length + report.counts.warnings;
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

function foundSpans({ counts, summary }: Report, page: Page): readonly Span[] {
  const { targets, failed, loads, findings, allowed, owners } = summary;
  const total = findings.high + findings.medium + findings.low;
  if (targets === failed) return [["Nothing was looked at"]];
  if (total + allowed === 0) {
    const looked = placesOf(counts, ({ scanned }, noun) =>
      scanned === 0 ? "" : count(scanned, noun),
    );
    return [[`No trackers found in ${looked}, ${count(loads, "remote URL")} looked at`]];
  }
  const places = placesOf(counts, ({ all, dirty }, noun) => {
    const text = count(all, noun);
    return dirty === all ? text : `${dirty} of ${text}`;
  });
  const severities = SEVERITIES.toReversed().flatMap((severity): Span[] => {
    const number = findings[severity];
    return number === 0 ? [] : [[", "], [`${number} ${severity}`, page.paint[severity]]];
  });
  return [
    [`${count(total, "finding")} in ${places}`],
    ...(severities.length > 0 ? [[": "] as const, ...severities.slice(1)] : []),
    [counts.unsent > 0 ? ` · ${counts.unsent} not sent` : ""],
    [` · ${count(owners.length, "owner")} · ${allowed} allowed`],
  ];
}

/** `2 files`, `1 page`, `2 of 3 files and 1 page`. */
function placesOf(
  { files, pages, visits }: Report["counts"],
  tell: (looked: Looked, noun: string) => string,
): string {
  return [
    files.all > 0 ? tell(files, "file") : "",
    // One page may have been visited with several choices.
    pages.all > 0 ? tell(pages, visits ? "visit" : "page") : "",
  ]
    .filter((place) => place)
    .join(" and ");
}
