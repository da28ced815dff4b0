import { type Field, findField } from "./header.ts";
import { fileName, type Parameterised, readParameters } from "./parameters.ts";
import type { Decoded } from "./transfer.ts";
import { decodeTransfer } from "./transfer.ts";

/** Bytes that hold a MIME structure: the file, or a message that was decoded out of it. */
export interface MailBytes {
  readonly bytes: Uint8Array;
  /** The same, one character for each byte; a lone CR may have become LF. */
  readonly raw: string;
  /** Offset in the file, of an offset in these bytes. */
  readonly toFile: (offset: number) => number;
}

/** What the header fields of one part say. */
export interface PartFacts {
  /** Number as in IMAP (RFC 9051 §6.4.5); empty for the message as a whole. */
  readonly number: string;
  readonly type: Parameterised;
  /** Whether a usable Content-Type is there; `type` is the default otherwise. */
  readonly declared: boolean;
  /** Byte offset of its header. */
  readonly headerStart: number;
  /** `Content-Transfer-Encoding` in lower case, empty when absent. */
  readonly encoding: string;
  readonly fileName?: string;
  /** The attachment that it is or is inside of: its file name, or its type when it has none. */
  readonly attachment?: string;
  /** `Content-Base` or `Content-Location`, its own or that of a part around it (RFC 2557). */
  readonly base?: string;
}

/** A part without parts: `start` to `end` is its body in `mail`. */
export interface Leaf extends PartFacts {
  readonly mail: MailBytes;
  readonly start: number;
  readonly end: number;
  /** Inside multipart/encrypted. */
  readonly encrypted: boolean;
}

interface Surroundings {
  readonly number: string;
  readonly attachment?: string | undefined;
  readonly base?: string | undefined;
  readonly defaultType: string;
  readonly headerStart: number;
}

export function readPartFacts(
  fields: readonly Field[],
  { number, attachment, base, defaultType, headerStart }: Surroundings,
): PartFacts {
  const declared = pickType(fields);
  const type = declared ?? { value: defaultType, parameters: new Map() };
  const disposition = readField(fields, "content-disposition");
  const name = fileName(disposition, type);
  const ownBase = ["content-base", "content-location"]
    .map((key) =>
      findField(fields, key)
        ?.value.replace(/\s+/g, "")
        .replace(/^["<]|[">]$/g, ""),
    )
    .find((url) => url !== undefined && /^https?:/i.test(url));
  const isAttachment = disposition?.value === "attachment";
  const attachmentName = isAttachment ? (name ?? type.value) : attachment;
  const usedBase = ownBase ?? base;
  return {
    number,
    type,
    declared: declared !== undefined,
    headerStart,
    encoding: readField(fields, "content-transfer-encoding")?.value.replace(/"/g, "") ?? "",
    ...(name !== undefined && { fileName: name }),
    ...(attachmentName !== undefined && { attachment: attachmentName }),
    ...(usedBase !== undefined && { base: usedBase }),
  };
}

function readField(fields: readonly Field[], key: string): Parameterised | undefined {
  const field = findField(fields, key);
  return field && readParameters(field.value);
}

/**
 * Mail apps differ in which of several Content-Type fields counts, so the one that can hold most
 * does. One that is no type at all counts as absent (RFC 2045 §5.2).
 */
function pickType(fields: readonly Field[]): Parameterised | undefined {
  const types = fields
    .filter(({ key }) => key === "content-type")
    .slice(0, 20)
    .map(({ value }) => readParameters(value))
    .filter(({ value }) => /^[^/]+\/[^/]+$/.test(value));
  return (
    types.find(({ value }) => value.startsWith("multipart/")) ??
    types.find(({ value }) => value.includes("html")) ??
    types[0]
  );
}

/** The leaf's body without its transfer encoding. */
export function decodeLeaf({ mail, start, end, encoding }: Leaf): Decoded {
  return decodeTransfer(mail.bytes, start, end, encoding);
}
