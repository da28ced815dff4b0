import type { Stretch } from "./mask.ts";

/** What stands between the separators of URLs and tags. */
const PIECE = /[^\s"'<>()[\]{}/?&=;,#:|\\]+/g;

/** User and password in a URL. */
const USER_INFO = /\/\/([^\s"'<>/?#@]{1,500})@/g;

/** Shorter tokens cannot tell many readers apart. */
const SHORTEST = 6;

/** A size, a year or a version has as many; an account or order number has more. */
const MOST_DIGITS = 4;

const LONGEST_WORD = 24;

/** Keys whose value speaks of a person, whatever it looks like. */
const PERSONAL_KEY =
  /(?:^|[_.-])(?:e?mail|user|u?name|fname|lname|first|last|phone|tel|mobile|zip|plz|city|addr(?:ess)?|birth|dob|lat|lon|lng)/i;

/** `action_name`, `eventName`: what a page calls its own things. */
const NAME_OF_A_THING =
  /(?:action|page|event|file|product|campaign|content|class|screen|app|host|site|item|list|tag)[_.-]?name$/i;

/** What stands before a value in forms, JSON and styles. */
const VALUE_FOLLOWS = /=$|:[ ]?["']?$/;

const NOTHING: ReadonlySet<string> = new Set();

/** A field of JSON whose value is a string: more than one word of it may speak of a person. */
const JSON_FIELD = /"([^"\\\n]{1,40})"[ ]?:[ ]?"((?:[^"\\]|\\.){1,400})"/g;

/**
 * Every piece of a URL or tag that could single a reader out although no decoder knows it: all that
 * is not plainly made of words. Privacy first: a date or a file's hash is masked too. What stays:
 * words, short numbers, the service's own host. A name that looks like any other word, and that
 * neither the source nor the parameter's name betrays, stays as well, and so do the `kept` pieces.
 *
 * @param stored words that the page keeps of the reader; masked where they stand as a value
 */
export function findOpaque(
  text: string,
  kept: ReadonlySet<string>,
  stored: ReadonlySet<string> = NOTHING,
): readonly Stretch[] {
  const found = [...text.matchAll(USER_INFO)].map(({ 1: user = "", index }): Stretch => {
    return { start: index + 2, end: index + 2 + user.length, data: "other-id" };
  });
  for (const { 0: name, 1: key = "", 2: value = "", index } of text.matchAll(JSON_FIELD)) {
    const end = index + name.length - 1;
    if (isPersonalKey(key)) found.push({ start: end - value.length, end, data: "other-id" });
  }
  let key = "";
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const end = index + piece.length;
    const isValue = VALUE_FOLLOWS.test(text.slice(Math.max(0, index - 3), index));
    if (kept.has(piece)) continue;
    if (isValue && (stored.has(piece) || isPersonalKey(key)))
      found.push({ start: index, end, data: "other-id" });
    else if (isHost(text, index)) {
      for (const label of opaqueLabels(piece, index)) found.push(label);
    } else if (isOpaque(piece) && !isColor(text, index, piece)) {
      found.push({ start: index, end, data: "other-id" });
    }
    key = piece;
  }
  return found;
}

function isPersonalKey(key: string): boolean {
  return PERSONAL_KEY.test(key) && !NAME_OF_A_THING.test(key);
}

/** URLs among other words, where numbers and names stand that are no tokens. */
const URL_IN_TEXT = /(?:https?|wss?):\/\/[^\s"'<>]+/gi;

/** {@link findOpaque} in the URLs that stand in a text. */
export function findOpaqueInUrls(
  text: string,
  kept: ReadonlySet<string>,
  stored: ReadonlySet<string>,
): readonly Stretch[] {
  return [...text.matchAll(URL_IN_TEXT)].flatMap(({ 0: url, index }) =>
    findOpaque(url, kept, stored).map(({ start, end, data }) => {
      return { start: index + start, end: index + end, data };
    }),
  );
}

function isHost(text: string, index: number): boolean {
  return text.startsWith("//", index - 2);
}

/** Labels left of the last two, which belong to the service. */
function opaqueLabels(host: string, index: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = index;
  for (const label of host.split(".").slice(0, -2)) {
    if (isOpaque(label)) found.push({ start, end: start + label.length, data: "other-id" });
    start += label.length + 1;
  }
  return found;
}

/** `#c0ffee` in a style is no token. */
function isColor(text: string, index: number, piece: string): boolean {
  return (
    /^[0-9a-f]{6}$/i.test(piece) && /[:\s"'(,]#$/.test(text.slice(Math.max(0, index - 2), index))
  );
}

/** Whether a piece is long enough to be unique and not plainly made of words. */
export function isOpaque(piece: string): boolean {
  const digits = piece.replace(/%[0-9a-f]{2}/gi, " ").replace(/\D/g, "").length;
  if (digits > MOST_DIGITS) return true;
  if (piece.length < SHORTEST) return false;
  return !piece
    .replace(/%[0-9a-f]{2}/gi, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .every(isWord);
}

/** `newsletter`, `backgroundColor`, `HTML5`, `us7`, `2x`, `600`; not `qX7bTz`, `kqjzxvwp`. */
function isWord(part: string): boolean {
  const letters = part.replace(/^\d+/, "").replace(/\d+$/, "");
  // A URL in a parameter: its host and path are judged on their own.
  if (letters === "http" || letters === "https") return true;
  if (letters.length > LONGEST_WORD || /\d/.test(letters)) return false;
  if (letters === letters.toLowerCase() || letters === letters.toUpperCase()) {
    return isPronounceable(letters);
  }
  const words = letters.split(/(?=\p{Lu})/u);
  return words.every((word, index) => {
    const isCased = word.slice(1) === word.slice(1).toLowerCase();
    const isLong = word.length >= 3 || words.length === 1 || (index === 0 && word.length >= 2);
    return isCased && isLong && isPronounceable(word);
  });
}

function isPronounceable(letters: string): boolean {
  if (letters.length <= 4) return true;
  return !/[b-df-hj-np-tv-xz]{6}/i.test(letters) && /[^b-df-hj-np-tv-xz]/i.test(letters);
}
