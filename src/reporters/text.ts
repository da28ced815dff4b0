import { count } from "../count.ts";
import type { FailedResult, Narrowed, Policy, Report, Result, ScannedResult } from "../model.ts";
import { policyOf } from "../policy.ts";
import type { Reporter, ReportOptions, Stream } from "./reporter.ts";
import { safeText } from "./safe-text.ts";
import { finishLine } from "./text/finish-line.ts";
import { printGroups } from "./text/groups.ts";
import { printHeading } from "./text/heading.ts";
import { flow, hanging, layOutPage, type Page } from "./text/page.ts";
import { printTotals } from "./text/totals.ts";
import { choicesOf, printChoices } from "./text/visit/choices.ts";
import { crawlOf, printCrawl } from "./text/visit/crawl.ts";
import { browserName } from "./text/visit/facts.ts";
import { printVisit } from "./text/visit/visit.ts";

/** Hosts that `-v` names for loads without findings. */
const MAX_HOSTS = 20;

/** For people at a terminal: what tracks, grouped by who receives it; clean targets are counted. */
export const text: Reporter = (report, options) => {
  const page = layOutPage(options);
  return (
    finish(printResults(report.results, report.policy, page)) + printEnd(report, options, page)
  );
};

/** Not for visits that are to be told together. */
export const textStream: Stream = {
  result: (result, policy, options) => finish(printResult(result, policy, layOutPage(options))),
  end: (report, options) => printEnd(report, options, layOutPage(options)),
};

function printEnd(report: Report, options: ReportOptions, page: Page): string {
  return finish([
    ...printWarnings(report.warnings, 0, page),
    ...(report.warnings.length > 0 && page.verbosity !== "quiet" ? [""] : []),
    ...printTotals(report, options, page),
  ]);
}

function finish(lines: readonly string[]): string {
  return lines.map((line) => `${finishLine(line)}\n`).join("");
}

/** Visits that differ in the choice alone are told together; each by itself only with `--details`. */
function printResults(results: readonly Result[], policy: Policy, page: Page): readonly string[] {
  const lines: string[] = [];
  for (let index = 0; index < results.length; index++) {
    const crawled = page.verbosity === "quiet" ? undefined : crawlOf(results, index);
    if (crawled) {
      const visits = crawled.flat();
      if (page.details) lines.push(...visits.flatMap((visit) => printResult(visit, policy, page)));
      lines.push(...printVisitors(visits.filter(isScanned), page, count(crawled.length, "page")));
      lines.push(...printCrawl(crawled, policy, page));
      index += visits.length - 1;
      continue;
    }
    const choices = choicesOf(results, index);
    const [result] = results.slice(index);
    if (choices) {
      const visits = Object.values(choices);
      const isEach = page.details || page.verbosity === "quiet";
      const shown = isEach ? visits : visits.filter(({ status }) => status === "failed");
      lines.push(...shown.flatMap((visit) => printResult(visit, policy, page)));
      if (page.verbosity !== "quiet") {
        if (!isEach) lines.push(...printVisitors(visits.filter(isScanned), page));
        lines.push(...printChoices(choices, policy, page));
      }
      index += visits.length - 1;
    } else if (result) lines.push(...printResult(result, policy, page));
  }
  return lines;
}

/** What several visits of one page have in common: its name, and every warning once. */
function printVisitors(
  visits: readonly ScannedResult[],
  page: Page,
  places?: string,
): readonly string[] {
  const [first] = visits;
  if (!first) return [];
  const warnings = [...new Set(visits.flatMap((visit) => visit.warnings))];
  const facts = [
    ...(first.page ? [browserName(first.page)] : []),
    places ?? count(visits.length, "visit"),
  ];
  return [...printHeading(first, page, facts), ...printWarnings(warnings, 2, page), ""];
}

function isScanned(result: Result): result is ScannedResult {
  return result.status === "scanned";
}

function printResult(result: Result, policy: Policy, page: Page): readonly string[] {
  if (result.status === "failed") return printFailed(result, page);
  const { findings, loads, warnings, narrowed } = result;
  const isVerbose = page.verbosity === "verbose";
  // Who asked what a choice leads to wants to know that it leads to nothing.
  const isTold =
    findings.length + warnings.length + (narrowed?.leftOut ?? 0) > 0 || result.page?.consent;
  if (!isTold && !(isVerbose && loads.length > 0)) return [];
  return [
    ...printHeading(result, page),
    ...printWarnings(warnings, 2, page),
    ...(narrowed ? flow([[narrowedText(narrowed), page.paint.faint]], 2, page) : []),
    ...(page.verbosity === "quiet" ? [] : [""]),
    ...(result.source === "page"
      ? printVisit(result, policyOf(result, policy), page)
      : printGroups(result, policyOf(result, policy), page)),
    ...(page.verbosity === "quiet" ? [""] : []),
    ...(isVerbose ? printOthers(result, page) : []),
  ];
}

function printWarnings(warnings: readonly string[], indent: number, page: Page): readonly string[] {
  return warnings.flatMap((warning) =>
    hanging([["⚠ warning  ", page.paint.warning]], safeText(warning), indent, page),
  );
}

/** `As Gmail (web) loads it; 2 findings that it never loads are left out.` */
function narrowedText({ names, leftOut }: Narrowed): string {
  const who = safeText(names.join(", "));
  const rest =
    leftOut > 0
      ? `; ${count(leftOut, "finding")} that ${names.length > 1 ? "they never load" : "it never loads"} ${leftOut > 1 ? "are" : "is"} left out`
      : "";
  return `As ${who} would load it${rest}.`;
}

function printFailed({ target, error }: FailedResult, page: Page): readonly string[] {
  const { code, message, hint } = error;
  return [
    ...flow([[safeText(target), page.paint.strong]], 0, page),
    ...flow([["✖ failed  ", page.paint.high], [safeText(code)]], 2, page),
    ...hanging([], safeText(message), 4, page),
    ...(hint ? hanging([["Hint  ", page.paint.key]], safeText(hint), 4, page) : []),
    "",
  ];
}

/** What else the document loads, by host: nothing is said against it. */
function printOthers({ source, loads, findings }: ScannedResult, page: Page): readonly string[] {
  const found = new Set(findings.map(({ load }) => load));
  const others = loads.filter((_, index) => !found.has(index));
  // What a page only might request is no request.
  const counted = source === "page" ? others.filter(({ state }) => state === "sent") : others;
  const hosts = new Map<string, number>();
  let total = 0;
  for (const { url, requests } of counted) {
    const host = (URL.canParse(url) && new URL(url).host) || "no host";
    const number = source === "page" ? Math.max(requests.length, 1) : 1;
    hosts.set(host, (hosts.get(host) ?? 0) + number);
    total += number;
  }
  if (total === 0) return [];
  const byNumber = [...hosts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = byNumber.slice(0, MAX_HOSTS).map(([host, number]) => `${number} ${host}`);
  const rest = byNumber.length - named.length;
  const list = [...named, ...(rest > 0 ? [count(rest, "further host")] : [])].join(", ");
  const noun = source === "page" ? "request" : "remote URL";
  const text = `${count(total, noun)} without findings: ${safeText(list)}`;
  return [...hanging([], text, 2, page), ""];
}
