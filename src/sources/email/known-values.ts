import type { DataKind, KnownValue } from "../../model.ts";
import type { Addresses, Mailbox } from "./address.ts";
import { decodeHeaderText } from "./encoded-word.ts";
import type { Field } from "./header.ts";

/** Shorter values turn up in any URL by chance. */
const SHORTEST = 6;
const LONGEST = 1_000;

/** Recipients past it belong to a list that somebody pasted into To; each one costs the decoders. */
const RECIPIENT_LIMIT = 200;

/** Real mails have a dozen; each one costs the decoders. */
const ID_LIMIT = 300;

export const RECIPIENT_FIELDS: ReadonlySet<string> = new Set([
  "to",
  "cc",
  "bcc",
  "delivered-to",
  "x-delivered-to",
  "x-original-to",
  "original-recipient",
  "envelope-to",
  "x-envelope-to",
  "apparently-to",
  "x-forwarded-to",
  "x-forwarded-for",
  "x-rcpt-to",
  "resent-to",
  "resent-cc",
  "resent-bcc",
]);

/** Fields of one service each, where the general names below do not tell or tell wrong. */
const ID_FIELDS: ReadonlyMap<string, DataKind> = new Map<string, DataKind>([
  ["x-sg-eid", "message-id"],
  ["x-sg-id", "message-id"],
  ["x-mailgun-sid", "message-id"],
  ["x-mailgun-tag", "campaign-id"],
  ["x-mailgun-variables", "recipient-id"],
  ["x-ses-outgoing", "message-id"],
  ["x-mc-user", "campaign-id"],
  ["x-mandrill-user", "campaign-id"],
  ["x-hs-cid", "campaign-id"],
  ["x-mj-mid", "message-id"],
  ["x-msfbl", "recipient-id"],
  ["x-pm-tag", "campaign-id"],
  ["x-sib-id", "message-id"],
  ["x-job", "campaign-id"],
  ["x-mailer-lid", "campaign-id"],
  ["x-mailer-sid", "message-id"],
  ["x-mailer-recptid", "recipient-id"],
  ["x-roving-id", "campaign-id"],
  ["x-entity-ref-id", "message-id"],
  ["x-kmail-account", "campaign-id"],
  ["x-kmail-message", "campaign-id"],
  ["feedback-id", "campaign-id"],
  ["x-feedback-id", "campaign-id"],
  ["list-id", "campaign-id"],
  ["x-list-id", "campaign-id"],
  ["x-report-abuse", "campaign-id"],
]);

/** How mailing systems in general name their fields; the first that fits counts. */
const ID_NAMES: readonly (readonly [name: RegExp, data: DataKind])[] = [
  [
    /^x-(?:google|ms|microsoft|exchange|spam|virus|auth|originating|forefront|dkim|yahoo|ymail)/,
    "other-id",
  ],
  [
    /(?:recipient|recpt|rcpt|subscriber|contact|member|customer|lead)-?(?:u?u?id|key|hash)?$/,
    "recipient-id",
  ],
  [/^x-.*(?:message|msg|mail|email|delivery|mid|eid)-?u?id$/, "message-id"],
  [/^x-.*(?:campaign|mailing|newsletter|broadcast|blast|batch|list-?id)/, "campaign-id"],
];

/**
 * What the header tells of the reader: addresses and names of the recipients, and the ids by which
 * the sender's system knows the message, the mailing and the recipient.
 */
export function readKnownValues(
  fields: readonly Field[],
  addresses: Addresses,
  sender: string | undefined,
  given: readonly string[],
): { known: readonly KnownValue[]; warnings: readonly string[] } {
  const recipients = findRecipients(fields, addresses, sender, given);
  const known = new Map<string, KnownValue>();

  function add(data: DataKind, value: string): void {
    const key = `${data}\n${value.toLowerCase()}`;
    if (!known.has(key)) known.set(key, { data, value });
  }

  for (const { address } of recipients.kept) add("email-address", address);
  for (const { address, name } of recipients.kept) {
    if (name && isName(name, address)) add("name", name);
  }
  const limit = known.size + ID_LIMIT;
  for (const field of fields) {
    for (const [data, value] of readIds(field)) {
      if (known.size >= limit) break;
      if (value.length >= SHORTEST && value.length <= LONGEST) add(data, value);
    }
  }
  const left = recipients.all - recipients.kept.length;
  const warnings: string[] = [];
  if (left > 0) {
    warnings.push(`the mail has ${recipients.all} recipients; ${left} of them were not looked for`);
  }
  if (addresses.cut) warnings.push("the mail names more recipients than were read");
  return { known: [...known.values()], warnings };
}

