import { safeText } from "../../safe-text.ts";
import { rulesOf, SYMBOLS } from "../blocks.ts";
import { flow, item, type Page, paragraph, type Span } from "../page.ts";
import { pad, widthOf, wrap } from "../width.ts";
import type { Row } from "./rows.ts";
import { sendsText } from "./sends.ts";

/** Share of the line that a column gets at most; what is sent gets what is left. */
const COLUMNS = [
  ["Owner", 0.2],
  ["Tracker", 0.2],
  ["When", 0.13],
  ["Sends", 1],
  ["Risk", 0.12],
] as const;

const WHEN = 2;
const SENDS = 3;
const INDENT = 2;
const GAP = 2;

/** In a pipe nothing is wrapped; one long list must not push the risks of all others away. */
const WIDEST = 80;

export interface Section {
  /** Above it; absent: none. */
  readonly title?: string;
  readonly rows: readonly Row[];
  /** What their column is called. */
  readonly sends: string;
}

/**
 * The sections as one table, or as lists where columns have no room.
 *
 * @param when what the column is called that tells when, or where
 */
export function printTable(
  sections: readonly Section[],
  page: Page,
  when = "When",
): readonly string[] {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const texts = filled.flatMap(({ rows }) => rows.map((row) => textsOf(row, page)));
  const widths = widthsOf(texts, page);
  return filled.flatMap(({ title, rows, sends }, index) => [
    ...(index > 0 ? [""] : []),
    ...(title ? flow([[title, page.paint.strong]], INDENT, page) : []),
    ...(page.narrow ? [] : flow([[headerOf(when, sends, widths), page.paint.key]], INDENT, page)),
    ...rows.flatMap((row, at) => {
      const isFirst = !isSameOwner(row, rows[at - 1]);
      return page.narrow ? listRow(row, isFirst, when, page) : printRow(row, isFirst, widths, page);
    }),
  ]);
}

/** `✖ high  Meta · Pixel ×2 · on load: your e-mail address (SHA-256)  [personal-url]` */
export function printCompactRow(row: Row, page: Page): readonly string[] {
  const sent = sendsText(row, page);
  const isUnsent = row.moment === "potential" && row.when !== "not sent";
  const when = isUnsent ? `not sent, ${row.when}` : row.when;
  const who = [safeText(row.owner), trackerText(row), when].join(" · ");
  const rules = rulesOf(row.findings).map(safeText).join(", ");
  const spans: readonly Span[] = [
    [riskText(row), paintOf(row, page)],
    [`  ${who}${sent ? `: ${sent}` : ""}`],
    [`  [${rules}]`, page.paint.faint],
  ];
  const plain = spans.map(([text]) => text).join("");
  return INDENT + widthOf(plain) > page.width
    ? item(plain, INDENT, page)
    : flow(spans, INDENT, page);
}

function headerOf(when: string, sends: string, widths: readonly number[]): string {
  const words = COLUMNS.map(([word], column) =>
    column === WHEN ? when : column === SENDS ? sends : word,
  );
  return words
    .map((word, column) => pad(word, widths[column] ?? 0))
    .join(" ".repeat(GAP))
    .trimEnd();
}

function listRow(row: Row, isFirst: boolean, head: string, page: Page): readonly string[] {
  const [owner, tracker, moment, sends, risk] = textsOf(row, page);
  const when = head === "When" ? moment : `${head.toLowerCase()} ${moment}`;
  return [
    ...(isFirst ? flow([[owner, page.paint.strong]], INDENT, page) : []),
    ...flow([[risk, paintOf(row, page)], [`  ${tracker} · ${when}`]], INDENT + 2, page),
    ...paragraph(sends, INDENT + 4, page),
  ];
}

function printRow(
  row: Row,
  isFirst: boolean,
  widths: readonly number[],
  page: Page,
): readonly string[] {
  const paints = [page.paint.strong, undefined, undefined, undefined, paintOf(row, page)];
  const cells = textsOf(row, page).map((text, column) => {
    if (column === 0 && !isFirst) return [];
    return Number.isFinite(page.width) ? wrap(text, widths[column] ?? 0) : [text];
  });
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_, line) => {
    const texts = cells.map((lines, column) => {
      const text = lines[line] ?? "";
      const blanks = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
      return (paints[column]?.(text) ?? text) + blanks;
    });
    return " ".repeat(INDENT) + texts.join(" ".repeat(GAP));
  });
}

type Texts = readonly [owner: string, tracker: string, when: string, sends: string, risk: string];

function textsOf(row: Row, page: Page): Texts {
  const sends = sendsText(row, page) || "the visit itself";
  return [safeText(row.owner), trackerText(row), row.when, sends, riskText(row)];
}

function trackerText({ name, requests }: Row): string {
  return safeText(name) + (requests > 1 ? ` ×${requests}` : "");
}

function riskText({ effect, findings: [{ severity }] }: Row): string {
  return `${SYMBOLS[effect]} ${effect === "allowed" ? "allowed" : severity}`;
}

function paintOf(
  { effect, findings: [{ severity }] }: Row,
  { paint }: Page,
): (text: string) => string {
  return effect === "allowed" ? paint.good : paint[severity];
}

function isSameOwner(row: Row, before: Row | undefined): boolean {
  return row.owner === before?.owner && row.ownerKind === before.ownerKind;
}

/** Cells of each column: what its longest text needs, within its share. */
function widthsOf(rows: readonly Texts[], { width }: Page): readonly number[] {
  const needed = COLUMNS.map(([word, share], column) => {
    const longest = rows.reduce(
      (most, texts) => Math.max(most, widthOf(texts[column] ?? "")),
      widthOf(word),
    );
    return Number.isFinite(width) ? Math.min(longest, Math.floor(width * share)) : longest;
  });
  const [owner = 0, tracker = 0, when = 0, sends = 0, risk = 0] = needed;
  const others = owner + tracker + when + risk;
  const room = width - INDENT - GAP * (COLUMNS.length - 1) - others;
  return [owner, tracker, when, Math.min(sends, Number.isFinite(room) ? room : WIDEST), risk];
}
