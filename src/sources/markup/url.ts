import { detach } from "../../detach.ts";
import { isPlainUrl, parseUrl } from "../../load.ts";
import { findTemplateTags } from "../../template-tags.ts";

/**
 * What a mail client turns into network traffic by itself. `file:` and `smb:` name a host only in
 * UNC form, and then Windows and macOS send the reader's NTLM credentials there.
 */
const NETWORK_SCHEMES = new Set([
  "http",
  "https",
  "ws",
  "wss",
  "ftp",
  "ftps",
  "file",
  "smb",
  "feed",
  "webcal",
  "webcals",
]);

/** Of a URL that stands behind another scheme: `view-source:`, `feed:https:`, Office's `ms-word:ofe|u|`. */
const WRAPPER = /^(?:view-source:|feed:(?=https?:)|ms-[a-z]{1,20}:(?:[a-z]{3}\|u\|)?(?=https?:))/i;

/** Gmail stores pictures of forwarded mail behind its own proxy and keeps the original after `#`. */
const GMAIL_PROXY =
  /^https?:\/\/(?:[a-z0-9-]{1,30}\.)?googleusercontent\.com\/(?:proxy|meips)\/[^#]*#(.+)$/is;

/**
 * The URL that a client requests, or undefined when the text leads to no request: fragments, `cid:`,
 * `data:`, `mailto:` and their kin, local files, and relative URLs without a base. URL standard,
 * section 4.4, with two differences: a text that holds a template tag, or that the standard refuses
 * although it names a scheme and a host, is kept as written (the sender's software completes it);
 * `\\host\share` is a UNC path.
 */
export function resolveUrl(written: string, base?: string): string | undefined {
  if (isPlainUrl(written)) return detach(written);
  const text = unwrap(strip(written));
  if (text === "" || text.startsWith("#")) return undefined;
  if (text.startsWith("\\\\")) return parse(`file:${text.replaceAll("\\", "/")}`);
  const scheme = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && !NETWORK_SCHEMES.has(scheme)) return undefined;
  if (scheme === "file" && !/^file:[/\\]{2}[^/\\]/i.test(text)) return undefined;
  const absolute = !scheme && !base && /^[/\\]{2}[^/\\]/.test(text) ? `https:${text}` : text;
  if (findTemplateTags(absolute).length > 0) return detach(absolute);
  if (scheme || absolute !== text) return parse(absolute, base) ?? asWritten(absolute);
  return base ? parse(text, base) : undefined;
}

/** What the URL parser drops before it looks at anything. */
function strip(text: string): string {
  // A picture of some megabytes in a data: URL is no load; do not copy it.
  if (/^[\0- ]*data:/i.test(text.slice(0, 100))) return "";
  const trimmed = text.replace(/^[\0- ]+/, "");
  const end = lastVisible(trimmed) + 1;
  return trimmed.slice(0, end).replace(/[\t\n\r]+/g, "");
}

/** A loop, since /[\0- ]+$/ is quadratic on text that is full of blanks. */
function lastVisible(text: string): number {
  let index = text.length - 1;
  while (index >= 0 && text.charCodeAt(index) <= 0x20) index -= 1;
  return index;
}

function unwrap(text: string): string {
  const inner = text.replace(WRAPPER, "");
  return GMAIL_PROXY.exec(inner)?.[1] ?? inner;
}

function parse(text: string, base?: string): string | undefined {
  const url = parseUrl(text, base);
  if (!url) return undefined;
  if (url.protocol === "file:" && url.host === "") return undefined;
  return NETWORK_SCHEMES.has(url.protocol.slice(0, -1)) ? url.href : undefined;
}

function asWritten(text: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:[/\\]*[^/\\\s]/i.test(text) ? detach(text) : undefined;
}
