import { normalise } from "./normalise.ts";
import { type NameMeaning, readName } from "./read-name.ts";
import { TAG_ENCODINGS } from "./tag-names.ts";

/** Statements print nothing: conditions, loops, blocks, comments. */
const STATEMENT =
  /^(?:\{%|%%\[|\{\{\{?~?\s*[#/^!>]|<%(?![=-])\s*(?:if|else|end|for|while|var|let|const|\})|<%#|\*\|(?:IF|IFNOT|ELSE|ELSEIF|END|INTERESTED)(?::|\|))/i;

/** The signs around a tag, and those that ask for raw output. */
const OPENING = /^(?:\*\||\{\{\{?~?[&=]?|%%=?|<%[=-]?|\[\[|\$\[|\$\{|\{[$!]?|\[|%|-)/;
const CLOSING = /(?:\|\*|~?\}?\}\}|=?%%|-?%>|\]\]|\]\$?|\}|%|-)$/;
const ELEMENT = /^<(?:span [^>]*>([^<]*)<|eloqua .*?syntax=["']?([^"'\s>/]+))/;

/** What the tag stands for, or undefined when its name does not speak of the reader or the mailing. */
export function readTag(tag: string): NameMeaning | undefined {
  if (STATEMENT.test(tag)) return undefined;
  const element = ELEMENT.exec(tag);
  const body = element
    ? (element[1] ?? element[2] ?? "")
    : tag.replace(OPENING, "").replace(CLOSING, "");
  // Attributes that are named in a string are as good as named: `person|lookup:'email'`, `user["email"]`.
  const expression = body
    .replace(/\|\s*lookup:\s*["']([^"']*)["']/g, ".$1")
    .replace(/\[["']([^"']*)["']\]/g, ".$1")
    // Marketo's word for what is missing.
    .replace(/:default=.*$/s, "");
  const [head = "", ...filters] = expression.split("|");
  return readHead(head.split(",")[0] ?? "", encodingsOfFilters(filters)) ?? readCall(head, filters);
}

/** The last filter is applied last, so it is outermost. */
function encodingsOfFilters(filters: readonly string[]): string[] {
  return filters.flatMap((filter) => encodingOf(filter) ?? []).reverse();
}

/** `md5`, `hmac_sha256: key`, and the one that `hash('sha256')` names. */
function encodingOf(filter: string): string | undefined {
  const encoding = TAG_ENCODINGS.get(normalise(filter.split(/[:(]/)[0] ?? ""));
  const named = encoding === "hash" ? /["']([\w-]{1,20})["']/.exec(filter)?.[1] : undefined;
  return (named && TAG_ENCODINGS.get(normalise(named))) ?? encoding;
}

/** A name alone: `contact.email`, `Email Address`, `.Subscriber.Email`. */
function readHead(head: string, filters: readonly string[]): NameMeaning | undefined {
  return /["'(]/.test(head) ? undefined : readName(head, filters);
}

/** Functions and helpers around a name: `md5(email)`, `sha256 email`, `v(@email)`, `AttributeValue("email")`. */
function readCall(head: string, filters: readonly string[]): NameMeaning | undefined {
  const [first = ""] = head.trim().split(/\s/);
  if (!/["'(]/.test(head) && !TAG_ENCODINGS.has(normalise(first))) return undefined;
  const encodings = encodingsOfFilters(filters);
  for (const [word] of head.matchAll(/[\w.]+/g)) {
    const encoding = TAG_ENCODINGS.get(normalise(word));
    if (encoding) {
      encodings.push(encoding);
      continue;
    }
    const meaning = readName(word, encodings);
    if (meaning) return meaning;
  }
  return undefined;
}
