import { Chalk } from "chalk";
import type { Severity } from "../../model.ts";
import type { ReportOptions } from "../reporter.ts";
import { widthOf, wrap } from "./width.ts";

type Paint = (text: string) => string;

/** What every part of the text report needs to know about where it is written. */
export interface Page {
  /** Cells in a line; `Infinity` where nothing is wrapped or shortened. */
  readonly width: number;
  /** A list instead of columns. */
  readonly narrow: boolean;
  readonly verbosity: ReportOptions["verbosity"];
  /** A web page is told tracker by tracker too. */
  readonly details: boolean;
  readonly paint: Readonly<
    Record<Severity | "strong" | "faint" | "key" | "mark" | "good" | "warning", Paint>
  >;
}

/** Below this the columns of the wide layout have no room for their text. */
const WIDE = 80;

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 120;

/** Below this not even the list has room. */
const NARROWEST = 24;

export function layOutPage({ color, columns, verbosity, details }: ReportOptions): Page {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const width =
    columns === undefined
      ? Number.POSITIVE_INFINITY
      : Math.max(NARROWEST, Math.min(columns, WIDEST));
  return {
    width,
    narrow: width < WIDE,
    verbosity,
    details: details ?? false,
    paint: {
      high: chalk.red.bold,
      medium: chalk.yellow.bold,
      low: chalk.cyan,
      strong: chalk.bold,
      faint: chalk.dim,
      key: chalk.bold,
      mark: chalk.yellow,
      good: chalk.green,
      warning: chalk.yellow,
    },
  };
}

/** A stretch of a line in one colour. */
export type Span = readonly [text: string, paint?: Paint];

/** One line of spans where it fits; else the bare text, wrapped, `indent` cells in. */
export function flow(spans: readonly Span[], indent: number, page: Page): readonly string[] {
  const plain = spans.map(([text]) => text).join("");
  if (indent + widthOf(plain) > page.width) return paragraph(plain, indent, page);
  return [" ".repeat(indent) + paintSpans(spans)];
}

/** Spans at both ends of a line; the right ones below the left ones where the line is too short. */
export function ends(
  left: readonly Span[],
  right: readonly Span[],
  indent: number,
  page: Page,
): readonly string[] {
  const gap = page.width - indent - widthOfSpans(left) - widthOfSpans(right);
  if (gap < 2) return [...flow(left, indent, page), ...flow(right, indent + 2, page)];
  const blanks = " ".repeat(Number.isFinite(gap) ? gap : 2);
  return flow([...left, [blanks], ...right], indent, page);
}

/** Wrapped text, every line `indent` cells in. */
export function paragraph(
  text: string,
  indent: number,
  page: Page,
  paint: Paint = (line) => line,
): readonly string[] {
  return wrap(text, page.width - indent).map((line) => " ".repeat(indent) + paint(line));
}

/** Wrapped text as one item of a list: further lines stand deeper than the first. */
export function item(text: string, indent: number, page: Page): readonly string[] {
  const lines = wrap(text, page.width - indent - 2);
  return lines.map((line, index) => " ".repeat(index === 0 ? indent : indent + 2) + line);
}

/** Spans, then text that wraps to the right of them. */
export function hanging(
  spans: readonly Span[],
  text: string,
  indent: number,
  page: Page,
): readonly string[] {
  const column = indent + widthOfSpans(spans);
  const [first = "", ...rest] = wrap(text, page.width - column);
  const left = " ".repeat(indent) + paintSpans(spans);
  return [left + first, ...rest.map((line) => " ".repeat(column) + line)];
}

function paintSpans(spans: readonly Span[]): string {
  return spans.map(([text, paint]) => (paint ? paint(text) : text)).join("");
}

function widthOfSpans(spans: readonly Span[]): number {
  return spans.reduce((sum, [text]) => sum + widthOf(text), 0);
}
