import { isTime } from "./is-time.ts";

/** From here on a value tells more people apart than there are (8 thousand million). */
const IDENTIFYING_BITS = 33;

const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;
/** Of a moment within some years, in seconds; only beside something random it is no mere date. */
const BITS_OF_TIME = 15;

/**
 * Whether so many bits of the value look random that it can stand for one reader: bits that are left
 * when words, dates and small numbers are taken away. An estimate from its characters, since one value
 * alone shows no distribution.
 */
export function isIdentifying(value: string): boolean {
  if (UUID.test(value)) return true;
  let random = 0;
  let times = 0;
  for (const [run] of value.matchAll(/[a-z0-9]+/gi)) {
    if (isTime(run)) times++;
    else random += bitsOfRun(run);
    if (random > 0 && random + times * BITS_OF_TIME > IDENTIFYING_BITS) return true;
  }
  return false;
}

function bitsOfRun(run: string): number {
  if (/^\d+$/.test(run)) return run.length >= 6 ? run.length * Math.log2(10) : 0;
  if (run.length < 8) return 0;
  const digitChanges = run.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
  const caseChanges = run.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  // `spring2024sale` and `CamelCaseName` change seldom, what is random often.
  if ((digitChanges + caseChanges) / run.length < 0.2) return 0;
  if (/^[0-9a-f]+$/i.test(run)) return run.length * 4;
  // Words joined in capitals have no digits.
  if (digitChanges === 0 && caseChanges / run.length < 0.4) return 0;
  const letters = /[a-z]/.test(run) && /[A-Z]/.test(run) ? 52 : 26;
  return run.length * Math.log2(letters + (digitChanges > 0 ? 10 : 0));
}
