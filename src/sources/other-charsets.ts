import iconv from "iconv-lite";

/** Whether there is a decoder of that name. */
export function isKnown(label: string): boolean {
  return iconv.encodingExists(label);
}

/** Of a charset that the Encoding Standard does not know, which hardly any message is in. */
export function decoderOf(label: string): iconv.DecoderStream {
  return iconv.getDecoder(label);
}
