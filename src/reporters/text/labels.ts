import { widthOf } from "./width.ts";

/** A label and the cells that it speaks of. */
export interface Mark {
  readonly label: string;
  readonly start: number;
  readonly width: number;
}

/** The rows below a line: what is marked, then its labels; none where these have no room. */
export function drawLabels(marks: readonly Mark[], room: number): readonly string[] {
  const labels = placeLabels(marks, room);
  return labels.length === 0 ? [] : [underline(marks), ...labels];
}

function underline(marks: readonly Mark[]): string {
  return placeTexts(
    marks.map(({ start, width }) => {
      const left = Math.floor((width - 1) / 2);
      return { start, text: `${"─".repeat(left)}┬${"─".repeat(width - 1 - left)}` };
    }),
  );
}

interface Label {
  readonly text: string;
  /** The cell below the `┬` of its mark, which it touches. */
  readonly stem: number;
}

/**
 * Labels below their marks, as many on a row as fit; the others hang lower on a `│`. None at all
 * where the room does not suffice: the list of what is sent tells the same.
 */
function placeLabels(marks: readonly Mark[], room: number): readonly string[] {
  const rows: string[] = [];
  let open: readonly Label[] = marks.map(({ label, start, width }) => ({
    text: label,
    stem: start + Math.floor((width - 1) / 2),
  }));
  while (open.length > 0) {
    const row: { start: number; text: string }[] = [];
    const waiting: Label[] = [];
    for (const label of open.toReversed()) {
      const stems = open.filter((other) => other !== label).map(({ stem }) => stem);
      const start = startOf(label, stems, row, room);
      if (start === undefined) waiting.unshift(label);
      row.unshift(start === undefined ? { start: label.stem, text: "│" } : { ...label, start });
    }
    if (waiting.length === open.length) return [];
    rows.push(placeTexts(row));
    open = waiting;
  }
  return rows;
}

/** Where the label can stand without touching a stem or another text; centred where that works. */
function startOf(
  { text, stem }: Label,
  stems: readonly number[],
  placed: readonly { start: number; text: string }[],
  room: number,
): number | undefined {
  const width = widthOf(text);
  return [stem - Math.floor((width - 1) / 2), stem, stem - width + 1].find((start) => {
    const end = start + width;
    return (
      start >= 0 &&
      end <= room &&
      stems.every((other) => other < start - 1 || other > end) &&
      placed.every((other) => other.start >= end + 2)
    );
  });
}

function placeTexts(texts: readonly { start: number; text: string }[]): string {
  let row = "";
  for (const { start, text } of texts) row += " ".repeat(Math.max(0, start - widthOf(row))) + text;
  return row;
}
