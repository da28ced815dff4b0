/** A place in a text as an editor shows it: both 1-based, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Line and column of any offset (UTF-16 code units) of the text. CRLF, LF and a lone CR each end a
 * line. Lines are found on the first question: most documents never ask one.
 */
export function createPositions(text: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= findLineStarts(text);
    const at = Math.max(0, Math.min(offset, text.length));
    const line = lastAtMost(starts, at);
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  // Two searches side by side: each goes through the text once, several characters at a time.
  let feed = next(text, "\n", 0);
  let carriage = next(text, "\r", 0);
  while (feed !== NEVER || carriage !== NEVER) {
    let end = Math.min(feed, carriage);
    if (carriage === end) carriage = next(text, "\r", end + 1);
    if (feed === end + 1 && text[end] === "\r") end = feed;
    starts.push(end + 1);
    if (feed <= end) feed = next(text, "\n", end + 1);
  }
  return starts;
}

/** Behind everything, even the end: a lone CR there is no CRLF. */
const NEVER = Number.POSITIVE_INFINITY;

function next(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index === -1 ? NEVER : index;
}

/** Index of the last number that is not greater than `wanted`; the list is sorted and starts at or below it. */
export function lastAtMost(sorted: ArrayLike<number>, wanted: number, length = sorted.length) {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
