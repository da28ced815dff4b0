/** A text to look for, and what it stands for. */
export interface Needle {
  /** In lower case: the search does not tell cases apart. At least two characters. */
  readonly text: string;
}

export interface Hit<N extends Needle> {
  readonly needle: N;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface Search<N extends Needle> {
  /** Whether any can begin there: mostly none, and who accepts them need not be made. */
  mayHit(text: string): boolean;
  hitsIn(text: string, accept: (hit: Hit<N>) => boolean): readonly Hit<N>[];
}

/** Of three characters in a row the lowest five bits, which do not tell cases of ASCII apart. */
const BITS = 5;
const MASK = (1 << (3 * BITS)) - 1;
const LOWEST = (1 << BITS) - 1;

/**
 * Looks for many texts in one pass: a table of their first three characters, in either case, tells at
 * nearly every place that none can begin there. Of several that begin at one place the longest is
 * taken, and the search goes on behind it.
 */
export function createSearch<N extends Needle>(needles: readonly N[]): Search<N> {
  const byPair = new Map<number, N[]>();
  // A bit for each three: each document makes such tables of its own.
  const begins = new Int32Array((MASK + 1) / 32);
  for (const needle of [...needles].sort((a, b) => b.text.length - a.text.length)) {
    const pair = pairAt(needle.text, 0);
    markBegin(needle.text, begins);
    const others = byPair.get(pair);
    if (others) others.push(needle);
    else byPair.set(pair, [needle]);
  }
  return {
    mayHit: (text) => indexOfBegin(text, 0, begins) >= 0,
    hitsIn(text, accept) {
      const folded = foldCase(text);
      const hits: Hit<N>[] = [];
      let start = indexOfBegin(folded, 0, begins);
      for (; start >= 0; start = indexOfBegin(folded, start + 1, begins)) {
        for (const needle of byPair.get(pairAt(folded, start)) ?? []) {
          const end = start + needle.text.length;
          if (!folded.startsWith(needle.text, start) || !accept({ needle, start, end })) continue;
          hits.push({ needle, start, end });
          start = end - 1;
          break;
        }
      }
      return hits;
    },
  };
}

/** The first place, from the given one on, where some needle may begin. */
function indexOfBegin(text: string, from: number, begins: Int32Array): number {
  const { length } = text;
  if (length - from < 2) return -1;
  let three = ((text.charCodeAt(from) & LOWEST) << BITS) | (text.charCodeAt(from + 1) & LOWEST);
  for (let index = from + 2; index < length; index++) {
    three = ((three << BITS) & MASK) | (text.charCodeAt(index) & LOWEST);
    if (has(begins, three)) return index - 2;
  }
  // One of two characters may end with the text.
  return has(begins, (three << BITS) & MASK) ? length - 2 : -1;
}

function has(table: Int32Array, bit: number): boolean {
  return ((table[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Marks what a needle may begin with, in either case; one of two characters with anything third. */
function markBegin(needle: string, begins: Int32Array): void {
  for (const first of lowestOf(needle, 0)) {
    for (const second of lowestOf(needle, 1)) {
      for (const third of lowestOf(needle, 2)) {
        const three = (((first << BITS) | second) << BITS) | third;
        begins[three >> 5] = (begins[three >> 5] ?? 0) | (1 << (three & 31));
      }
    }
  }
}

const ONE_OF_EACH = Array.from({ length: LOWEST + 1 }, (_, bits) => [bits]);
const ANY = ONE_OF_EACH.flat();

function lowestOf(needle: string, index: number): readonly number[] {
  if (index >= needle.length) return ANY;
  const lower = needle.charCodeAt(index);
  if (lower < 0x80) return ONE_OF_EACH[lower & LOWEST] ?? ANY;
  const upper = needle.charAt(index).toUpperCase();
  return upper.length === 1 ? [lower & LOWEST, upper.charCodeAt(0) & LOWEST] : [lower & LOWEST];
}

/** Lower case, unless that would move the places: `İ` becomes two characters. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function pairAt(text: string, index: number): number {
  return ((text.charCodeAt(index) & 0xff) << 8) | (text.charCodeAt(index + 1) & 0xff);
}
