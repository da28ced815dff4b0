import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { failedResult, TargetError } from "../errors.ts";
import type { FailedResult, Snapshot } from "../model.ts";
import { collect } from "./collect.ts";
import { type DocumentType, typeByName } from "./document-type.ts";
import { fileError } from "./file-error.ts";
import type { MarkupDocument } from "./markup/document.ts";
import { isMboxStart, messagesOf, readMessage } from "./messages.ts";
import { sniff } from "./sniff.ts";
import type { DocumentTarget, MessageTarget } from "./targets.ts";
import { tooLarge } from "./too-large.ts";

export interface ReadOptions {
  /** Addresses of the reader, beside those that the document itself tells. */
  readonly recipients?: readonly string[];
  /** Bytes; what is larger is not read. */
  readonly maxSize?: number;
  /** What standard input holds; told by its content when absent. */
  readonly stdinType?: DocumentType;
  /**
   * Absolute path of the user's project, whose own `mjml` may compile the MJML templates below it: so
   * code of the project is run. Absent: they are read as they stand.
   */
  readonly compileIn?: string;
  /** Called with each document of HTML that was read, for whoever draws it. */
  readonly onMarkup?: (document: MarkupDocument) => void;
}

/** Bytes. Mail servers refuse messages of more than 25 to 50 MB. */
export const DEFAULT_MAX_SIZE = 50_000_000;

/**
 * Reads one file, by content rather than by name, and never opens anything else. Most hold one
 * document; of several, those that cannot be read are failed results.
 *
 * @throws TargetError when it cannot be read, is too large, or is nothing that can be scanned
 */
export async function readTarget(
  target: DocumentTarget,
  options: ReadOptions = {},
): Promise<readonly (Snapshot | FailedResult)[]> {
  const { recipients = [], onMarkup, compileIn, maxSize = DEFAULT_MAX_SIZE } = options;
  const reading = { recipients, ...(onMarkup && { onMarkup }) };
  if (target.kind === "message") return [await readMessage(target, reading)];
  const bytes = await readBytes(target, maxSize);
  const byName = typeByName(target.name);
  const type = (target.kind === "stdin" ? options.stdinType : undefined) ?? typeOf(bytes, byName);
  if (type === "eml" && isMboxStart(bytes)) {
    const messages = await readMbox(bytes, target.name, options);
    // A mail that was saved with its separator is no archive.
    if (messages.length > 1 || byName === "mbox") return messages;
  }
  if (type === "mjml" && target.kind === "file" && compileIn !== undefined) {
    const { readMjml } = await import("./mjml/index.ts");
    return [await readMjml(bytes, target.name, { ...reading, file: target.path, compileIn })];
  }
  return readAs(type, bytes, target.name, reading);
}

interface DocumentOptions extends Pick<ReadOptions, "recipients" | "onMarkup"> {
  /** Types that are taken; all when absent. */
  readonly only?: readonly DocumentType[];
}

/**
 * The same for one document that is in memory already; its name decides where its content does not.
 *
 * @throws TargetError when it is nothing that can be scanned, or holds several documents
 */
export async function readDocument(
  bytes: Buffer,
  name: string,
  { recipients = [], onMarkup, only }: DocumentOptions = {},
): Promise<Snapshot> {
  const type = typeOf(bytes, typeByName(name));
  if (only && !only.includes(type)) {
    throw new TargetError(
      "unsupported-target",
      `it is of the type ${type}, not ${only.join(" or ")}`,
    );
  }
  const options = { recipients, ...(onMarkup && { onMarkup }) };
  const [first, ...others] = await readAs(type, bytes, name, options);
  if (!first || others.length > 0) {
    throw new TargetError("unsupported-target", `it holds ${others.length + 1} documents, not one`);
  }
  return first;
}

/**
 * The bytes of a file, or of standard input by the name `-`.
 *
 * @throws TargetError when it cannot be read or is too large
 */
export function readFileBytes(name: string, maxSize = DEFAULT_MAX_SIZE): Promise<Buffer> {
  return readBytes(
    name === "-" ? { kind: "stdin", name } : { kind: "file", name, path: name },
    maxSize,
  );
}

