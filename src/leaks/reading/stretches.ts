import type { Run } from "./runs.ts";

/** Digits of hex, what rot13 makes of them, and those of writings that have no signs. */
export const HEX_DIGIT = 1;
export const ROTATED_DIGIT = 2;
export const PLAIN_DIGIT = 4;
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const kinds = [
    [HEX_DIGIT, /[0-9a-f]/i],
    [ROTATED_DIGIT, /[0-9n-s]/i],
    [PLAIN_DIGIT, /[0-9a-z]/i],
  ] as const;
  return kinds.reduce((is, [kind, digits]) => (digits.test(character) ? is | kind : is), 0);
});

/** Every stretch of at least so many such digits in a run, looked for from where its end would be. */
export function eachStretch(
  text: string,
  run: Pick<Run, "start" | "end">,
  kind: number,
  least: number,
  found: (digits: string, start: number) => void,
): void {
  let start = run.start;
  while (start + least <= run.end) {
    let index = start + least - 1;
    while (index >= start && isOf(kind, text, index)) index--;
    if (index >= start) {
      start = index + 1;
      continue;
    }
    let end = start + least;
    while (end < run.end && isOf(kind, text, end)) end++;
    found(text.slice(start, end), start);
    start = end + 1;
  }
}

function isOf(kind: number, text: string, index: number): boolean {
  return ((DIGITS[text.charCodeAt(index)] ?? 0) & kind) !== 0;
}
