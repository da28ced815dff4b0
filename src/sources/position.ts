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

const LF = 0x0a;
const CR = 0x0d;

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    if (code === CR && text.charCodeAt(at + 1) === LF) at += 1;
    starts.push(at + 1);
  }
  return starts;
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
