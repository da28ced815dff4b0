import type { Document } from "domhandler";
import { parseMode } from "./parse.ts";

type Mode = NonNullable<Document["x-mode"]>;

/** What nearly every document begins with: the parser, which takes long to load, need not be asked. */
const HTML = /^<!doctype\s+html\s*>$/i;
const XHTML =
  /^<!doctype\s+html\s+public\s+"-\/\/w3c\/\/dtd xhtml 1\.0 (strict|transitional)\/\/en"\s+"http:\/\/www\.w3\.org\/tr\/xhtml1\/dtd\/xhtml1-\w+\.dtd"\s*>$/i;

/** Quirks or not, by a document type as written; without one, quirks (HTML Standard §13.2.6.4.1). */
export function modeOf(doctype: string): Mode {
  if (doctype === "") return "quirks";
  if (HTML.test(doctype)) return "no-quirks";
  const [, kind] = XHTML.exec(doctype) ?? [];
  if (!kind) return parseMode(doctype);
  return kind.toLowerCase() === "strict" ? "no-quirks" : "limited-quirks";
}
