import { tooLarge } from "./too-large.ts";

/**
 * All of a stream. Past the limit it is closed, so that its writer does not go on for nothing.
 *
 * @param maxSize bytes
 * @throws TargetError `too-large`; and whatever the stream fails with
 */
export async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  maxSize: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    length += bytes.byteLength;
    if (length > maxSize) throw tooLarge(maxSize);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
