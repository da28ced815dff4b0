import { DATA_KINDS, type DataKind } from "../model.ts";

/** A stretch of a text that stands for the reader: UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly data: DataKind;
}

/** Finds what stands for the reader in a text. */
export type Search = (text: string) => readonly Stretch[];

export interface Masked {
  readonly text: string;
  /** Where a stretch of the original stands now; one that is masked, even in part: its whole mask. */
  readonly move: (start: number, end: number) => readonly [start: number, end: number];
}

const RANK = Object.keys(DATA_KINDS);

/** What stands in the place of a value: `‹email-address›`. */
export function maskOf(data: DataKind): string {
  return `‹${data}›`;
}

/** A stretch of the original, and where its mask stands. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly until: number;
}

/** The text with every stretch replaced; overlapping ones get one mask, that of the worst kind. */
export function mask(text: string, stretches: readonly Stretch[]): Masked {
  const edits: Edit[] = [];
  let masked = "";
  let position = 0;
  const valid = stretches.filter(
    ({ start, end }) => start >= 0 && start < end && end <= text.length,
  );
  for (const { start, end, data } of join(valid)) {
    masked += text.slice(position, start);
    const at = masked.length;
    masked += maskOf(data);
    edits.push({ start, end, at, until: masked.length });
    position = end;
  }
  return {
    text: masked + text.slice(position),
    move: (start, end) => [moveStart(edits, start), moveEnd(edits, end)],
  };
}

function moveStart(edits: readonly Edit[], offset: number): number {
  const edit = edits[countBefore(edits, offset + 1) - 1];
  if (!edit) return offset;
  return offset < edit.end ? edit.at : offset - edit.end + edit.until;
}

function moveEnd(edits: readonly Edit[], offset: number): number {
  const edit = edits[countBefore(edits, offset) - 1];
  if (!edit) return offset;
  return offset <= edit.end ? edit.until : offset - edit.end + edit.until;
}

/** How many edits start before the offset, by bisection: a URL can hold 100,000 of them. */
function countBefore(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function join(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || stretch.start >= last.end) {
      joined.push(stretch);
    } else {
      const data = RANK.indexOf(stretch.data) < RANK.indexOf(last.data) ? stretch.data : last.data;
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end), data };
    }
  }
  return joined;
}
