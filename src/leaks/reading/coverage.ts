import type { Span } from "./readings.ts";

/** Which characters of one text something is already known of. */
export interface Coverage {
  add(span: Span): void;
  /** Every character of it. */
  covers(span: Span): boolean;
  /** At least one character of it. */
  touches(span: Span): boolean;
}

export function createCoverage(length: number): Coverage {
  // Most texts hold nothing: room is made only when the first span comes.
  let covered: Uint8Array | undefined;
  return {
    add: ([start, end]) => {
      covered ??= new Uint8Array(length);
      covered.fill(1, start, end);
    },
    covers: ([start, end]) => covered !== undefined && !covered.subarray(start, end).includes(0),
    touches: ([start, end]) => covered?.subarray(start, end).includes(1) ?? false,
  };
}
