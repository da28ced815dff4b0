import { safeText } from "../reporters/safe-text.ts";
import { pad, widthOf, wrap } from "../reporters/text/width.ts";

/** Cells: longer lines are hard to read, however wide the terminal is. */
const MAX_COLUMNS = 120;

/** Cells a line of a command's text may take: those of the terminal; any number in a pipe. */
export function textWidth(most = MAX_COLUMNS): number {
  const { isTTY, columns } = process.stdout;
  return isTTY ? Math.min(columns || 80, most) : Number.POSITIVE_INFINITY;
}

/**
 * Rows in aligned columns where they fit into `width`, else a list: the first cell, and the others
 * below it. Ends with a newline.
 */
export function layOutTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const safe = rows.map((row) => row.map(safeText));
  const widths = heads.map((head, index) =>
    Math.max(widthOf(head), ...safe.map((row) => widthOf(row[index] ?? ""))),
  );
  const total = widths.reduce((sum, cells) => sum + cells + 2, -2);
  const lines =
    total <= width
      ? [heads.map((head) => head.toUpperCase()), ...safe].map((row) =>
          row.map((cell, index) => pad(cell, widths[index] ?? 0)).join("  "),
        )
      : safe.flatMap(([first = "", ...rest]) => [
          ...wrap(first, width),
          ...wrap(rest.filter((cell) => cell).join(" · "), width - 2).map((line) => `  ${line}`),
        ]);
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}
