import type { Load } from "../model.ts";
import { MAX_DECODED, MAX_TEXTS } from "./reading/sent-texts.ts";

/**
 * Whether a load sends more than the decoders take apart: of the rest only what stands there plainly is
 * found, and of texts beyond a number nothing.
 */
export function isDecodingCut({ url, requests }: Load): boolean {
  const texts = new Set([url]);
  for (const { body, messages = [], headers } of requests) {
    if (body) texts.add(body);
    for (const text of messages) texts.add(text);
    for (const text of Object.values(headers)) texts.add(text);
  }
  let length = 0;
  for (const text of texts) length += text.length;
  return length > MAX_DECODED || texts.size > MAX_TEXTS;
}
