import { decompressRTF } from "@kenjiuno/decompressrtf";
import iconv from "iconv-lite";
import { deEncapsulateSync } from "rtf-stream-parser";

/** Bytes; text of a book has less, and pictures in it are attachments of their own. */
const MAX_COMPRESSED = 2_000_000;

/** Bytes that it may have uncompressed. */
const MAX_RTF = 10_000_000;

/** Outlook nests a dozen; the time that the package takes grows with the square of it. */
const MAX_DEPTH = 1_000;

/** Bytes of the header, in which the first number counts all that follows it (MS-OXRTFCP §2.1.3.1). */
const HEADER = 16;

/**
 * The HTML that Outlook wrapped into the rich text of a message (MS-OXRTFEX), or why there is none.
 */
export function htmlOfRtf(
  compressed: Uint8Array,
): { html: string; complaints: readonly string[] } | { why: string } {
  const { length, buffer, byteOffset } = compressed;
  if (length < HEADER) return { why: "is cut off" };
  if (length > MAX_COMPRESSED) {
    return { why: `is longer than ${MAX_COMPRESSED.toLocaleString("en")} bytes` };
  }
  const said = new DataView(buffer, byteOffset, length).getUint32(0, true) + 4;
  if (said > length) return { why: "is cut off" };
  try {
    const rtf = Buffer.from(decompressRTF([...compressed]));
    if (rtf.length > MAX_RTF) {
      return { why: `is longer than ${MAX_RTF.toLocaleString("en")} bytes` };
    }
    if (depthOf(rtf) > MAX_DEPTH) return { why: `is nested more than ${MAX_DEPTH} deep` };
    if (!rtf.subarray(0, 2_000).includes("\\fromhtml")) return { why: "is rich text, not HTML" };
    const complaints: string[] = [];
    const { text } = deEncapsulateSync(rtf, {
      decode: iconv.decode,
      mode: "html",
      outlookQuirksMode: true,
      warn: (complaint) => complaints.push(complaint),
    });
    return { html: String(text), complaints };
  } catch (error) {
    return { why: `is no rich text that can be read (${(error as Error).message.slice(0, 100)})` };
  }
}

/** How deep its groups are nested. */
function depthOf(rtf: Buffer): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < rtf.length; at++) {
    const byte = rtf[at];
    if (byte === 0x5c) at++;
    else if (byte === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x7d) depth--;
  }
  return deepest;
}
