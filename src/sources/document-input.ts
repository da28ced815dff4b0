import { collect } from "./collect.ts";
import { DEFAULT_MAX_SIZE } from "./file.ts";
import { tooLarge } from "./too-large.ts";

/** A document in memory or on its way: bytes, text, a Node `Readable`, a web `ReadableStream`. */
export type DocumentInput = Uint8Array | string | AsyncIterable<Uint8Array | string>;

/**
 * @param maxSize bytes, default 50 MB
 * @throws TargetError `too-large`; and whatever a stream fails with
 */
export async function readInput(
  input: DocumentInput,
  maxSize: number = DEFAULT_MAX_SIZE,
): Promise<Buffer> {
  if (!isInMemory(input)) return collect(input, maxSize);
  const bytes =
    typeof input === "string"
      ? Buffer.from(input)
      : Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (bytes.byteLength > maxSize) throw tooLarge(maxSize, bytes.byteLength);
  return bytes;
}

function isInMemory(input: DocumentInput): input is Uint8Array | string {
  return typeof input === "string" || input instanceof Uint8Array;
}
