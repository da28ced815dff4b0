import { count } from "../../../count.ts";
import type { ConsentChoice, FailedResult, Policy, Result, ScannedResult } from "../../../model.ts";
import { safeText } from "../../safe-text.ts";
import { flow, item, type Page } from "../page.ts";
import { pad, widthOf, wrap } from "../width.ts";
import { inPhase, printConsent, printRecords, wasMade } from "./consent.ts";
import { type Row, rowsOf } from "./rows.ts";

/** One page, visited once with each choice. */
export type Choices = Readonly<Record<ConsentChoice, Result>>;

const COLUMNS = [
  ["none", "Before any choice"],
  ["accept", "Accepted"],
  ["reject", "Refused"],
] as const satisfies readonly (readonly [ConsentChoice, string])[];

const UNKNOWN = "not known";
const NOTHING = "–";
const GAP = "  ";

/**
 * The visits of one page that differ in the choice alone, where the results hold them one after
 * another; undefined where the first is not the first of three.
 */
export function choicesOf(results: readonly Result[], index: number): Choices | undefined {
  const [none, accept, reject] = results.slice(index, index + 3);
  if (!none || !accept || !reject) return undefined;
  const isCompared =
    [none, accept, reject].every(({ target }) => target === none.target) &&
    COLUMNS.every(([choice], column) => {
      const result = results[index + column];
      return result?.status === "failed" || result?.page?.consent?.choice === choice;
    }) &&
    [none, accept, reject].some(({ status }) => status === "scanned");
  return isCompared ? { none, accept, reject } : undefined;
}

/**
 * Tracker by tracker, what ran before any choice, after consent, and after a refusal; then in words.
 *
 * @param withTable false: the words alone
 */
export function printChoices(
  choices: Choices,
  policy: Policy,
  page: Page,
  withTable = true,
): readonly string[] {
  if (!withTable) return sentences(choices, policy, page);
  const lines = linesOf(choices, policy).map(({ owner, name, cells }) => ({
    owner: safeText(owner),
    name: safeText(name),
    cells,
  }));
  return [
    ...(lines.length > 0 ? [...table(lines, page), ""] : []),
    ...sentences(choices, policy, page),
    "",
  ];
}

/** What the columns of {@link linesOf} are called. */
export const CHOICE_HEADS = COLUMNS.map(([, head]) => head);

/** Each service that ran, in the words of the visit, and how often after each choice. */
export function linesOf(choices: Choices, policy: Policy): readonly Line[] {
  const columns = COLUMNS.map(([choice]) => servicesOf(choices[choice], policy));
  const services = new Map<string, Row>();
  for (const column of columns) {
    for (const [service, { row }] of column ?? []) {
      if (!services.has(service)) services.set(service, row);
    }
  }
  return [...services].map(([service, row]) => ({
    owner: row.owner,
    name: row.name,
    cells: columns.map((column, at) => cellText(column, service, COLUMNS[at]?.[0] !== "accept")),
  }));
}

/** The same of several pages: tracker by tracker, on how many of them it ran with each choice. */
export function printPagesByChoice(
  pages: readonly (readonly Result[])[],
  policy: Policy,
  page: Page,
): readonly string[] {
  const rows = new Map<string, Row>();
  const counts = COLUMNS.map(([choice], column) => {
    const ran = new Map<string, number>();
    let known = 0;
    for (const visits of pages) {
      const visit = visits[column];
      const services = visit && servicesOf(visit, policy);
      if (!services) continue;
      known++;
      for (const [service, { row }] of services) {
        rows.set(service, rows.get(service) ?? row);
        ran.set(service, (ran.get(service) ?? 0) + 1);
      }
    }
    return { ran, known, isUnasked: choice !== "accept" };
  });
  const lines = [...rows].map(([service, row]) => ({
    owner: safeText(row.owner),
    name: safeText(row.name),
    cells: counts.map(({ ran, known, isUnasked }) => {
      const number = ran.get(service) ?? 0;
      if (known === 0) return UNKNOWN;
      return number === 0
        ? NOTHING
        : `${isUnasked ? "✖ " : ""}${number} of ${count(known, "page")}`;
    }),
  }));
  return lines.length > 0 ? table(lines, page) : [];
}

interface Line {
  readonly owner: string;
  readonly name: string;
  readonly cells: readonly string[];
}

