import { TargetError } from "../errors.ts";
import { type FoundLoad, mergeLoads } from "../load.ts";
import type { Snapshot } from "../model.ts";
import { decodeText, sniffHtmlCharset } from "./charset.ts";
import { readIgnoreComments } from "./ignore-comments.ts";
import type { MarkupDocument } from "./markup/document.ts";
import { readMarkup } from "./markup/index.ts";
import { createPositions } from "./position.ts";

export interface HtmlOptions {
  /** Addresses of the reader, which an HTML file does not tell. */
  readonly recipients?: readonly string[];
  /** Called with the document as it was read. */
  readonly onMarkup?: (document: MarkupDocument) => void;
}

/**
 * Reads an HTML file or newsletter template as a mail client would show it: scripts off, nothing fetched.
 *
 * @param bytes the file as it lies on disk
 * @throws TargetError `empty-file` when there is nothing but white space
 */
export function readHtml(bytes: Uint8Array, target: string, options: HtmlOptions = {}): Snapshot {
  const { text, charset, warning } = decodeText(bytes, sniffHtmlCharset(bytes));
  if (text.trim() === "") {
    throw new TargetError("empty-file", "the file is empty", "is it the right file?");
  }
  const markup = readMarkup(text);
  const positionOf = createPositions(text);
  const found = markup.loads.map(({ url, type, trigger, offset, element }) => {
    const { line, column } = positionOf(offset);
    return { url, type, trigger, element: { line, column, ...element } };
  });
  options.onMarkup?.({
    markup: text,
    origin: {
      file: bytes,
      bytes,
      charset,
      toEncoded: (offset) => offset,
      taken: { start: 0, end: bytes.length, encoding: "" },
    },
    loads: markup.loads.map(({ offset }, index) => ({ load: found[index] as FoundLoad, offset })),
  });
  const { ignores, warnings } = readIgnoreComments(text, positionOf);
  return {
    target,
    source: "html",
    ...(markup.title ? { title: markup.title } : {}),
    bytes: bytes.byteLength,
    loads: mergeLoads(found),
    known: (options.recipients ?? []).map((value) => ({ data: "email-address", value })),
    ...(ignores.length > 0 ? { ignores } : {}),
    warnings: [...(warning ? [warning] : []), ...markup.warnings, ...warnings],
  };
}
