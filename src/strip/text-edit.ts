/** A stretch of a text, and what comes in its place; UTF-16 code units, end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  /** ASCII only: every charset and transfer encoding here can write it. */
  readonly text: string;
}

/** In order, without those that lie inside another; what goes beside what goes is one. */
export function sortEdits<Edit extends TextEdit>(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last && edit.start === last.end && edit.text === "" && last.text === "") {
      kept[kept.length - 1] = { ...last, end: edit.end };
    } else if (!last || edit.start >= last.end) kept.push(edit);
    else if (edit.end > last.end) throw new RangeError("edits overlap in part");
  }
  return kept;
}

/** The text with sorted edits made. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let edited = "";
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    edited += text.slice(at, start) + replacement;
    at = end;
  }
  return edited + text.slice(at);
}
