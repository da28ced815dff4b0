import { TargetError } from "../errors.ts";
import { openMailFile } from "../sources/email/file.ts";
import { readHeader } from "../sources/email/header.ts";
import type { ByteEdit } from "./byte-edit.ts";

/** The header of a mail, of which fields can be taken out. */
export interface OpenedHeader {
  /** Names of its fields, in lower case. */
  readonly keys: readonly string[];
  /** The mail, one character for each byte. */
  readonly raw: string;
  /** What takes all fields of these names out of the file, folded lines included. */
  remove(keys: ReadonlySet<string>): readonly ByteEdit[];
}

/**
 * @param bytes the file
 * @throws TargetError where its bytes are not those of a single mail
 */
export function openHeader(bytes: Uint8Array): OpenedHeader {
  const { mail, kind, start, end, warnings } = openMailFile(bytes);
  if (mail.bytes.buffer !== bytes.buffer) {
    throw new TargetError("unsupported-target", "the mail was saved as text in UTF-16", HINT);
  }
  if (end < mail.bytes.length || warnings.some((warning) => warning.includes("mbox"))) {
    throw new TargetError("unsupported-target", "the file holds several messages", HINT);
  }
  const shift = mail.bytes.byteOffset - bytes.byteOffset;
  const { fields } = kind === "mail" ? readHeader(mail.raw, start, end) : { fields: [] };
  return {
    keys: fields.map(({ key }) => key),
    raw: mail.raw,
    remove: (keys) =>
      fields
        .filter(({ key }) => keys.has(key))
        .map(({ offset }) => ({
          start: offset + shift,
          end: endOfField(mail.raw, offset) + shift,
          bytes: new Uint8Array(0),
        })),
  };
}

const HINT = "save the message as an .eml file of its own";

/** Behind the line break of the last line that is folded into the field (RFC 5322 §2.2.3). */
function endOfField(raw: string, offset: number): number {
  let end = offset;
  do {
    const line = raw.indexOf("\n", end);
    if (line < 0) return raw.length;
    end = line + 1;
  } while (raw[end] === " " || raw[end] === "\t");
  return end;
}
