import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import type { RequestFacts } from "../../model.ts";

/** Bytes of one request's body that are kept. */
export const MAX_BODY = 1_000_000;

type Unpack = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer;

export interface ReadBody extends Pick<RequestFacts, "body" | "bodyEncoding"> {
  readonly isCut: boolean;
}

/**
 * The body of a request as text, unpacked where it is packed: by what the header says, or by its first
 * bytes, since many scripts pack without saying so. What is no UTF-8 is given in base64.
 */
export function readBody(bytes: Uint8Array, contentEncoding = ""): ReadBody {
  const unpacked = unpack(bytes, contentEncoding.trim().toLowerCase());
  const isCut = unpacked.length > MAX_BODY;
  const kept = Buffer.from(unpacked.subarray(0, MAX_BODY));
  const text = readText(kept, isCut);
  return text === undefined
    ? { body: kept.toString("base64"), bodyEncoding: "base64", isCut }
    : { body: text, isCut };
}

function unpack(bytes: Uint8Array, encoding: string): Uint8Array {
  const unpacker = unpackers(bytes, encoding);
  for (const unpackWith of unpacker) {
    try {
      // One more than is kept, so that what was cut shows. A bomb ends here.
      return unpackWith(bytes, { maxOutputLength: MAX_BODY * 4 });
    } catch {
      // Not packed that way, or too large: what was sent is told as it is.
    }
  }
  return bytes;
}

function unpackers(bytes: Uint8Array, encoding: string): readonly Unpack[] {
  if (encoding === "br") return [brotliDecompressSync];
  if (encoding === "deflate") return [inflateSync, inflateRawSync];
  // RFC 1952 §2.3.1 and RFC 1950 §2.2.
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (encoding === "gzip" || encoding === "x-gzip" || isGzip) return [gunzipSync];
  const isZlib = bytes[0] === 0x78 && ((bytes[0] << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return isZlib ? [inflateSync] : [];
}

/** Undefined for what is not text; a cut may go through the last character. */
function readText(bytes: Buffer, isCut: boolean): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: isCut,
    });
    // NUL bytes are binary formats' own, and valid UTF-8.
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