/** Loads the parsers only when there is something to read, so that a help text does without them. */
async function readAs(
  type: DocumentType,
  bytes: Buffer,
  name: string,
  options: Pick<ReadOptions, "onMarkup"> & { readonly recipients: readonly string[] },
): Promise<readonly Snapshot[]> {
  switch (type) {
    case "har":
      return (await import("./har.ts")).readHar(bytes, name, options);
    case "snapshot":
      return (await import("./saved-snapshot.ts")).readSavedSnapshots(bytes, options);
    case "emlx":
      return [await (await import("./emlx.ts")).readEmlx(bytes, name, options)];
    case "mhtml":
      return [await (await import("./mhtml.ts")).readMhtml(bytes, name, options)];
    case "msg":
      return [await (await import("./msg/index.ts")).readMsg(bytes, name, options)];
    case "mjml":
      return [await (await import("./mjml/index.ts")).readMjml(bytes, name, options)];
    case "html":
      return [(await import("./html.ts")).readHtml(bytes, name, options)];
    case "eml":
    case "mbox":
      return [await (await import("./email/index.ts")).readEmail(bytes, name, options)];
  }
}

async function readMbox(bytes: Buffer, name: string, options: ReadOptions) {
  const results: (Snapshot | FailedResult)[] = [];
  for await (const message of messagesOf(name, [bytes], options.maxSize)) {
    results.push("status" in message ? message : await orFailure(message, options));
  }
  return results;
}

async function orFailure(message: MessageTarget, options: ReadOptions) {
  try {
    return await readMessage(message, options);
  } catch (error) {
    if (error instanceof TargetError) return failedResult(message.name, error);
    throw error;
  }
}

async function readBytes(
  target: Exclude<DocumentTarget, MessageTarget>,
  maxSize: number,
): Promise<Buffer> {
  try {
    return target.kind === "stdin" ? await readStdin(maxSize) : readFile(target.path, maxSize);
  } catch (error) {
    throw error instanceof TargetError ? error : fileError(error);
  }
}

/** Content decides where it is clear, and the name where it is not. */
function typeOf(bytes: Buffer, byName?: DocumentType): DocumentType {
  const sniffed = sniff(bytes);
  // Its content is never in doubt.
  const named = byName === "msg" ? undefined : byName;
  switch (sniffed.kind) {
    case "empty":
      throw new TargetError("empty-file", "there is nothing in it");
    case "binary":
      throw new TargetError(
        byName === "html" ? "not-html" : "not-a-mail",
        `it is ${sniffed.what}: nothing in it looks like a mail or HTML`,
        sniffed.hint,
      );
    case "mail":
      return byName === "mhtml" ? byName : "eml";
    case "har":
    case "snapshot":
    case "emlx":
    case "mhtml":
    case "mjml":
    case "msg":
      return sniffed.kind;
    case "markup":
      return named ?? "html";
    case "text":
      if (named) return named;
      throw new TargetError("not-a-mail", "nothing in it looks like a mail or HTML");
  }
}

/** Without the detours of asynchronous reading, which of small mails took a twentieth of all time. */
function readFile(path: string, maxSize: number): Buffer {
  // Opening a device can have effects of its own, and opening a pipe waits for its writer.
  refuseSpecial(statSync(path));
  // Should it have become a pipe meanwhile, opening must not wait; Windows has no such flag.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    refuseSpecial(stats);
    if (stats.size > maxSize) {
      const start = Buffer.alloc(5);
      readSync(file, start, 0, 5, 0);
      throw isMboxStart(start) ? largeMbox(maxSize) : tooLarge(maxSize, stats.size);
    }
    return readToEnd(file, stats.size, maxSize);
  } finally {
    closeSync(file);
  }
}

export function refuseSpecial(stats: { isFile(): boolean; isDirectory(): boolean }): void {
  if (stats.isFile()) return;
  throw stats.isDirectory()
    ? new TargetError("not-a-file", "it is a folder, not a file")
    : new TargetError(
        "not-a-file",
        "it is a pipe, a socket or a device, not a file",
        "hand its content over on standard input: … | pixel-scan -",
      );
}

/** The size is a hint only: files grow while they are read, and those of /proc claim to be empty. */
function readToEnd(file: number, size: number, maxSize: number): Buffer {
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const bytesRead = readSync(file, buffer, length, buffer.length - length, null);
    length += bytesRead;
    if (length > maxSize) throw tooLarge(maxSize);
    if (bytesRead === 0) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const room = Math.min(length + 64 * 1024, maxSize + 1 - length);
      buffer = Buffer.concat([buffer, Buffer.allocUnsafe(room)]);
    }
  }
}

async function readStdin(maxSize: number): Promise<Buffer> {
  if (process.stdin.isTTY) {
    throw new TargetError(
      "nothing-to-scan",
      "standard input is a terminal",
      "hand a mail over: pixel-scan - < mail.eml",
    );
  }
  return collect(process.stdin, maxSize);
}

function largeMbox(maxSize: number): TargetError {
  return new TargetError(
    "too-large",
    `it is an mbox by its content and over the limit of ${maxSize.toLocaleString("en")} bytes`,
    "name it .mbox: then its messages are read one by one, and the limit is for each of them",
  );
}
