import type { Span } from "./readings.ts";

/** Which characters of one text something is already known of. */
export interface Coverage {
  add(span: Span): void;
  /** Every character of it. */
  covers(span: Span): boolean;
  /** At least one character of it. */
  touches(span: Span): boolean;
}

/** Up to here a walk through the spans is cheaper than a byte for each character. */
const FEW = 16;

export function createCoverage(length: number): Coverage {
  const spans: Span[] = [];
  let covered: Uint8Array | undefined;
  return {
    add(span) {
      if (covered) covered.fill(1, ...span);
      else if (spans.push(span) > FEW) {
        covered = new Uint8Array(length);
        for (const [start, end] of spans) covered.fill(1, start, end);
      }
    },
    covers: (span) =>
      covered ? !covered.subarray(...span).includes(0) : isCovered(span[0], span[1], spans),
    touches: ([start, end]) =>
      covered
        ? covered.subarray(start, end).includes(1)
        : spans.some(([from, to]) => from < end && start < to),
  };
}

function isCovered(start: number, end: number, spans: readonly Span[]): boolean {
  if (start >= end) return true;
  for (let index = 0; index < spans.length; index++) {
    const { 0: from, 1: to } = spans[index] as Span;
    if (from <= start && start < to) return isCovered(to, end, spans);
  }
  return false;
}
