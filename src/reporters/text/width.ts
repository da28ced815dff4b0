const ASCII = /^[\x20-\x7e]*$/;

/** One cell each: Latin, and the signs that the report itself is made of. */
const NARROW = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2500-\u257f\u26a0\u2714\u2716]*$/;

/** Marks that stand on the character before them. */
const ZERO = /^[\p{Mn}\p{Me}\u200d]$/u;

/** Two cells: emoji, and what UAX #11 calls Wide or Fullwidth, as blocks. */
const WIDE =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u231a\u231b\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

const ELLIPSIS = "…";

let segmenter: Intl.Segmenter | undefined;

/** Made when the first text needs it: that takes longer than to print a report without. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/**
 * Cells that a terminal needs for this text, without escape sequences. Terminals differ on joined
 * emoji: this is the most that any of them takes, so that a line may end early but never late.
 */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  // An emoji selector makes a narrow character before it wide.
  if (character === "\ufe0f") return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The text in at most `width` cells, with `…` for what its end lost. */
export function shortenEnd(text: string, width: number): string {
  return shorten(text, width, 1);
}

/** The text in at most `width` cells, with `…` after the `share` of them that keeps its start. */
export function shortenMiddle(text: string, width: number, share = 0.6): string {
  return shorten(text, width, share);
}

function shorten(text: string, width: number, share: number): string {
  if (text.length * 2 <= width || widthOf(text) <= width) return text;
  if (width < 1) return "";
  const head = takeStart(text, Math.ceil((width - 1) * share));
  return head + ELLIPSIS + takeEnd(text, width - 1 - widthOf(head));
}

function takeStart(text: string, width: number): string {
  if (ASCII.test(text)) return text.slice(0, width);
  let taken = "";
  let room = width;
  for (const { segment } of graphemesOf(text)) {
    room -= widthOf(segment);
    if (room < 0) break;
    taken += segment;
  }
  return taken;
}

function takeEnd(text: string, width: number): string {
  if (width <= 0) return "";
  if (ASCII.test(text)) return text.slice(-width);
  // Far more code units than fit; cutting a cluster there costs nothing but its start.
  const segments = [...graphemesOf(text.slice(-width * 16))];
  let taken = "";
  let room = width;
  for (const { segment } of segments.reverse()) {
    room -= widthOf(segment);
    if (room < 0) break;
    taken = segment + taken;
  }
  return taken;
}

/**
 * The text in lines of at most `width` cells, broken at blanks and, where a word is longer than a
 * line, between its characters. At least one line. `Infinity` leaves it alone.
 */
export function wrap(text: string, width: number): readonly string[] {
  if (text.length * 2 <= width || widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => breakWord(part, width))) {
    const joined = line ? `${line} ${word}` : word;
    if (widthOf(joined) <= width) {
      line = joined;
    } else {
      if (line) lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function breakWord(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  let room = width;
  for (const { segment } of graphemesOf(word)) {
    const needed = widthOf(segment);
    if (needed > room && piece) {
      pieces.push(piece);
      piece = "";
      room = width;
    }
    piece += segment;
    room -= needed;
  }
  return [...pieces, piece];
}

/** The text, filled up with blanks to `width` cells. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
