import type { DataKind } from "../../model.ts";
import {
  KEY_NAMES,
  NOT_PERSONAL,
  type Owner,
  TAG_ENCODINGS,
  TAG_NAMES,
  TAG_OWNERS,
} from "./tag-names.ts";

/** What the sending service would put in the place of a tag. */
export interface TagMeaning {
  readonly data: DataKind;
  /** What the tag's filters and functions do to it, outermost first. */
  readonly encodings: readonly string[];
}

/** Statements print nothing: conditions, loops, blocks, comments. */
const STATEMENT =
  /^(?:\{%|%%\[|\{\{\{?~?\s*[#/^!>]|<%(?![=-])\s*(?:if|else|end|for|while|var|let|const|\})|<%#|\*\|(?:IF|IFNOT|ELSE|ELSEIF|END|INTERESTED)(?::|\|))/i;

/** The signs around a tag, and those that ask for raw output. */
const OPENING = /^(?:\*\||\{\{\{?~?[&=]?|%%=?|<%[=-]?|\[\[|\$\[|\$\{|\{[$!]?|\[|%|-)/;
const CLOSING = /(?:\|\*|~?\}?\}\}|=?%%|-?%>|\]\]|\]\$?|\}|%|-)$/;
const ELEMENT = /^<(?:span [^>]*>([^<]*)<|eloqua .*?syntax=["']?([^"'\s>/]+))/;

/** What the tag stands for, or undefined when its name does not speak of the reader or the mailing. */
export function readTag(tag: string): TagMeaning | undefined {
  if (STATEMENT.test(tag)) return undefined;
  const element = ELEMENT.exec(tag);
  const body = element
    ? (element[1] ?? element[2] ?? "")
    : tag.replace(OPENING, "").replace(CLOSING, "");
  // Attributes that are named in a string are as good as named: `person|lookup:'email'`, `user["email"]`.
  const expression = body
    .replace(/\|\s*lookup:\s*["']([^"']*)["']/g, ".$1")
    .replace(/\[["']([^"']*)["']\]/g, ".$1");
  const [head = "", ...filters] = expression.split("|");
  return readHead(head.split(",")[0] ?? "", encodingsOfFilters(filters)) ?? readCall(head, filters);
}

/** The last filter is applied last, so it is outermost. */
function encodingsOfFilters(filters: readonly string[]): string[] {
  return filters
    .flatMap((filter) => TAG_ENCODINGS.get(normalise(filter.split(/[:(]/)[0] ?? "")) ?? [])
    .reverse();
}

/** A name alone: `contact.email`, `Email Address`, `.Subscriber.Email`. */
function readHead(head: string, filters: readonly string[]): TagMeaning | undefined {
  return /["'(]/.test(head) ? undefined : readName(head, filters);
}

/** Functions and helpers around a name: `md5(email)`, `sha256 email`, `v(@email)`, `AttributeValue("email")`. */
function readCall(head: string, filters: readonly string[]): TagMeaning | undefined {
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

/** Walks from the objects to the name: `contact.custom.email`, `data:email`, `CUSTOMER_FIRST_NAME`. */
function readName(name: string, encodings: readonly string[]): TagMeaning | undefined {
  const pieces = name.split(/[^\w\s-]+/).filter((piece) => normalise(piece) !== "");
  const last = pieces.pop();
  if (last === undefined) return undefined;
  let owner: Owner = "anyone";
  for (const piece of pieces) owner = ownerAfter(owner, piece);
  return readWords(last, owner, encodings);
}

/** Objects can stand in the name itself: `contact_email`, `customerFirstName`, `USEREMAIL`. */
function readWords(
  name: string,
  givenOwner: Owner,
  encodings: readonly string[],
): TagMeaning | undefined {
  if (NOT_PERSONAL.has(normalise(name))) return undefined;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .split(/[\s_-]+/)
    .filter((word) => word !== "");
  let owner = givenOwner;
  while (words.length > 0) {
    const meaning = lookUp(normalise(words.join("")), owner, encodings);
    if (meaning) return meaning;
    owner = ownerAfter(owner, words.shift() ?? "");
  }
  const joined = normalise(name);
  for (const [prefix, meantOwner] of TAG_OWNERS) {
    if (meantOwner !== "reader" || !joined.startsWith(prefix) || givenOwner === "somebody else") {
      continue;
    }
    const meaning = lookUp(joined.slice(prefix.length), "reader", encodings);
    if (meaning) return meaning;
  }
  return undefined;
}

function ownerAfter(owner: Owner, piece: string): Owner {
  const next = TAG_OWNERS.get(normalise(piece)) ?? "somebody else";
  return next === "anyone" ? owner : next;
}

const DIGEST_IN_NAME = /^(md5|sha1|sha256|sha512|hashed|)(.*?)(md5|sha1|sha256|sha512|hash|)$/;

function lookUp(name: string, owner: Owner, encodings: readonly string[]): TagMeaning | undefined {
  if (owner === "somebody else" || name === "") return undefined;
  if (KEY_NAMES.has(name) && owner !== "anyone") {
    return { data: owner === "reader" ? "recipient-id" : "campaign-id", encodings };
  }
  const data = TAG_NAMES.get(name);
  if (owner === "mailing") {
    return data === "campaign-id" || data === "recipient-id" ? { data, encodings } : undefined;
  }
  if (data) return { data, encodings };
  const [, before = "", inner = "", after = ""] = DIGEST_IN_NAME.exec(name) ?? [];
  const digest = TAG_ENCODINGS.get(before || after);
  return digest && TAG_NAMES.get(inner) === "email-address"
    ? { data: "email-address", encodings: [...encodings, digest] }
    : undefined;
}

function normalise(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
