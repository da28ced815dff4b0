import { Buffer } from "node:buffer";
import type { AddressObject, EmailAddress } from "mailparser";
import { decodeEightBit } from "./encoded-word.ts";
import type { Field } from "./header.ts";

/** One mailbox of an address field. */
export interface Mailbox {
  readonly address: string;
  /** Display name, decoded. */
  readonly name?: string;
}

/** What the address fields of a header hold. */
export interface Addresses {
  /** Empty for a field that was not among those read. */
  of(field: Field | undefined): readonly Mailbox[];
  /** Whether some were left out because the fields are longer than 100,000 characters together. */
  readonly cut: boolean;
}

/** Thousands of recipients; mailparser's work grows faster than what it reads. */
const LIMIT = 100_000;

/** What mailparser would do with a body; there is none. */
const HEADER_ONLY = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
} as const;

/**
 * The mailboxes of address fields (RFC 5322 §3.4), as mailparser reads them: display names, encoded
 * words, quoted strings, comments, groups. All fields are handed over as one header of `To` lines,
 * because it knows a few fields by name only.
 */
export async function readAddresses(fields: readonly Field[]): Promise<Addresses> {
  const { lines, cut } = toLines(fields);
  if (lines.length === 0) return { of: () => [], cut };
  const { simpleParser } = await import("mailparser");
  const { to } = await simpleParser(Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), HEADER_ONLY);
  const read = new Map<Field, readonly Mailbox[]>();
  for (const [index, one] of [to ?? []].flat().entries()) {
    const field = fields[index];
    if (field) read.set(field, mailboxesOf(one));
  }
  return { of: (field) => (field && read.get(field)) ?? [], cut };
}

function toLines(fields: readonly Field[]): { lines: readonly string[]; cut: boolean } {
  let room = LIMIT;
  let cut = false;
  const lines = fields.map(({ value }) => {
    const text = decodeEightBit(value.slice(0, room)).replace(/[\0\r\n]+/g, " ");
    cut ||= value.length > room;
    room -= Math.min(value.length, room);
    // `rfc822;` stands before the address in `Original-Recipient` (RFC 3798 §2.3).
    return `To: ${text.replace(/^\s*rfc822;/i, "")}`;
  });
  return { lines, cut };
}

function mailboxesOf({ value }: AddressObject): readonly Mailbox[] {
  return value
    .flatMap((one: EmailAddress) => one.group ?? [one])
    .flatMap(({ address, name }) => {
      const clean = cleanAddress(address ?? "");
      const shown = cleanName(name);
      return clean === undefined ? [] : [{ address: clean, ...(shown && { name: shown }) }];
    });
}

function cleanAddress(text: string): string | undefined {
  // A route, `<@a.example,@b.example:user@c.example>` (RFC 5322 §4.4).
  const direct = text.startsWith("@") ? text.slice(text.lastIndexOf(":") + 1) : text;
  const address = direct.replace(/^mailto:/i, "").trim();
  const at = address.lastIndexOf("@");
  const isWhole = at > 0 && at < address.length - 1;
  return isWhole && !/[\x00-\x1f<>]/.test(address) ? address : undefined;
}

function cleanName(text: string): string | undefined {
  const name = text
    .replace(/[\s\x00-\x1f]+/g, " ")
    .trim()
    .replace(/^'(.*)'$/, "$1")
    .trim();
  return name.slice(0, 200) || undefined;
}

/** The domain of an address in lower case. */
export function domainOf(address: string): string | undefined {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase() || undefined;
}