function findRecipients(
  fields: readonly Field[],
  addresses: Addresses,
  sender: string | undefined,
  given: readonly string[],
) {
  const found: Mailbox[] = given.map((address) => ({ address }));
  for (const field of fields) {
    const mailboxes = RECIPIENT_FIELDS.has(field.key)
      ? addresses.of(field)
      : field.key === "received"
        ? receivedFor(field.value)
        : [];
    for (const mailbox of mailboxes) found.push(mailbox);
  }
  const [returnPath] = addresses.of(fields.find(({ key }) => key === "return-path"));
  if (returnPath) found.push(...verpAddress(returnPath.address, found));
  const unique = new Map<string, Mailbox>();
  for (const mailbox of found) {
    const key = mailbox.address.toLowerCase();
    if (!unique.get(key)?.name) unique.set(key, mailbox);
  }
  // Mailings often name their own address as the recipient.
  const isGiven = given.some((address) => address.toLowerCase() === sender?.toLowerCase());
  if (sender !== undefined && unique.size > 1 && !isGiven) unique.delete(sender.toLowerCase());
  return { all: unique.size, kept: [...unique.values()].slice(0, RECIPIENT_LIMIT) };
}

/** `Received: … for <address>; date` (RFC 5321 §4.4). */
function receivedFor(value: string): readonly Mailbox[] {
  const match = /\bfor\s{1,10}<?([^\s<>;"]{1,200}@[^\s<>;"]{1,255})>?/i.exec(value.slice(0, 4_000));
  return match?.[1] === undefined ? [] : [{ address: match[1] }];
}

/** Return-Path `bounce-123-jane=example.org@lists.example.com` hides the recipient. */
function verpAddress(address: string, found: readonly Mailbox[]): readonly Mailbox[] {
  const local = address.replace(/@[^@]*$/, "").toLowerCase();
  // The same shape, and the sender's: SRS and BATV.
  if (/^(?:srs[01]|prvs)[=+-]/.test(local)) return [];
  // Where the recipient's name starts is a guess, so one that is known already comes first.
  if (found.some(({ address }) => local.endsWith(address.toLowerCase().replace("@", "="))))
    return [];
  const match = /(?:^|[-+])([^-+=@]{1,64})=([a-z0-9.-]{1,190}\.[a-z]{2,24})$/.exec(local);
  return match ? [{ address: `${match[1]}@${match[2]}` }] : [];
}

function isName(name: string, address: string): boolean {
  return name.length >= 3 && !name.includes("@") && name.toLowerCase() !== address.toLowerCase();
}

function* readIds({ key, value }: Field): Generator<readonly [DataKind, string]> {
  if (/^(?:x-google-original-|resent-|x-)?(?:[a-z]+-)?message-?id$/.test(key)) {
    const id = bare(value);
    yield ["message-id", id];
    yield ["message-id", id.replace(/@[^@]*$/, "")];
    return;
  }
  const data = ID_FIELDS.get(key) ?? ID_NAMES.find(([name]) => name.test(key))?.[1];
  if (data === undefined || data === "other-id") return;
  const text = decodeHeaderText(value).trim();
  if (key === "x-report-abuse") {
    yield* abuseIds(text);
    return;
  }
  const whole = bare(/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text);
  if (/^\S+$/.test(whole) && isId(whole)) yield [data, whole];
  for (const piece of whole.split(/[\s:;,|./=<>]+/).slice(0, 20)) {
    if (piece !== whole && isId(piece)) yield [data, piece];
  }
}

/** Words are in many URLs; an id has a digit or is long. */
function isId(text: string): boolean {
  return text.length >= SHORTEST && (/\d/.test(text) || text.length >= 20);
}

function bare(value: string): string {
  return value.trim().replace(/^<|>$/g, "").trim();
}

/** `X-Report-Abuse: … https://…/abuse?u=…&id=…&e=…` repeats the ids of the mailing's own URLs. */
function* abuseIds(text: string): Generator<readonly [DataKind, string]> {
  for (const [, name, value] of text.matchAll(/[?&;]([a-z_]{1,30})=([^&\s<>#;]{6,200})/gi)) {
    const isRecipient = /^(?:e|eid|uid|rid|r|euid|recipient|subscriber)$/i.test(name ?? "");
    yield [isRecipient ? "recipient-id" : "campaign-id", value ?? ""];
  }
}
