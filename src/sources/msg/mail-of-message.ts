import { randomUUID } from "node:crypto";
import type { FieldsData } from "@kenjiuno/msgreader";
import { COMPOUND_FILE_MAGIC } from "../compound-file-magic.ts";
import { htmlOfRtf } from "./html-of-rtf.ts";

/** What is asked of the file that the message stands in. */
export interface MessageFile {
  readonly contentOf: (attachment: FieldsData) => Uint8Array;
  readonly wantsReceipt: (message: FieldsData) => boolean;
  /** A file `.msg` that is attached as such. */
  readonly open: (content: Uint8Array) => { message: FieldsData; file: MessageFile };
}

interface Mail {
  readonly bytes: Buffer;
  /** Byte offset of the body. */
  readonly bodyAt: number;
  readonly warnings: readonly string[];
}

const MAX_DEPTH = 20;
const CFB = Buffer.from(COMPOUND_FILE_MAGIC, "latin1");
const TYPE = /^[a-z0-9!#$&^_.+-]{1,100}\/[a-z0-9!#$&^_.+-]{1,100}$/i;

/** What code pages that mail is written in are called (Microsoft's list of code page identifiers). */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [20127, "us-ascii"],
  [20866, "koi8-r"],
  [20932, "euc-jp"],
  [21866, "koi8-u"],
  [50220, "iso-2022-jp"],
  [50221, "iso-2022-jp"],
  [50222, "iso-2022-jp"],
  [51932, "euc-jp"],
  [51949, "euc-kr"],
  [52936, "hz-gb-2312"],
  [54936, "gb18030"],
  [65000, "utf-7"],
  [65001, "utf-8"],
]);

/**
 * The mail that an Outlook message was, or would be, so that it can be read as any other: its transport
 * header, completed by what Outlook knows itself, its HTML and its attachments, all as they are.
 */