function table(lines: readonly Line[], page: Page): readonly string[] {
  const heads = ["Owner", "Tracker", ...COLUMNS.map(([, head]) => head)];
  if (page.narrow) return lines.flatMap((line) => listLine(line, page));
  const texts = lines.map(({ owner, name, cells }) => [owner, name, ...cells]);
  const widths = heads.map((head, column) => {
    const longest = texts.reduce(
      (most, line) => Math.max(most, widthOf(line[column] ?? "")),
      widthOf(head),
    );
    return column < 2 && Number.isFinite(page.width) ? Math.min(longest, 28) : longest;
  });
  const row = (cells: readonly string[]) => {
    const wrapped = cells.map((cell, column) =>
      Number.isFinite(page.width) ? wrap(cell, widths[column] ?? 0) : [cell],
    );
    const height = wrapped.reduce((most, part) => Math.max(most, part.length), 0);
    return Array.from({ length: height }, (_, at) =>
      wrapped
        .map((part, column) => pad(part[at] ?? "", widths[column] ?? 0))
        .join(GAP)
        .trimEnd(),
    );
  };
  return [
    ...row(heads).flatMap((text) => flow([[text, page.paint.key]], 2, page)),
    ...texts.flatMap((cells, at) => {
      const isSameOwner = cells[0] === texts[at - 1]?.[0];
      return row(isSameOwner ? ["", ...cells.slice(1)] : cells).flatMap((text) =>
        flow([[text]], 2, page),
      );
    }),
  ];
}

function listLine({ owner, name, cells }: Line, page: Page): readonly string[] {
  return [
    ...flow([[`${owner} · ${name}`, page.paint.strong]], 2, page),
    ...COLUMNS.flatMap(([, head], column) => item(`${head}: ${cells[column]}`, 4, page)),
  ];
}

interface Service {
  readonly row: Row;
  readonly requests: number;
}

/** What ran in a visit once its choice was made; undefined where that is not known. */
function servicesOf(result: Result, policy: Policy): ReadonlyMap<string, Service> | undefined {
  if (result.status === "failed") return undefined;
  const { page } = result;
  if (!page?.consent || !wasMade(page.consent)) return undefined;
  const { choice } = page.consent;
  const rows = rowsOf(result, policy);
  // What leaves while somebody accepts is what they accept; of a refusal only what follows it counts.
  const counted = {
    none: inPhase(rows, "before"),
    accept: [...inPhase(rows, "during"), ...inPhase(rows, "after")],
    reject: inPhase(rows, "after"),
  }[choice];
  const services = new Map<string, Service>();
  for (const row of counted) {
    const { requests = 0 } = services.get(row.service) ?? {};
    services.set(row.service, { row, requests: requests + row.requests });
  }
  return services;
}

/** @param isUnasked what ran is marked: nobody had agreed to it */
function cellText(
  column: ReadonlyMap<string, Service> | undefined,
  service: string,
  isUnasked: boolean,
): string {
  if (!column) return UNKNOWN;
  const { requests = 0 } = column.get(service) ?? {};
  if (requests === 0) return NOTHING;
  return `${isUnasked ? "✖ " : ""}${count(requests, "request")}`;
}

function sentences(
  { none, accept, reject }: Choices,
  policy: Policy,
  page: Page,
): readonly string[] {
  return [
    ...(none.status === "scanned" ? printConsent(none, policy, page) : unknown(none, page)),
    ...(accept.status === "failed"
      ? unknown(accept, page)
      : isMade(accept)
        ? printRecords(accept, page)
        : notMade(accept, page)),
    ...(reject.status === "failed"
      ? unknown(reject, page)
      : isMade(reject)
        ? printConsent(reject, policy, page, ["after"])
        : notMade(reject, page)),
  ];
}

function isMade({ page }: ScannedResult): boolean {
  return page?.consent !== undefined && wasMade(page.consent);
}

function notMade(result: ScannedResult, page: Page): readonly string[] {
  if (isMade(result)) return [];
  const choice = result.page?.consent?.choice === "accept" ? "consent" : "a refusal";
  const text = `⚠ What ${choice} leads to is not known: no choice could be made.`;
  return flow([[text, page.paint.warning]], 2, page);
}

function unknown({ error }: FailedResult, page: Page): readonly string[] {
  return flow([[`⚠ One visit failed: ${safeText(error.message)}`, page.paint.warning]], 2, page);
}
