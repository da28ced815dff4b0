import { endOfLine } from "./header.ts";

/** A boundary has at most 70 characters (RFC 2046 §5.1.1); longer lines are none. */
const DELIMITER_LIMIT = 1_000;

/** A line that separates parts. */
export interface Delimiter {
  readonly boundary: string;
  readonly isLast: boolean;
  readonly start: number;
  /** Offset of the next line. */
  readonly next: number;
}

/** The next line that is one of the boundaries, from `at` on, which is the start of a line. */
export function findDelimiter(
  raw: string,
  at: number,
  end: number,
  boundaries: ReadonlyMap<string, number>,
): Delimiter | undefined {
  if (boundaries.size === 0) return undefined;
  let start = raw.startsWith("--", at) ? at : nextDashes(raw, at);
  while (start >= 0 && start < end) {
    const lineEnd = endOfLine(raw, start, end);
    if (lineEnd - start <= DELIMITER_LIMIT) {
      // Blanks behind a boundary are padding (RFC 2046 §5.1.1).
      const text = raw.slice(start + 2, lineEnd).trimEnd();
      const next = Math.min(lineEnd + 1, end);
      if (boundaries.has(text)) return { boundary: text, isLast: false, start, next };
      const closed = text.endsWith("--") ? text.slice(0, -2) : undefined;
      if (closed !== undefined && boundaries.has(closed)) {
        return { boundary: closed, isLast: true, start, next };
      }
    }
    start = nextDashes(raw, start);
  }
  return undefined;
}

function nextDashes(raw: string, at: number): number {
  const lineFeed = raw.indexOf("\n--", at);
  return lineFeed < 0 ? -1 : lineFeed + 1;
}

/** The line break before a boundary belongs to the boundary (RFC 2046 §5.1.1). */
export function beforeLineBreak(raw: string, start: number, floor: number): number {
  if (start <= floor || raw[start - 1] !== "\n") return start;
  return start - 2 >= floor && raw[start - 2] === "\r" ? start - 2 : start - 1;
}

/** The first line that looks like a boundary: dashes, with a field of a part's header below. */
export function guessBoundary(raw: string, start: number, end: number): string | undefined {
  const head = raw.slice(start, Math.min(end, start + 16_000));
  return /(?:^|\n)--([^\s]{1,200})[ \t]*\r?\ncontent-[a-z-]{1,40}:/i.exec(head)?.[1];
}
