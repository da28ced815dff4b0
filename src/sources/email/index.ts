import { type FoundLoad, mergeLoads } from "../../load.ts";
import type { Snapshot } from "../../model.ts";
import type { MarkupDocument } from "../markup/document.ts";
import { type Addresses, domainOf, readAddresses } from "./address.ts";
import { decodeHeaderText } from "./encoded-word.ts";
import { type MailFile, openMailFile } from "./file.ts";
import { type Field, findField } from "./header.ts";
import { RECEIPT_FIELDS, readHeaderLoads } from "./header-loads.ts";
import { RECIPIENT_FIELDS, readKnownValues } from "./known-values.ts";
import { type Reading, readLeaf, readLoose, readStyleSheetLeaf, readUnknownLeaf } from "./leaf.ts";
import { holdsMarkup } from "./markup-signs.ts";
import { partName, readStructure, type Structure, type Unread } from "./structure.ts";

export interface EmailOptions {
  /** Addresses of the reader, beside those that the header names. */
  readonly recipients?: readonly string[];
  /** Read the style sheets among the parts too, as a page's; no mail app does. */
  readonly styleSheets?: boolean;
  /** Called with each part of HTML that was read. */
  readonly onMarkup?: (document: MarkupDocument) => void;
}

const TITLE_LIMIT = 1_000;

/**
 * Reads one mail: a file in the format of RFC 5322 and MIME, in any of the shapes in which mail apps
 * save it, or bare HTML saved as a mail. Every load carries its MIME part and its line and column
 * in the file. What could not be read is a warning.
 *
 * Throws TargetError `empty-file`, `not-a-mail`.
 */
export async function readEmail(
  bytes: Uint8Array,
  target: string,
  options: EmailOptions = {},
): Promise<Snapshot> {
  const file = openMailFile(bytes);
  const { recipients = [], onMarkup = () => {}, styleSheets = false } = options;
  const snapshot =
    file.kind === "mail"
      ? await readMessage(file, recipients, onMarkup, styleSheets)
      : await readBareMarkup(file, recipients, onMarkup);
  return {
    target,
    source: "email",
    bytes: bytes.length,
    ...snapshot,
    warnings: [...new Set([...file.warnings, ...snapshot.warnings])],
  };
}

type OnMarkup = (document: MarkupDocument) => void;

type Message = Pick<Snapshot, "host" | "title" | "loads" | "known" | "warnings">;

async function readMessage(
  file: MailFile,
  recipients: readonly string[],
  onMarkup: OnMarkup,
  styleSheets: boolean,
): Promise<Message> {
  const { mail, start, end, positionAt } = file;
  const structure = readStructure(mail, start, end);
  const { fields } = structure;
  const addresses = await readAddresses(fields.filter(hasAddresses));
  const sender = findSender(fields, addresses);
  const host = sender === undefined ? undefined : domainOf(sender);
  const title = findTitle(fields);
  const { known, warnings } = readKnownValues(fields, addresses, sender, recipients);
  const found = readHeaderLoads(fields, addresses, sender, ({ offset }) =>
    positionAt(mail.toFile(offset)),
  );
  const readings = readParts(structure, file, styleSheets);
  for (const { document } of readings) if (document) onMarkup(document());
  return {
    ...(host !== undefined && { host }),
    ...(title && { title }),
    loads: mergeLoads(joinLoads(found, readings)),
    known,
    warnings: [...structure.warnings, ...warnings, ...readings.flatMap(({ warnings }) => warnings)],
  };
}

async function readBareMarkup(
  file: MailFile,
  recipients: readonly string[],
  onMarkup: OnMarkup,
): Promise<Message> {
  const { mail, start, end, positionAt } = file;
  const reading = readLoose({ mail, start, end, number: "", encoding: "" }, positionAt);
  if (reading.document) onMarkup(reading.document());
  return {
    ...(reading.title !== undefined && { title: reading.title }),
    loads: mergeLoads(reading.loads),
    known: readKnownValues([], await readAddresses([]), undefined, recipients).known,
    warnings: reading.warnings,
  };
}

/** All parts; then, where none of them was markup, whatever else could be. */
function readParts(
  { leaves, unread }: Structure,
  { positionAt }: MailFile,
  styleSheets: boolean,
): readonly Reading[] {
  const readings = leaves.map((leaf) =>
    styleSheets && leaf.type.value === "text/css"
      ? readStyleSheetLeaf(leaf, positionAt)
      : readLeaf(leaf, positionAt),
  );
  for (const stretch of unread) {
    if (!isAround(stretch)) readings.push(readUntaken(stretch, positionAt));
  }
  const isEmpty = !readings.some(({ isMarkup }) => isMarkup);
  if (isEmpty) readings.push(...leaves.map((leaf) => readUnknownLeaf(leaf, positionAt)));
  for (const stretch of unread) {
    if (isAround(stretch) && holdsMarkup(textOfStretch(stretch))) {
      readings.push(readAround(stretch, positionAt, isEmpty));
    }
  }
  return readings;
}

function isAround({ where }: Unread): boolean {
  return where === "preamble" || where === "epilogue";
}

function textOfStretch({ mail, start, end }: Unread): string {
  return mail.raw.slice(start, end);
}

/** Content that should have been taken apart. */
function readUntaken(stretch: Unread, positionAt: MailFile["positionAt"]): Reading {
  const name = partName(stretch);
  const holds = holdsMarkup(textOfStretch(stretch));
  const reading = holds ? readLoose(stretch, positionAt) : undefined;
  const done = holds ? "its text was read as HTML" : "it was not read";
  // The other reasons are warnings of the structure already.
  const warnings =
    stretch.where === "no-parts"
      ? [`${name} should have parts, but its boundary never occurs; ${done}`]
      : [`${name} holds parts that were not taken apart; ${done}`];
  return {
    loads: reading?.loads ?? [],
    warnings: [...warnings, ...(reading?.warnings ?? [])],
    isMarkup: holds,
    ...(reading?.document && { document: reading.document }),
  };
}

/** No mail app shows what stands before the first part or after the last one. */
function readAround(stretch: Unread, positionAt: MailFile["positionAt"], isRead: boolean): Reading {
  const where = stretch.where === "preamble" ? "before the first part" : "after the last part";
  const name = partName(stretch);
  if (!isRead) {
    const warning = `HTML ${where} of ${name} was not read: mail apps do not show it`;
    return { loads: [], warnings: [warning], isMarkup: false };
  }
  const reading = readLoose(stretch, positionAt);
  const warning = `no part of the mail holds HTML, but the text ${where} of ${name} does; it was read as HTML`;
  return { ...reading, warnings: [warning, ...reading.warnings] };
}

function* joinLoads(found: readonly FoundLoad[], readings: readonly Reading[]) {
  yield* found;
  for (const { loads } of readings) yield* loads;
}

const SENDER_FIELDS = ["from", "sender", "return-path"];

function hasAddresses({ key }: Field): boolean {
  return SENDER_FIELDS.includes(key) || RECIPIENT_FIELDS.has(key) || RECEIPT_FIELDS.has(key);
}

function findSender(fields: readonly Field[], addresses: Addresses): string | undefined {
  for (const key of SENDER_FIELDS) {
    const [first] = addresses.of(findField(fields, key));
    if (first) return first.address;
  }
  return undefined;
}

function findTitle(fields: readonly Field[]): string | undefined {
  const subject = findField(fields, "subject")?.value;
  if (subject === undefined) return undefined;
  const text = decodeHeaderText(subject.slice(0, 20_000)).replace(/\s+/g, " ").trim();
  return text.slice(0, TITLE_LIMIT);
}
