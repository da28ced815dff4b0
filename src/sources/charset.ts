import { Buffer, isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { decoderOf, isKnown } from "./other-charsets.ts";
import { createUtf7Decoder } from "./utf7.ts";

/** Bytes read as text. */
export interface DecodedText {
  readonly text: string;
  /** The charset that was used; `createTextOffsets` takes it. */
  readonly charset: string;
  /** Why it is not the declared one, as a sentence. */
  readonly warning?: string;
}

/** Turns bytes into text piece by piece; what is incomplete waits for the next piece. */
export interface StreamDecoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

const UTF8 = "utf-8";
const WINDOWS_1252 = "windows-1252";
const UTF7 = "utf-7";

/**
 * Reads bytes as text. A byte order mark beats the declared charset (Encoding Standard §6.1); labels
 * are those of the Encoding Standard, then those of iconv-lite, and UTF-7. Without a label, or with
 * one that nobody knows: UTF-8 when the bytes are valid UTF-8, else windows-1252. Never throws.
 */
export function decodeText(bytes: Uint8Array, charset?: string): DecodedText {
  const marked = charsetOfMark(bytes);
  if (marked) return decodeAs(bytes, marked);

  const label = charset?.trim().toLowerCase();
  if (!label) return decodeAs(bytes, charsetByZeros(bytes) ?? guessCharset(bytes));
  // Mail that says us-ascii and holds UTF-8 is common, and every mail app shows it as UTF-8.
  if (/^(?:us-?)?ascii$|^ansi_x3\.4-19(?:68|86)$/.test(label)) {
    return decodeAs(bytes, guessCharset(bytes));
  }
  const known = findCharset(label);
  if (!known) {
    const guess = guessCharset(bytes);
    return {
      ...decodeAs(bytes, guess),
      warning: `the charset ${quote(label)} is not known; read as ${guess}`,
    };
  }
  if (!known.startsWith("utf-16")) return decodeAs(bytes, known);
  if (!bytes.includes(0) && isUtf8(bytes)) {
    return {
      ...decodeAs(bytes, UTF8),
      warning: `the charset ${quote(label)} is declared, but the bytes are ${UTF8}; read as ${UTF8}`,
    };
  }
  return decodeAs(bytes, label === "utf-16" ? (charsetByZeros(bytes) ?? known) : known);
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedText {
  if (charset !== UTF7 && isStandardLabel(charset) && charset !== WINDOWS_1252) {
    return { text: new TextDecoder(charset).decode(bytes), charset };
  }
  const decoder = openDecoder(charset);
  return { text: decoder.write(bytes) + decoder.end(), charset };
}

/** Takes a charset that {@link decodeText} answered. */
export function openDecoder(charset: string): StreamDecoder {
  if (charset === UTF7) return createUtf7Decoder();
  if (charset === WINDOWS_1252) return { write: decodeWindows1252, end: () => "" };
  if (isStandardLabel(charset)) {
    const decoder = new TextDecoder(charset);
    return {
      write: (bytes) => tryDecode(decoder, bytes),
      end: () => tryDecode(decoder),
    };
  }
  const decoder = decoderOf(charset);
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? "",
  };
}

/**
 * Node throws where one byte of a piece makes more than one character, which happens only behind
 * broken bytes of gb18030, EUC-JP and ISO-2022-JP, and although it was told to replace those.
 */
function tryDecode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return "\uFFFD";
  }
}

/** The charset that the bytes' own mark names. */
export function charsetOfMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return UTF8;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: markup and mail headers are mostly ASCII, so every other byte is zero. */
function charsetByZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 1024) & ~1;
  if (length < 4 || (bytes[0] === 0) === (bytes[1] === 0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const most = (length / 2) * 0.7;
  const few = (length / 2) * 0.1;
  if (odd >= most && even <= few) return "utf-16le";
  if (even >= most && odd <= few) return "utf-16be";
  return undefined;
}

function guessCharset(bytes: Uint8Array): string {
  return isUtf8(bytes) ? UTF8 : WINDOWS_1252;
}

/** The charset that a label names, as {@link openDecoder} takes it. */
function findCharset(label: string): string | undefined {
  if (/^(?:x-)?(?:unicode-(?:1-1|2-0)-)?utf-?7$/.test(label)) return UTF7;
  if (isStandardLabel(label)) return new TextDecoder(label).encoding;
  // iconv-lite also lists transfer encodings, which are no charsets.
  if (/^(?:base64|hex|binary|_internal)$/.test(label)) return undefined;
  return isKnown(label) ? label : undefined;
}

function isStandardLabel(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

const HIGH_CONTROLS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** By hand, because some releases of Node's TextDecoder read windows-1252 as ISO-8859-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(/[\x80-\x9f]/g, (char) => HIGH_CONTROLS[char.charCodeAt(0) - 0x80] ?? char);
}

function quote(label: string): string {
  return JSON.stringify(label.slice(0, 60));
}

/**
 * The charset that an HTML document names in its first 1,024 bytes, by the HTML Standard's prescan
 * (§13.2.3.2): `<meta charset>`, `<meta http-equiv=content-type>`, or an XML declaration.
 */
export function sniffHtmlCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const text = head.toString("latin1");
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("<", at);
    if (open < 0) break;
    if (text.startsWith("<!--", open)) {
      const close = text.indexOf("-->", open + 2);
      if (close < 0) break;
      at = close + 3;
    } else if (/^<\/?[a-z]/i.test(text.slice(open, open + 3))) {
      const { attributes, end } = readTag(text, open);
      const label = /^<meta[\s/]/i.test(text.slice(open, open + 6))
        ? charsetOfMeta(attributes)
        : undefined;
      if (label) return label;
      at = end;
    } else {
      const close = /^<[!/?]/.test(text.slice(open, open + 2)) ? text.indexOf(">", open) : open;
      if (close < 0) break;
      at = close + 1;
    }
  }
  const declared = /^<\?xml[^>]{0,200}?\bencoding\s{0,20}=\s{0,20}["']([^"'>]{1,60})["']/.exec(
    text,
  );
  return declared?.[1] === undefined ? undefined : usableInHtml(declared[1]);
}

function readTag(text: string, open: number) {
  const attributes = new Map<string, string>();
  const attribute =
    /[\s/]*([^\s/>=][^\s/>=]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?/y;
  attribute.lastIndex = open + (/^<\/?[^\s/>]*/.exec(text.slice(open))?.[0].length ?? 1);
  let end = attribute.lastIndex;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? "");
    end = attribute.lastIndex;
  }
  return { attributes, end };
}

function charsetOfMeta(attributes: ReadonlyMap<string, string>): string | undefined {
  const charset = attributes.get("charset");
  if (charset !== undefined) return usableInHtml(charset);
  if (attributes.get("http-equiv")?.toLowerCase() !== "content-type") return undefined;
  const content = attributes.get("content") ?? "";
  const match = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(content);
  const label = match?.[1] ?? match?.[2] ?? match?.[3];
  return label === undefined ? undefined : usableInHtml(label);
}

/** A document that could be read as far as its label is no UTF-16, whatever it says. */
function usableInHtml(label: string): string | undefined {
  const charset = findCharset(label.trim().toLowerCase());
  return charset?.startsWith("utf-16") ? UTF8 : charset;
}
