import { COMPOUND_FILE_MAGIC } from "./compound-file-magic.ts";

/** What the first bytes of a file tell about it. */
type Sniffed =
  | {
      readonly kind:
        | "mail"
        | "emlx"
        | "mhtml"
        | "markup"
        | "mjml"
        | "msg"
        | "har"
        | "snapshot"
        | "text"
        | "empty";
    }
  | { readonly kind: "binary"; readonly what: string; readonly hint?: string };

/** Headers of long newsletters reach 30 kB; what names a mail stands before or soon after. */
const HEAD = 64 * 1024;

interface Signature {
  readonly bytes: string;
  readonly what: string;
  readonly hint?: string;
}

/** Files that people take for a mail or hand in by mistake; others show by their control bytes. */
const SIGNATURES: readonly Signature[] = [
  { bytes: "\x89PNG\r\n", what: "a PNG picture" },
  { bytes: "\xff\xd8\xff", what: "a JPEG picture" },
  { bytes: "GIF87a", what: "a GIF picture" },
  { bytes: "GIF89a", what: "a GIF picture" },
  { bytes: "%PDF-", what: "a PDF document" },
  { bytes: "PK\x03\x04", what: "a ZIP archive", hint: "unpack it and name what is inside" },
  { bytes: "\x1f\x8b", what: "a gzip file", hint: "unpack it: gunzip -c FILE | pixel-scan -" },
  { bytes: "BZh", what: "a bzip2 file", hint: "unpack it: bzcat FILE | pixel-scan -" },
  { bytes: "\xfd7zXZ\0", what: "an xz file", hint: "unpack it: xzcat FILE | pixel-scan -" },
  {
    bytes: "\x28\xb5\x2f\xfd",
    what: "a Zstandard file",
    hint: "unpack it: zstdcat FILE | pixel-scan -",
  },
  { bytes: "7z\xbc\xaf\x27\x1c", what: "a 7-Zip archive", hint: "unpack it first" },
];

/** Fields of which every message that was ever sent or saved has one (RFC 5322 §3.6, RFC 2045). */
const MAIL_FIELD =
  /^(?:(?:from|to|cc|bcc|sender|subject|date|received|return-path|message-id|reply-to|mime-version|content-type|content-transfer-encoding|delivered-to|list-unsubscribe|dkim-signature)|x-[!-9;-~]{1,70}|resent-[!-9;-~]{1,70})[ \t]{0,10}:/im;

/** Every browser writes a HAR's only field first, and we write that of a saved snapshot first. */
const JSON_START = /^\{\s{0,200}"(log|pixelScanSnapshot)"\s{0,200}:/;

/** Apple Mail's: a line with the number of bytes of the message that follows. */
const EMLX = /^\d{1,12}[ \t]{0,20}\r?\n/;

/** What browsers write at the top of a page that they save (RFC 2557), and no mail program. */
const SAVED = /^(?:snapshot-content-location:|from:[ \t]{1,10}<?saved by )/im;

function isSavedPage(body: string): boolean {
  return SAVED.test(body.split(/\r?\n\r?\n/, 1)[0] ?? "");
}

/** Comments may stand above the root. */
const MJML = /^(?:<!--(?:[^-]|-(?!->)){0,20000}-->\s{0,200})?<mjml[\s>]/i;

const FIELD = /^[!-9;-~]{1,76}[ \t]{0,10}:/;
const TAG = /<[a-z!?/]/i;

/**
 * Tells mail, markup, other text and binary files apart by content alone: what the file is called
 * is often wrong. Looks at the first 64 kB.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD));
  const raw = start.toString("latin1");
  if (raw.startsWith(COMPOUND_FILE_MAGIC)) return { kind: "msg" };
  const text = headText(start, raw);
  const body = text.trimStart();
  if (body === "") return bytes.byteLength <= HEAD ? { kind: "empty" } : { kind: "text" };
  const json = JSON_START.exec(body)?.[1];
  if (json) return { kind: json === "log" ? "har" : "snapshot" };
  // Before the signatures: a header field may be called `GIF89a`.
  if (startsLikeMail(body)) return { kind: isSavedPage(body) ? "mhtml" : "mail" };
  if (EMLX.test(body) && startsLikeMail(body.replace(EMLX, ""))) return { kind: "emlx" };
  const signature = SIGNATURES.find(({ bytes: first }) => raw.startsWith(first));
  if (signature) return { kind: "binary", ...signature };
  if (isBinary(text)) return { kind: "binary", what: "a binary file" };
  if (MJML.test(body)) return { kind: "mjml" };
  return { kind: TAG.test(text) ? "markup" : "text" };
}

/** UTF-16 shows by its mark or by a zero in every second byte; else each byte is one character. */
function headText(start: Buffer, raw: string): string {
  const isEven = start.byteLength % 2 === 0;
  const whole = isEven ? start : start.subarray(0, -1);
  if (/^(?:\xff\xfe|[^\0]\0[^\0]\0)/.test(raw)) return dropMark(whole.toString("utf16le"));
  if (/^(?:\xfe\xff|\0[^\0]\0[^\0])/.test(raw)) {
    return dropMark(Buffer.from(whole).swap16().toString("utf16le"));
  }
  return raw.replace(/^\xef\xbb\xbf/, "");
}

function dropMark(text: string): string {
  return text.replace(/^\ufeff/, "");
}

/** A header field on the first line (an mbox separator may stand above), and one that only mails have. */
function startsLikeMail(body: string): boolean {
  const text = body.replace(/^>?From [^\r\n]*(?:\r\n|\r|\n)/, "");
  if (!FIELD.test(text)) return false;
  const [header = ""] = text.split(/\r\n\r\n|\n\n|\r\r/, 1);
  return MAIL_FIELD.test(header.replaceAll("\r", "\n"));
}

/** No text encoding has NUL, and hardly any other control character than white space and escape. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return text.includes("\0") || controls > text.length / 100;
}
