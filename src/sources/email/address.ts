import { Buffer } from "node:buffer";
import type { AddressObject, EmailAddress } from "mailparser";
import { decodeEightBit, decodeHeaderText } from "./encoded-word.ts";
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
 * The mailboxes of address fields (RFC 5322 §3.4): display names, encoded words, quoted strings,
 * comments, groups. mailparser reads whatever is more than one plain mailbox; it is loaded for that
 * alone, because that takes as long as a third of all else.
 */
export async function readAddresses(fields: readonly Field[]): Promise<Addresses> {
  const read = new Map<Field, readonly Mailbox[]>();
  const others: Field[] = [];
  for (const field of fields) {
    const mailbox = readPlain(field.value);
    if (mailbox) read.set(field, [mailbox]);
    else if (field.value.trim() !== "") others.push(field);
  }
  const { lines, cut } = toLines(others);
  if (others.length > 0) {
    const { simpleParser } = await import("mailparser");
    const { to } = await simpleParser(Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), HEADER_ONLY);
    for (const [index, one] of [to ?? []].flat().entries()) {
      const field = others[index];
      if (field) read.set(field, mailboxesOf(one));
    }
  }
  return { of: (field) => (field && read.get(field)) ?? [], cut };
}

/** `jane@example.org`, `<jane@example.org>`, `Jane Doe <jane@example.org>`, `"Doe, Jane" <…>`. */
const PLAIN =
  /^[ \t]*(?:(?:"([^"\\@<>]*)"|([^"'\\@<>(),:;]*))[ \t]*<([^\s"'\\@<>(),:;[\]]+@[a-z0-9.-]+)>|([^\s"'\\@<>(),:;[\]]+@[a-z0-9.-]+))[ \t]*$/i;

/** Longer than names and addresses are, and short enough for any search in it. */
const PLAIN_LIMIT = 300;

function readPlain(value: string): Mailbox | undefined {
  const match = value.length <= PLAIN_LIMIT ? PLAIN.exec(value) : undefined;
  const address = match?.[3] ?? match?.[4];
  if (!match || address === undefined || /=\?/.test(address)) return undefined;
  const name = cleanName(decodeHeaderText(match[1] ?? match[2] ?? ""));
  return { address, ...(name && { name }) };
}

/** One header of `To` lines: mailparser knows a few address fields by name only. */
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
