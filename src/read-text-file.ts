import { closeSync, openSync, readSync } from "node:fs";

/** Bytes: more than anyone writes or generates for us, and less than would cost the process. */
export const MAX_TEXT = 100_000_000;

const CHUNK = 64 * 1024;

/**
 * Text of a file that the user names, in UTF-8. It may be a pipe (`<(…)`), so its size shows only as it is read.
 *
 * @throws the system's error; EFBIG (open(2)) for what goes on beyond the limit
 */
export function readTextFile(file: string, maxSize = MAX_TEXT): string {
  const handle = openSync(file, "r");
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; ; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(handle, chunk, 0, CHUNK, null);
      if (length === 0) return Buffer.concat(chunks, size).toString("utf8");
      size += length;
      if (size > maxSize) throw tooLarge(maxSize);
      chunks.push(chunk.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

function tooLarge(maxSize: number): NodeJS.ErrnoException {
  const message = `EFBIG: over ${maxSize.toLocaleString("en")} bytes, read`;
  return Object.assign(new Error(message), { code: "EFBIG", syscall: "read" });
}
