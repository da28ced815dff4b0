import { count } from "../../../count.ts";
import { groupBy } from "../../../group-by.ts";
import type { FailedResult, Policy, Result, ScannedResult } from "../../../model.ts";
import { policyOf } from "../../../policy.ts";
import { safeText } from "../../safe-text.ts";
import { compare, rankOfFinding } from "../blocks.ts";
import { hanging, type Page } from "../page.ts";
import { choicesOf, printChoices, printPagesByChoice } from "./choices.ts";
import { printConsent } from "./consent.ts";
import { type Row, rowsOf } from "./rows.ts";
import { printTable } from "./table.ts";

/** One page of a crawl: a visit, or one with each choice. */
export type CrawledPage = readonly [Result, ...Result[]];

/**
 * A page that was named and those of its site that were visited beside it, where the results hold them
 * from this index on; undefined where there is none.
 */
export function crawlOf(
  results: readonly Result[],
  index: number,
): readonly CrawledPage[] | undefined {
  const [root] = results.slice(index);
  if (!root || root.crawledFrom !== undefined) return undefined;
  const own = choicesOf(results, index) ? 3 : 1;
  const rest = results.slice(index + own);
  const end = rest.findIndex(({ crawledFrom }) => crawledFrom !== root.target);
  const others = end < 0 ? rest : rest.slice(0, end);
  if (others.length === 0) return undefined;
  const all = [...results.slice(index, index + own), ...others];
  return [...groupBy(all, ({ target }) => target).values()];
}

/** Tracker by tracker, on which pages it ran; then the pages. */
export function printCrawl(
  pages: readonly CrawledPage[],
  policy: Policy,
  page: Page,
): readonly string[] {
  const isCompared = pages.some((visits) => visits.length > 1);
  const table = isCompared
    ? printPagesByChoice(pages, policy, page)
    : printMerged(pages, policy, page);
  return [...(table.length > 0 ? [...table, ""] : []), ...printPages(pages, policy, page), ""];
}

function printMerged(pages: readonly CrawledPage[], policy: Policy, page: Page): readonly string[] {
  const rows = pages.flatMap(([visit], index) =>
    visit.status === "scanned"
      ? rowsOf(visit, policyOf(visit, policy)).map((row) => ({ row, number: index + 1 }))
      : [],
  );
  const groups = groupBy(rows, ({ row }) =>
    JSON.stringify([row.service, isSilent(row), row.phase]),
  );
  const merged = [...groups.values()]
    .map(([first, ...others]) => {
      const on = [...new Set([first, ...others].map(({ number }) => number))];
      return mergeRows([first.row, ...others.map(({ row }) => row)], on, pages.length, policy);
    })
    .sort((a, b) =>
      compare(rankOfFinding(a.findings[0], policy), rankOfFinding(b.findings[0], policy)),
    );
  const byOwner = groupBy(merged, (row) => `${row.ownerKind} ${row.owner}`);
  const ordered = [...byOwner.values()].flat();
  const shown = (silent: boolean) => ordered.filter((row) => isSilent(row) === silent);
  return printTable(
    [
      { rows: shown(false), sends: "Sends" },
      { title: "In the pages, but nothing was sent", rows: shown(true), sends: "Would send" },
    ],
    page,
    "Pages",
  );
}

function isSilent({ moment }: Row): boolean {
  return moment === "tried" || moment === "potential";
}

const PHASES = { before: ", unasked", during: "", after: ", once chosen" } as const;

function mergeRows(
  [first, ...others]: readonly [Row, ...Row[]],
  on: readonly number[],
  all: number,
  policy: Policy,
): Row {
  const rows = [first, ...others];
  const rank = ({ findings }: Row) => rankOfFinding(findings[0], policy);
  const worst = rows.reduce((one, row) => (compare(rank(row), rank(one)) < 0 ? row : one), first);
  const rest = rows.filter((row) => row !== worst).flatMap(({ findings }) => findings);
  const phase = first.phase && isChosen(rows) ? PHASES[first.phase] : "";
  return {
    ...worst,
    requests: rows.reduce((sum, { requests }) => sum + requests, 0),
    when: pagesText(on, all) + phase,
    findings: [...worst.findings, ...rest],
  };
}

function isChosen(rows: readonly Row[]): boolean {
  return rows.some(({ when }) => when.includes(", "));
}

/** `all 6`, `2`, `1-3, 5` */
function pagesText(on: readonly number[], all: number): string {
  if (on.length === all && all > 1) return `all ${all}`;
  const ranges: [first: number, last: number][] = [];
  for (const number of on) {
    const range = ranges.at(-1);
    if (range && range[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
    .join(", ");
}

/** The pages by their number, each with what was chosen there. */
function printPages(pages: readonly CrawledPage[], policy: Policy, page: Page): readonly string[] {
  const digits = String(pages.length).length;
  return pages.flatMap((visits, index) => {
    const [first] = visits;
    const scanned = visits.filter(isScanned);
    const number = `${String(index + 1).padStart(digits)}  `;
    const failed = visits.filter(isFailed);
    const trackers = new Set(
      scanned.flatMap((visit) =>
        rowsOf(visit, policyOf(visit, policy)).flatMap((row) => (isSilent(row) ? [] : row.service)),
      ),
    ).size;
    const facts = [
      ...(scanned.length > 0
        ? [trackers === 0 ? "no tracker ran" : count(trackers, "tracker")]
        : []),
      ...failed.map(({ error }) => `not scanned: ${error.message}`),
    ];
    const text = `${first.target} · ${facts.join(" · ")}`;
    return [
      ...hanging([[number, page.paint.key]], safeText(text), 2, page),
      ...printConsentOf(visits, policy, page),
    ];
  });
}

/** The sentences of one page, a step further in than its name. */
function printConsentOf(visits: CrawledPage, policy: Policy, page: Page): readonly string[] {
  const inner: Page = { ...page, width: page.width - 3 };
  const choices = choicesOf(visits, 0);
  const [only] = visits;
  const lines = choices
    ? printChoices(choices, policy, inner, false)
    : only.status === "scanned" && only.page?.consent
      ? printConsent(only, policyOf(only, policy), inner)
      : [];
  return lines.filter((line) => line !== "").map((line) => `   ${line}`);
}

function isScanned(result: Result): result is ScannedResult {
  return result.status === "scanned";
}

function isFailed(result: Result): result is FailedResult {
  return result.status === "failed";
}
