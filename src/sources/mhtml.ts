import type { Snapshot } from "../model.ts";
import { readEmail } from "./email/index.ts";
import type { ReadOptions } from "./file.ts";

const LOCATION = /^snapshot-content-location:[ \t]{0,10}(\S{1,4000})/im;

function headerOf(head: string): string {
  return head.split(/\r?\n\r?\n/, 1)[0] ?? "";
}

/**
 * Reads a page that a browser saved with its pictures and style sheets: what these declare, scripts off.
 */
export async function readMhtml(
  bytes: Uint8Array,
  name: string,
  options: Pick<ReadOptions, "recipients" | "onMarkup">,
): Promise<Snapshot> {
  const snapshot = await readEmail(bytes, name, { ...options, styleSheets: true });
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const address = LOCATION.exec(headerOf(text.slice(0, 64_000)))?.[1] ?? "";
  const { host: _sender, ...page } = snapshot;
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  return {
    ...page,
    source: "html",
    ...(host ? { host } : {}),
    // Who "saved" a page is no reader, nor are its header's values.
    known: (options.recipients ?? []).map((value) => ({ data: "email-address", value })),
  };
}
