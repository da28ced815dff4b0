import type { DataKind } from "../../model.ts";
import { normalise } from "./normalise.ts";
import {
  KEY_NAMES,
  NOT_PERSONAL,
  type Owner,
  TAG_ENCODINGS,
  TAG_NAMES,
  TAG_OWNERS,
} from "./tag-names.ts";

/** What a name stands for, in a template or in what is sent. */
export interface NameMeaning {
  readonly data: DataKind;
  /** What filters, functions and the name itself say is done to it, outermost first. */
  readonly encodings: readonly string[];
}

/**
 * Walks from the objects to the name: `contact.custom.email`, `data:email`, `CUSTOMER_FIRST_NAME`.
 *
 * @param encodings what is done to the value, outermost first
 * @param unknown whose an object is that nobody knows
 */
export function readName(
  name: string,
  encodings: readonly string[],
  unknown: Owner = "somebody else",
): NameMeaning | undefined {
  const pieces = name.split(/[^\w\s-]+/).filter((piece) => normalise(piece) !== "");
  const last = pieces.pop();
  if (last === undefined) return undefined;
  let owner: Owner = "anyone";
  for (const piece of pieces) owner = ownerAfter(owner, piece, unknown);
  return readWords(last, owner, encodings);
}

/** Objects can stand in the name itself: `contact_email`, `customerFirstName`, `USEREMAIL`. */
function readWords(
  name: string,
  givenOwner: Owner,
  encodings: readonly string[],
): NameMeaning | undefined {
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

function ownerAfter(owner: Owner, piece: string, unknown: Owner = "somebody else"): Owner {
  const next = TAG_OWNERS.get(normalise(piece)) ?? unknown;
  return next === "anyone" ? owner : next;
}

const DIGEST_IN_NAME = /^(md5|sha1|sha256|sha512|hashed|)(.*?)(md5|sha1|sha256|sha512|hash|)$/;

function lookUp(name: string, owner: Owner, encodings: readonly string[]): NameMeaning | undefined {
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
