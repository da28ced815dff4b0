import msgreader, { type FieldsData } from "@kenjiuno/msgreader";
import { TargetError } from "../../errors.ts";
import type { ElementFacts, Snapshot } from "../../model.ts";
import { COMPOUND_FILE_MAGIC } from "../compound-file-magic.ts";
import { readEmail } from "../email/index.ts";
import type { ReadOptions } from "../file.ts";
import { checkCompoundFile } from "./compound-file.ts";
import { type MessageFile, mailOfMessage } from "./mail-of-message.ts";

/** Every message has one (MS-OXMSG §2.4), and no other Office file. */
const PROPERTIES = "__properties_version1.0";

/** PidTagReadReceiptRequested, a truth value. */
const READ_RECEIPT = 0x0029000b;

const MAGIC = Buffer.from(COMPOUND_FILE_MAGIC, "latin1");

/**
 * Reads a message that Outlook saved (MS-OXMSG), through the source that reads mails. Lines are those of
 * the body that was taken out of the file; what stands elsewhere has none.
 *
 * @throws TargetError `not-a-mail` for other Office files, `unreadable` for a damaged one
 */
export async function readMsg(
  bytes: Uint8Array,
  name: string,
  options: Pick<ReadOptions, "recipients" | "onMarkup">,
): Promise<Snapshot> {
  const { message, file } = openMessage(bytes);
  const mail = mailOfMessage(message, file);
  const snapshot = await readEmail(mail.bytes, name, options);
  const start = mail.bytes.subarray(0, mail.bodyAt).filter((byte) => byte === 10).length;
  for (const { elements } of snapshot.loads) {
    for (const element of elements) placeInBody(element, start);
  }
  return {
    ...snapshot,
    bytes: bytes.length,
    warnings: [
      "read from an Outlook message: lines are those of the body that was taken out of it",
      ...mail.warnings,
      ...snapshot.warnings,
    ],
  };
}

function openMessage(bytes: Uint8Array): { message: FieldsData; file: MessageFile } {
  if (!MAGIC.equals(bytes.subarray(0, MAGIC.length))) {
    throw new TargetError("not-a-mail", "it is no Outlook message");
  }
  if (!checkCompoundFile(bytes).includes(PROPERTIES)) {
    throw new TargetError(
      "not-a-mail",
      "it is an Office file, but no Outlook message",
      "save the message as .msg or .eml and name that file",
    );
  }
  const receipts = new WeakSet<FieldsData>();
  // What an import of this package gives depends on who loads it.
  const MsgReader =
    typeof msgreader === "function"
      ? msgreader
      : (msgreader as { readonly default: typeof msgreader }).default;
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  reader.parserConfig = {
    propertyObserver: (fields, tag, raw) => {
      if (tag === READ_RECEIPT && raw?.[0]) receipts.add(fields);
    },
  };
  return {
    message: parse(reader),
    file: {
      contentOf: (attachment) => reader.getAttachment(attachment).content,
      wantsReceipt: (message) => receipts.has(message),
      open: openMessage,
    },
  };
}

/** The file's structure is sound by now; what its properties hold may still not be what they should. */
function parse(reader: { getFileData(): FieldsData }): FieldsData {
  try {
    return reader.getFileData();
  } catch (error) {
    throw new TargetError(
      "unreadable",
      `the Outlook message is damaged: ${(error as Error).message.slice(0, 200)}`,
      "save it again from Outlook, or save it as .eml",
    );
  }
}

/** In place: whoever draws the document knows its elements by their identity. */
function placeInBody(element: ElementFacts, start: number): void {
  const place: { part?: string; line?: number; column?: number } = element;
  if (place.part === "1" && place.line !== undefined) place.line -= start;
  else {
    delete place.line;
    delete place.column;
  }
}
