import type { PageReader } from "../sources/page/index.ts";

/** Ends a reader's browser once, whoever asks first; the signal asks too, and ends what is being loaded. */
export function closeOnce(reader: Pick<PageReader, "close">, signal: AbortSignal | undefined) {
  let closed: Promise<void> | undefined;
  function close(): Promise<void> {
    closed ??= reader.close();
    return closed;
  }
  // Should it fail, the awaited close tells.
  const begin = () => void close().catch(() => {});
  signal?.addEventListener("abort", begin);
  return {
    /** Nobody waits for it here. */
    begin,
    async close(): Promise<void> {
      signal?.removeEventListener("abort", begin);
      await close();
    },
  };
}
