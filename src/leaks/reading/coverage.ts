import type { Span } from "./readings.ts";

/** Up to here a walk through the spans is cheaper than a byte for each character. */
const FEW = 16;

/** Which characters of one text something is already known of. */
export class Coverage {
  readonly #length: number;
  #spans: Span[] | undefined;
  #covered: Uint8Array | undefined;

  /** @param length of the text */
  constructor(length: number) {
    this.#length = length;
  }

  add(span: Span): void {
    if (this.#covered) this.#covered.fill(1, ...span);
    // The first is mostly the only one: a list that grows gets room for seventeen.
    else if (!this.#spans) this.#spans = [span];
    else if (this.#spans.push(span) > FEW) {
      this.#covered = new Uint8Array(this.#length);
      for (const [start, end] of this.#spans) this.#covered.fill(1, start, end);
    }
  }

  /** Every character from `start` to `end`, exclusive. */
  covers(start: number, end: number): boolean {
    if (this.#covered) return !this.#covered.subarray(start, end).includes(0);
    return isCovered(start, end, this.#spans ?? NONE);
  }

  /** At least one of these characters. */
  touches(start: number, end: number): boolean {
    if (this.#covered) return this.#covered.subarray(start, end).includes(1);
    const spans = this.#spans ?? NONE;
    for (let index = 0; index < spans.length; index++) {
      const { 0: from, 1: to } = spans[index] as Span;
      if (from < end && start < to) return true;
    }
    return false;
  }
}

const NONE: readonly Span[] = [];

function isCovered(start: number, end: number, spans: readonly Span[]): boolean {
  if (start >= end) return true;
  for (let index = 0; index < spans.length; index++) {
    const { 0: from, 1: to } = spans[index] as Span;
    if (from <= start && start < to) return isCovered(to, end, spans);
  }
  return false;
}
