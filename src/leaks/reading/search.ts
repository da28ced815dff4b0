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

/**
 * Looks for many texts in one pass: a table of first pairs of characters, in either case, tells at
 * nearly every place that none can begin there. Of several that begin at one place the longest is
 * taken, and the search goes on behind it.
 */
export function createSearch<N extends Needle>(
  needles: readonly N[],
): (text: string, accept: (hit: Hit<N>) => boolean) => readonly Hit<N>[] {
  const byPair = new Map<number, N[]>();
  // A bit for each pair: each document makes such tables of its own.
  const begins = new Int32Array((1 << 16) / 32);
  for (const needle of [...needles].sort((a, b) => b.text.length - a.text.length)) {
    const pair = pairAt(needle.text, 0);
    for (const first of casesOf(needle.text.charAt(0))) {
      for (const second of casesOf(needle.text.charAt(1))) {
        const possible = pairAt(first + second, 0);
        begins[possible >> 5] = (begins[possible >> 5] ?? 0) | (1 << (possible & 31));
      }
    }
    const others = byPair.get(pair);
    if (others) others.push(needle);
    else byPair.set(pair, [needle]);
  }
  return (text, accept) => {
    let start = indexOfBegin(text, 0, begins);
    if (start < 0) return NO_HITS;
    const folded = foldCase(text);
    const hits: Hit<N>[] = [];
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
  };
}

const NO_HITS: readonly never[] = [];

/** The first place, from the given one on, where some needle may begin. */
function indexOfBegin(text: string, from: number, begins: Int32Array): number {
  let first = text.charCodeAt(from) & 0xff;
  for (let index = from + 1; index < text.length; index++) {
    const second = text.charCodeAt(index) & 0xff;
    const pair = (first << 8) | second;
    if (((begins[pair >> 5] ?? 0) & (1 << (pair & 31))) !== 0) return index - 1;
    first = second;
  }
  return -1;
}

function casesOf(character: string): readonly string[] {
  const upper = character.toUpperCase();
  return upper.length === 1 ? [character, upper] : [character];
}

/** Lower case, unless that would move the places: `İ` becomes two characters. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function pairAt(text: string, index: number): number {
  return ((text.charCodeAt(index) & 0xff) << 8) | (text.charCodeAt(index + 1) & 0xff);
}