export function mailOfMessage(message: FieldsData, file: MessageFile, depth = 0): Mail {
  const boundary = `=_${randomUUID()}`;
  const { type, content, warnings } = bodyOf(message);
  const head = Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n${headerOf(message, file)}\r\n` +
      `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: binary\r\n\r\n`,
  );
  const parts = (message.attachments ?? []).map((attachment) =>
    partOf(attachment, file, depth + 1),
  );
  const pieces = parts.flatMap(({ header, bytes }) => [
    Buffer.from(`\r\n--${boundary}\r\n${header}Content-Transfer-Encoding: binary\r\n\r\n`),
    bytes,
  ]);
  return {
    bytes: Buffer.concat([head, content, ...pieces, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    bodyAt: head.length,
    warnings: [...warnings, ...parts.flatMap((part) => part.warnings)],
  };
}

function bodyOf(message: FieldsData): { type: string; content: Buffer; warnings: string[] } {
  const [html, compressedRtf] = [bytesOf(message.html), bytesOf(message.compressedRtf)];
  const [bodyHtml, body] = [textOf(message.bodyHtml), textOf(message.body)];
  if (html.length > 0) {
    const charset = charsetOf(message.internetCodepage);
    const type = `text/html${charset ? `; charset=${charset}` : ""}`;
    return { type, content: Buffer.from(html), warnings: [] };
  }
  if (bodyHtml) return { ...inUtf8("html", bodyHtml), warnings: [] };
  const rich = compressedRtf.length > 0 ? htmlOfRtf(compressedRtf) : undefined;
  if (rich && "html" in rich) {
    const [first] = rich.complaints;
    const warnings = first
      ? [
          `the rich text of the body is damaged, and what it loads may be incomplete: ${first.slice(0, 200)}`,
        ]
      : [];
    return { ...inUtf8("html", rich.html), warnings };
  }
  const warnings = rich
    ? [`the body ${rich.why}: what it loads cannot be seen`]
    : body
      ? []
      : ["the message has no body that could be read"];
  return { ...inUtf8("plain", body), warnings };
}

function inUtf8(kind: "html" | "plain", text: string) {
  return { type: `text/${kind}; charset=utf-8`, content: Buffer.from(text) };
}

function charsetOf(codepage = 0): string | undefined {
  if (codepage >= 1250 && codepage <= 1258) return `windows-${codepage}`;
  if (codepage > 28590 && codepage < 28606) return `iso-8859-${codepage - 28590}`;
  return CHARSETS.get(codepage);
}

/** Of the transport header all but what tells its structure, which is ours now. */
function headerOf(message: FieldsData, file: MessageFile): string {
  const { headers, subject, recipients = [], messageId } = message;
  const transport = textOf(headers)
    .replace(/\r\n?|\n/g, "\n")
    .replace(/^\n+/, "")
    .split("\n\n", 1)
    .join()
    .replace(/^(?:content-[a-z-]{1,40}|mime-version)[ \t]{0,10}:.*(?:\n[ \t].*)*(?:\n|$)/gim, "")
    .trimEnd();
  const sender = mailbox(
    message.senderName,
    message.senderSmtpAddress ?? message.sentRepresentingSmtpAddress ?? message.senderEmail,
  );
  const to = (type: string) =>
    recipients
      .filter(({ recipType = "to" }) => recipType === type)
      .map(({ name, smtpAddress, email }) => mailbox(name, smtpAddress ?? email))
      .filter((address) => address)
      .join(",\r\n ");
  const own = {
    From: sender,
    To: to("to"),
    Cc: to("cc"),
    Bcc: to("bcc"),
    Subject: oneLine(subject),
    "Message-ID": oneLine(messageId),
    "Disposition-Notification-To": file.wantsReceipt(message) ? sender : "",
  };
  const has = (name: string) => new RegExp(`^${name}[ \t]{0,10}:`, "im").test(transport);
  const fields = Object.entries(own)
    .filter(([name, value]) => value && !has(name))
    .map(([name, value]) => `${name}: ${value}\r\n`);
  const received = transport ? `${transport.replaceAll("\n", "\r\n")}\r\n` : "";
  return received + fields.join("");
}

/** Outlook keeps addresses within an organisation in a form of its own (`/o=…`), which names nobody. */
function mailbox(name: string | undefined, address: string | undefined): string {
  const bare = oneLine(address).replace(/[<>,;\s]/g, "");
  if (!bare.includes("@")) return "";
  const shown = oneLine(name).replace(/["\\]/g, "");
  return shown && shown !== bare ? `"${shown}" <${bare}>` : `<${bare}>`;
}

/** A hostile file can give any property any type. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function oneLine(value: unknown): string {
  return textOf(value)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function partOf(attachment: FieldsData, file: MessageFile, depth: number) {
  const name = oneLine(attachment.fileName ?? attachment.fileNameShort ?? attachment.name);
  const inner = innerMessage(attachment, file, name, depth);
  if ("why" in inner) return emptyPart(`the attached message "${name}" ${inner.why}`);
  if ("mail" in inner) {
    const { bytes, warnings } = inner.mail;
    return { header: "Content-Type: message/rfc822\r\n", bytes, warnings };
  }
  const declared = textOf(attachment.attachMimeTag);
  // What was signed is a whole mail of its own.
  const type = /^multipart\/|^message\/rfc822$/i.test(declared)
    ? "message/rfc822"
    : TYPE.test(declared)
      ? declared
      : /\.eml$/i.test(name)
        ? "message/rfc822"
        : "application/octet-stream";
  const disposition = `attachment; filename="${name.replace(/["\\]/g, "'")}"`;
  const header = `Content-Type: ${type}\r\n${name ? `Content-Disposition: ${disposition}\r\n` : ""}`;
  return { header, bytes: inner.content, warnings: [] };
}

function emptyPart(warning: string) {
  return { header: "Content-Type: text/plain\r\n", bytes: Buffer.alloc(0), warnings: [warning] };
}

function innerMessage(
  attachment: FieldsData,
  file: MessageFile,
  name: string,
  depth: number,
): { mail: Mail } | { content: Buffer } | { why: string } {
  const tooDeep = { why: `was not read: it is the ${depth}th within another` };
  const { innerMsgContentFields: inner } = attachment;
  if (inner) return depth > MAX_DEPTH ? tooDeep : { mail: mailOfMessage(inner, file, depth) };
  if (attachment.dataId === undefined) return { content: Buffer.alloc(0) };
  const content = Buffer.from(file.contentOf(attachment));
  if (!/\.msg$/i.test(name) || !content.subarray(0, CFB.length).equals(CFB)) return { content };
  if (depth > MAX_DEPTH) return tooDeep;
  try {
    const opened = file.open(content);
    return { mail: mailOfMessage(opened.message, opened.file, depth) };
  } catch (error) {
    return { why: `was not read: ${(error as Error).message.slice(0, 200)}` };
  }
}
