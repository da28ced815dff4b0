import { Buffer } from "node:buffer";

/** Characters of what was decoded are bytes of UTF-8: what they stand for, where that is what they are. */
export function textOfBytes(value: string): string {
  if (!/[\x80-\xff]/.test(value) || /[^\0-\xff]/.test(value)) return value;
  const text = Buffer.from(value, "latin1").toString("utf8");
  return text.includes("\ufffd") ? value : text;
}
