import { safeText } from "../safe-text.ts";

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Untrusted text for an element's content or a quoted attribute, on one line. */
export function escapeText(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (sign) => REFERENCES[sign] ?? sign);
}

/**
 * A document for a `srcdoc` attribute, as it is: what a viewer of the file's source must not be misled by
 * is a character reference. The document is to be safe by itself.
 */
export function escapeDocument(markup: string): string {
  return markup
    .replace(/[&"]/g, (sign) => REFERENCES[sign] ?? sign)
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n|\t)[\p{Cc}\p{Cs}]/gu, "\ufffd")
    .replace(/\t|[\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `&#x${one.codePointAt(0)?.toString(16)};`)
    .replace(/:(?=:)/g, "&#58;")
    .replace(/#(?=#)/g, "&#35;");
}
