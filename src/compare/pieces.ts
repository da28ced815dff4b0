/** Start and end, exclusive, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** What separates the parts of a token: percent-escapes, and whatever no alphabet of ids has. */
const SEPARATORS = /(%[0-9a-f]{2}|[^a-z0-9_-])/i;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NUMBER = /^[0-9a-f]{1,64}$/i;

/**
 * Two random tokens begin alike in as many characters once in 10^13 pairs (base64); what does is made of
 * a constant and a variable part.
 */
const COMMON = 8;
/** Random words joined by signs have two characters in common at the same place once in thousands. */
const COMMON_WORD = 3;

/** Past it the value is compared as a whole: the parts of a longer one tell nobody more. */
const MAX_WORDS = 2_000;

/**
 * Where values that are not all the same differ: the stretches of each, in order, as many for every
 * value. `17.spring.9f3c` and `23.spring.01ab` differ in their first and last word, `u001.x8Qd…` and
 * `u001.Lm2p…` in what follows the dot. Numbers and UUIDs differ as a whole.
 */
export function differingPieces(values: readonly string[]): readonly (readonly Span[])[] {
  const words = values.map(wordsOf);
  const [first = []] = words;
  const isAlike = words.every(
    (others) =>
      others.length === first.length &&
      others.every(({ text }, at) => at % 2 === 0 || text === first[at]?.text),
  );
  if (!isAlike || first.length > MAX_WORDS) return values.map((_, i) => [middleOf(words, i)]);
  const spans: Span[][] = values.map(() => []);
  for (let at = 0; at < first.length; at += 2) {
    const column = words.map((own) => own[at] ?? { text: "", start: 0 });
    if (column.every(({ text }) => text === column[0]?.text)) continue;
    differingInWord(column.map(({ text }) => text)).forEach((pieces, i) => {
      const { start } = column[i] ?? { start: 0 };
      spans[i]?.push(...pieces.map(([from, to]): Span => [start + from, start + to]));
    });
  }
  return spans;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

/** Words at even places, what separates them at odd ones. */
function wordsOf(value: string): readonly Word[] {
  let start = 0;
  return value.split(SEPARATORS).map((text) => {
    const word = { text, start };
    start += text.length;
    return word;
  });
}

/** Between the words at both ends that all values have in common. */
function middleOf(words: readonly (readonly Word[])[], index: number): Span {
  const least = Math.min(...words.map(({ length }) => length));
  const isCommon = (at: (own: readonly Word[]) => Word | undefined): boolean =>
    words.every((own) => at(own)?.text === at(words[0] ?? [])?.text);
  let before = 0;
  // A word that is followed by the same separator in all of them.
  while (
    before + 2 < least &&
    isCommon((own) => own[before]) &&
    isCommon((own) => own[before + 1])
  ) {
    before += 2;
  }
  let after = 0;
  while (
    before + after + 2 < least &&
    isCommon((own) => own[own.length - 1 - after]) &&
    isCommon((own) => own[own.length - 2 - after])
  ) {
    after += 2;
  }
  const own = words[index] ?? [];
  const last = own[own.length - 1 - after];
  return [own[before]?.start ?? 0, (last?.start ?? 0) + (last?.text.length ?? 0)];
}

/** The same for one word: letters, digits, `-` and `_`, which are signs of base64url as well as glue. */
function differingInWord(texts: readonly string[]): readonly (readonly Span[])[] {
  const whole = texts.map(({ length }): readonly Span[] => [[0, length]]);
  if (texts.every((text) => UUID.test(text)) || texts.every((text) => NUMBER.test(text))) {
    return whole;
  }
  const split = texts.map((text) => text.split(/([_-])/));
  const [first = []] = split;
  const isAlike =
    first.length > 1 &&
    split.every(
      (own) =>
        own.length === first.length && own.every((glue, at) => at % 2 === 0 || glue === first[at]),
    );
  const isShared = (at: number): boolean => split.every((own) => own[at] === first[at]);
  if (isAlike && first.some((text, at) => text.length >= COMMON_WORD && isShared(at))) {
    // A sign between two parts that differ may be a part of either.
    const isConstant = first.map(
      (_, at) => isShared(at) && (at % 2 === 0 || isShared(at - 1) || isShared(at + 1)),
    );
    return split.map((own) => stretchesOf(own, isConstant));
  }
  return trimmed(texts);
}

/** Where the parts stand that are not constant; neighbours are one stretch. */
function stretchesOf(parts: readonly string[], isConstant: readonly boolean[]): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const [at, text] of parts.entries()) {
    const end = start + text.length;
    const last = spans.at(-1);
    if (!isConstant[at]) {
      if (last?.[1] === start) spans[spans.length - 1] = [last[0], end];
      else spans.push([start, end]);
    }
    start = end;
  }
  return spans;
}

/** Without what all have in common at both ends, where that is too long for chance. */
function trimmed(texts: readonly string[]): readonly (readonly Span[])[] {
  const least = Math.min(...texts.map(({ length }) => length));
  const commonTo = (at: (text: string, n: number) => string): number => {
    let n = 0;
    while (n < least && texts.every((text) => at(text, n) === at(texts[0] ?? "", n))) n++;
    return n;
  };
  const before = commonTo((text, n) => text.charAt(n));
  const after = commonTo((text, n) => text.charAt(text.length - 1 - n));
  const from = before >= COMMON ? before : 0;
  const kept = after >= COMMON ? Math.min(after, least - from) : 0;
  return texts.map(({ length }) => [[from, length - kept]]);
}
