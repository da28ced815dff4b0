import { count } from "../../count.ts";
import type { ScannedResult } from "../../model.ts";
import { safeText } from "../safe-text.ts";
import { flow, type Page, type Span } from "./page.ts";
import { visitFacts } from "./visit/facts.ts";
import { shortenEnd, widthOf } from "./width.ts";

/** Words for what was read. */
export const SOURCES = {
  email: "e-mail",
  html: "HTML",
  page: "page",
} as const satisfies Record<ScannedResult["source"], string>;

/** What was read: its name, its title, and what is known of it. */
export function printHeading(
  result: ScannedResult,
  page: Page,
  given = factsOf(result),
): readonly string[] {
  const target: Span = [safeText(result.target), page.paint.strong];
  const title = result.title ? `"${safeText(result.title)}"` : "";
  const facts = given.join(" · ");
  const line: readonly Span[] = [
    target,
    ...(title ? [["   "] as const, [title] as const] : []),
    ["   "],
    [facts, page.paint.faint],
  ];
  const width = line.reduce((sum, [part]) => sum + widthOf(part), 0);
  if (width <= page.width) return flow(line, 0, page);
  return [
    ...flow([target], 0, page),
    ...(title ? flow([[shortenEnd(title, page.width - 2)]], 2, page) : []),
    ...flow([[facts, page.paint.faint]], 2, page),
  ];
}

function factsOf(result: ScannedResult): readonly string[] {
  if (result.source === "page") return visitFacts(result);
  const { source, bytes, loads } = result;
  const size = bytes === undefined ? [] : [sizeText(bytes)];
  return [SOURCES[source], ...size, count(loads.length, "remote URL")];
}

/** `812 bytes`, `48.2 kB`, `1.3 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return count(bytes, "byte");
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
