import type { KnownValue } from "../../model.ts";

/** A text that senders hash in the place of a known value. */
export interface HashedForm {
  readonly known: KnownValue;
  readonly text: string;
  /** Whether hashes of hashes are looked for too. */
  readonly isTwice: boolean;
  /** What the text is, where it is not the value itself. */
  readonly meaning?: string;
}

/** Shorter words and local parts are shared by too many: a hash of `info` names nobody. */
const MIN_PART = 5;
const SHARED =
  /^(?:info|mail|email|contact|office|sales|support|admin|hello|team|news|newsletter|service|webmaster|postmaster|noreply|no-reply)$/;
/** Addresses here reach the same reader with any dots and any tag (Google Workspace help). */
const GMAIL = /^(?:gmail|googlemail)\.com$/;

/** Everything that is hashed of the values, the value as written first. */
export function hashedFormsOf(known: readonly KnownValue[]): readonly HashedForm[] {
  const forms = new Map<string, HashedForm>();
  for (const value of known) {
    for (const form of formsOf(value)) if (!forms.has(form.text)) forms.set(form.text, form);
  }
  return [...forms.values()];
}

function formsOf(known: KnownValue): readonly HashedForm[] {
  switch (known.data) {
    case "email-address":
      return formsOfAddress(known);
    case "phone":
      return formsOfPhone(known);
    case "name":
      return formsOfName(known);
    case "cookie":
    case "client-id":
    case "other-id":
      return known.from === undefined ? [] : [{ known, text: known.value, isTwice: false }];
    default:
      return [];
  }
}

function formsOfAddress(known: KnownValue): readonly HashedForm[] {
  const address = known.value.trim();
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf("@");
  if (at < 1) return [];
  const [local, domain] = [lower.slice(0, at), lower.slice(at + 1)];
  const forms: HashedForm[] = [
    { known, text: known.value, isTwice: true },
    { known, text: address, isTwice: true },
    { known, text: lower, isTwice: true },
    { known, text: address.toUpperCase(), isTwice: false },
  ];
  const untagged = local.replace(/\+.*$/, "");
  const plain = GMAIL.test(domain) ? untagged.replaceAll(".", "") : untagged;
  for (const normalised of [`${untagged}@${domain}`, `${plain}@${domain}`]) {
    const meaning = "the address without its dots and tag";
    forms.push({
      known,
      text: normalised,
      isTwice: true,
      ...(normalised !== lower && { meaning }),
    });
  }
  if (local.length >= MIN_PART && !SHARED.test(local)) {
    const meaning = "the part before the @";
    forms.push({ known, text: local, isTwice: false, meaning });
    forms.push({ known, text: address.slice(0, at), isTwice: false, meaning });
  }
  return forms;
}

/** E.164 with and without its plus sign, as advertisers' audiences are matched. */
function formsOfPhone(known: KnownValue): readonly HashedForm[] {
  const digits = digitsOfPhone(known.value);
  if (!digits) return [{ known, text: known.value, isTwice: false }];
  return [`+${digits}`, digits, known.value].map((text) => ({ known, text, isTwice: true }));
}

/** ITU-T E.164: at most 15 digits, the country's first; undefined where no country is told. */
export function digitsOfPhone(value: string): string | undefined {
  const compact = value.replace(/\(0\)/, "").replace(/[\s().\-/]/g, "");
  return /^(?:\+|00)([1-9]\d{6,14})$/.exec(compact)?.[1];
}

/** Advertisers' audiences are matched by first and last name, each in lower case. */
function formsOfName(known: KnownValue): readonly HashedForm[] {
  const name = known.value.trim().toLowerCase();
  const words = name.split(/\s+/).filter((word) => word.length > 1);
  if (words.length < 2 || name.includes("@")) return [];
  const ends = [words[0], words.at(-1)].flatMap((text) => text ?? []);
  return [
    { known, text: name, isTwice: false },
    { known, text: known.value, isTwice: false },
    ...ends.map((text) => ({ known, text, isTwice: false, meaning: "a part of the name" })),
  ];
}
