import type { KnownValue } from "../../model.ts";
import { IGNORE_CUTS, type NoteCut } from "./cuts.ts";
import { isIdentifying } from "./entropy.ts";
import { fieldsOfJson } from "./json-fields.ts";
import { unescapePercent } from "./percent.ts";

/** Privacy Badger's bound for cookie sharing: what is shorter is shared by chance. */
const MIN_LENGTH = 8;
/** A value has a handful of parts; a page may store megabytes. */
const MAX_PARTS = 20;
const MAX_VALUE = 20_000;

/** Keys of what the site is configured with, the same for every reader. */
const CONFIGURATION =
  /(?:^|[._-])(?:v|ver|version|build|hash|commit|sha|release|etag|checksum|integrity|url|src|href|key|api_?key|public_?key|publishable_?key|site_?id|app_?id|project_?id|tenant_?id|account_?id|config)$/i;

/**
 * The parts of a stored value that could stand for one reader: the whole, the strings in its JSON,
 * and what is left when fields in front are taken away, since `GA1.2.` of Google's cookie stays
 * behind when the rest is sent. Percent-escapes are undone, as in all readings.
 *
 * @param ordinary texts that tell nobody apart although they look it: the page's URL, the user agent
 */
export function identifyingParts(
  { value, from = "" }: KnownValue,
  ordinary: readonly string[],
  note: NoteCut = IGNORE_CUTS,
): readonly string[] {
  if (value.length > MAX_VALUE) note("known-parts");
  const { text } = unescapePercent(value.slice(0, MAX_VALUE).trim().replace(/^"|"$/g, ""));
  if (CONFIGURATION.test(from)) return [];
  const parts = new Set<string>();
  for (const candidate of candidatesIn(text)) {
    const part = candidate.trim();
    if (part.length < MIN_LENGTH || !isIdentifying(part) || isMoment(part)) continue;
    if (parts.has(part) || ordinary.some((other) => other.includes(part))) continue;
    if (parts.size >= MAX_PARTS) {
      note("known-parts");
      break;
    }
    parts.add(part);
  }
  return [...parts];
}

function* candidatesIn(text: string): Generator<string> {
  if (/^\s*[{[]/.test(text)) {
    for (const { name, start, end } of fieldsOfJson(text)) {
      if (!CONFIGURATION.test(name)) yield* piecesOf(text.slice(start, end));
    }
    return;
  }
  for (const pair of text.split("&")) {
    const [name = "", value] = splitOnce(pair, "=");
    if (value === undefined) yield* piecesOf(pair);
    else if (!CONFIGURATION.test(name)) yield* piecesOf(value);
  }
  if (text.includes("&")) yield text;
}

function* piecesOf(text: string): Generator<string> {
  yield text;
  for (const { index } of [...text.matchAll(/[.|:!~,$]/g)].slice(0, MAX_PARTS)) {
    yield text.slice(index + 1);
  }
  for (const piece of text.split(/[^\w-]+/).slice(0, MAX_PARTS)) yield piece;
}

/** An ISO date with a fraction of a second has digits enough. */
function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text);
}

function splitOnce(text: string, separator: string): readonly [string, string?] {
  const index = text.indexOf(separator);
  // Padding of base64 ends the text, a name stands before something.
  if (index < 0 || /^=*$/.test(text.slice(index))) return [text];
  return [text.slice(0, index), text.slice(index + 1)];
}
