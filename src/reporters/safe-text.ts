/**
 * What may not reach a terminal or a build log as it is, if {@link isHarmless} says no:
 * - controls, format characters (bidi marks among them), separators and lone surrogates;
 * - characters that Unicode calls default-ignorable (UAX #44), since they hide text from the eye;
 * - blanks other than the plain one, which also count as leading blanks of a line;
 * - `#`, for the commands of build runners.
 */
const SUSPECT = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{DI}#]/gu;

/** Most texts; faster than to look for each suspect. */
const PLAIN = /^[\x20-\x22\x24-\x7e]*$/;

/** `::error` and its kin, which runners obey at the start of a line. */
const LEADING_COMMAND = /^( *):(?=:)/;

/**
 * Untrusted text (subject, URL, tag) as it may be shown on one line: what is invisible or obeyed
 * becomes a visible escape like `\u{1b}`; unusual blanks become plain ones.
 */
export function safeText(text: string): string {
  const safe = PLAIN.test(text) ? text : text.replace(SUSPECT, replaceSuspect);
  return safe.replace(LEADING_COMMAND, `$1${escapeCharacter(":")}`);
}

/**
 * {@link safeText} of the slices between `cuts` (UTF-16 offsets, ascending), judged in the context
 * of the whole text, so that nothing comes together again when the slices are joined. Not for the
 * start of a line.
 */
export function safeSlices(text: string, cuts: readonly number[]): readonly string[] {
  if (PLAIN.test(text))
    return [...cuts, text.length].map((cut, i) => text.slice(cuts[i - 1] ?? 0, cut));
  const slices: string[] = [];
  const matches = [...text.matchAll(SUSPECT)];
  let next = 0;
  let position = 0;
  for (const cut of [...cuts, text.length]) {
    let slice = "";
    for (let match = matches[next]; match && match.index < cut; match = matches[++next]) {
      slice += text.slice(position, match.index) + replaceSuspect(match[0], match.index, text);
      position = match.index + match[0].length;
    }
    slices.push(slice + text.slice(position, Math.max(position, cut)));
    position = Math.max(position, cut);
  }
  return slices;
}

function replaceSuspect(suspect: string, offset: number, text: string): string {
  if (isHarmless(suspect, offset, text)) return suspect;
  return /^\p{Zs}$/u.test(suspect) ? " " : escapeCharacter(suspect);
}

function isHarmless(suspect: string, offset: number, text: string): boolean {
  switch (suspect) {
    case "#":
      // GitHub's and Azure's runners obey `##[error]` and `##vso[…]` anywhere in a line.
      return text[offset - 1] !== "#" || !/^#[a-z]{0,20}\[/i.test(text.slice(offset, offset + 22));
    case "\ufe0e":
    case "\ufe0f":
      return /\p{Emoji}$/u.test(text.slice(Math.max(0, offset - 2), offset));
    case "\u200d":
      return (
        /\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?$/u.test(
          text.slice(Math.max(0, offset - 4), offset),
        ) && /^\p{Extended_Pictographic}/u.test(text.slice(offset + 1, offset + 3))
      );
    default:
      return false;
  }
}

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
