import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { failedResult, TargetError } from "../errors.ts";
import type { ElementFacts, FailedResult, Snapshot } from "../model.ts";
import { isSystemError } from "../system-error.ts";
import { typeByName } from "./document-type.ts";
import { DEFAULT_MAX_SIZE, type ReadOptions, refuseSpecial } from "./file.ts";
import { fileError } from "./file-error.ts";
import { type MboxMessage, splitMbox } from "./mbox.ts";
import type { DocumentTarget, MessageTarget } from "./targets.ts";

/** One document to read, and the target that it is or stands in. */
export interface OpenedDocument {
  readonly of: DocumentTarget;
  readonly document: DocumentTarget | FailedResult;
}

/** Bytes read from a disk at once. */
const CHUNK = 1_000_000;

/**
 * What is to be read of the targets, one document after the other: of an mbox its messages, taken from
 * it as they are asked for. Whether a file is one, its name tells, or its first bytes where the name
 * tells nothing; what lies behind the name of another kind of file is told when that file is read.
 */
export async function* openMessages(
  targets: Iterable<DocumentTarget>,
  options: ReadOptions & { readonly signal?: AbortSignal } = {},
): AsyncGenerator<OpenedDocument, undefined> {
  for (const target of targets) {
    const input = await openMbox(target, options);
    if (!input) yield { of: target, document: target };
    else {
      for await (const document of messagesOf(target.name, input, options.maxSize)) {
        yield { of: target, document };
      }
    }
  }
}

/** Undefined for what is no mbox, or cannot be read: reading it then says why. */
async function openMbox(
  target: DocumentTarget,
  { stdinType, signal }: Parameters<typeof openMessages>[1] & {},
): Promise<AsyncIterable<Uint8Array> | undefined> {
  if (target.kind === "message") return undefined;
  const type = (target.kind === "stdin" ? stdinType : undefined) ?? typeByName(target.name);
  if (type !== undefined && type !== "mbox") return undefined;
  if (target.kind === "stdin") {
    if (process.stdin.isTTY) return undefined;
    return (await startsAsMbox(signal)) ? process.stdin : undefined;
  }
  try {
    const file = await open(target.path);
    try {
      refuseSpecial(await file.stat());
      const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0);
      if (!isMboxStart(buffer)) return undefined;
    } finally {
      await file.close();
    }
    return createReadStream(target.path, { highWaterMark: CHUNK });
  } catch (error) {
    if (error instanceof TargetError || isSystemError(error)) return undefined;
    throw error;
  }
}

export function isMboxStart(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "From ";
}

/** Looks at what comes first from standard input, and puts it back. */
async function startsAsMbox(signal?: AbortSignal): Promise<boolean> {
  const { stdin } = process;
  await new Promise<void>((resolve) => {
    for (const event of ["readable", "end", "error", "close"]) stdin.once(event, () => resolve());
    signal?.addEventListener("abort", () => resolve(), { once: true });
  });
  const first = signal?.aborted ? null : (stdin.read() as Buffer | null);
  if (first === null) return false;
  stdin.unshift(first);
  return isMboxStart(first);
}

/** The messages of an mbox; a failed result for each one that is too large. */
export async function* messagesOf(
  name: string,
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxSize = DEFAULT_MAX_SIZE,
): AsyncGenerator<MessageTarget | FailedResult> {
  try {
    for await (const message of splitMbox(input, maxSize)) yield targetOf(name, message, maxSize);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield failedResult(name, fileError(error));
  }
}

function targetOf(
  file: string,
  { number, line, size, bytes, unquoted }: MboxMessage,
  maxSize: number,
): MessageTarget | FailedResult {
  const name = `${file}#${number}`;
  if (bytes) return { kind: "message", name, bytes, line, unquoted };
  const [is, limit] = [size, maxSize].map((number) => number.toLocaleString("en"));
  return failedResult(
    name,
    new TargetError(
      "too-large",
      `the message of ${is} bytes, from line ${line}, is over the limit of ${limit}`,
      "raise the limit with --max-size",
    ),
  );
}

/** Reads one message; the places in its snapshot are those in the mbox as it lies on disk. */
export async function readMessage(
  { name, bytes, line, unquoted }: MessageTarget,
  options: Pick<ReadOptions, "recipients" | "onMarkup">,
): Promise<Snapshot> {
  const { readEmail } = await import("./email/index.ts");
  const snapshot = await readEmail(bytes, name, options);
  for (const { elements } of snapshot.loads) {
    for (const element of elements) moveTo(element, line, unquoted);
  }
  return snapshot;
}

/** In place: whoever draws the document knows its elements by their identity. */
function moveTo(element: ElementFacts, first: number, unquoted: ReadonlySet<number>): void {
  if (element.line === undefined) return;
  const line = element.line + first - 1;
  const column = (element.column ?? 1) + (unquoted.has(line) ? 1 : 0);
  Object.assign(element, { line, ...(element.column === undefined ? {} : { column }) });
}
