import { TargetError } from "../errors.ts";
import { mergeLoads } from "../load.ts";
import type { Snapshot } from "../model.ts";
import { decodeText, sniffHtmlCharset } from "./charset.ts";
import { readMarkup } from "./markup/index.ts";
import { createPositions } from "./position.ts";

export interface HtmlOptions {
  /** Addresses of the reader, which an HTML file does not tell. */
  readonly recipients?: readonly string[];
}

/**
 * Reads an HTML file or newsletter template as a mail client would show it: scripts off, nothing fetched.
 *
 * @param bytes the file as it lies on disk
 * @throws TargetError `empty-file` when there is nothing but white space
 */
export function readHtml(bytes: Uint8Array, target: string, options: HtmlOptions = {}): Snapshot {
  const { text, warning } = decodeText(bytes, sniffHtmlCharset(bytes));
  if (text.trim() === "") {
    throw new TargetError("empty-file", "the file is empty", "is it the right file?");
  }
  const markup = readMarkup(text);
  const positionOf = createPositions(text);
  const found = markup.loads.map(({ url, type, trigger, offset, element }) => {
    const { line, column } = positionOf(offset);
    return { url, type, trigger, element: { line, column, ...element } };
  });
  return {
    target,
    source: "html",
    ...(markup.title ? { title: markup.title } : {}),
    bytes: bytes.byteLength,
    loads: mergeLoads(found),
    known: (options.recipients ?? []).map((value) => ({ data: "email-address", value })),
    warnings: warning ? [warning, ...markup.warnings] : markup.warnings,
  };
}
