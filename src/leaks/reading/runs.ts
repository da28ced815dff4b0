/** A stretch of characters that base64, hex or any other writing of bytes could be made of. */
export interface Run {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Which classes of {@link CHARACTERS} occur in it, as bits. */
  readonly has: number;
}

/** Classes of the digits of base64 in both alphabets (RFC 4648), which hold those of all other writings. */
export const CHARACTERS = {
  number: 1,
  lowerHex: 2,
  upperHex: 4,
  lower: 8,
  upper: 16,
  /** `-` and `_`. */
  dash: 32,
  /** `/` and `+`. */
  join: 64,
  /** Numbers that are no digits of base32: 0, 1, 8 and 9. */
  otherNumber: 128,
} as const;

/** Shorter ones stand for less than six bytes, which is the shortest address. */
const MIN_RUN = 8;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[2-7]/.test(character)) return CHARACTERS.number;
  if (/[0189]/.test(character)) return CHARACTERS.number | CHARACTERS.otherNumber;
  if (/[a-f]/.test(character)) return CHARACTERS.lowerHex;
  if (/[A-F]/.test(character)) return CHARACTERS.upperHex;
  if (/[g-z]/.test(character)) return CHARACTERS.lower;
  if (/[G-Z]/.test(character)) return CHARACTERS.upper;
  if (/[_-]/.test(character)) return CHARACTERS.dash;
  return /[/+]/.test(character) ? CHARACTERS.join : 0;
});

/** Which classes of {@link CHARACTERS} occur in the text. */
export function classesIn(text: string): number {
  let has = 0;
  for (let index = 0; index < text.length; index++) has |= CLASSES[text.charCodeAt(index)] ?? 0;
  return has;
}

/** Every run of the text, in order. A loop over a table: all texts of a document go through it. */
export function runsOf(text: string): readonly Run[] {
  let runs: Run[] | undefined;
  let start = 0;
  let has = 0;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const kind = CLASSES[text.charCodeAt(index)] ?? 0;
    if (kind > 0) {
      has |= kind;
      continue;
    }
    if (index - start >= MIN_RUN) {
      runs ??= [];
      runs.push({ start, end: index, has });
    }
    start = index + 1;
    has = 0;
  }
  if (length - start >= MIN_RUN) {
    runs ??= [];
    runs.push({ start, end: length, has });
  }
  return runs ?? NO_RUNS;
}

const NO_RUNS: readonly Run[] = [];

/** Whether nothing but numbers and letters of hex, perhaps with dashes, stands in the run. */
export function isHexOnly({ has }: Pick<Run, "has">): boolean {
  return (has & (CHARACTERS.lower | CHARACTERS.upper | CHARACTERS.join)) === 0;
}

/** Whether nothing but letters and numbers stands in the run. */
export function isPlain({ has }: Pick<Run, "has">): boolean {
  return (has & (CHARACTERS.dash | CHARACTERS.join)) === 0;
}

export function hasCapitals({ has }: Pick<Run, "has">): boolean {
  return (has & (CHARACTERS.upper | CHARACTERS.upperHex)) !== 0;
}

export function hasBothCases(run: Pick<Run, "has">): boolean {
  return hasCapitals(run) && (run.has & (CHARACTERS.lower | CHARACTERS.lowerHex)) !== 0;
}
