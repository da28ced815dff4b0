import { safeText } from "./safe-text.ts";

/** What Markdown and HTML give a meaning to. A point or hyphen inside a word has none, but in `www.`. */
const SIGNS = /(?![/,])[!-/:-@[-`{-~]/g;

/**
 * Untrusted text for Markdown and for HTML inside it, on one line. A character reference is never
 * structure (CommonMark §2.5), so that no dialect sees a link, a tag or a table in it; `@` and `#`
 * stand in code, where GitHub and GitLab look for nobody to notify.
 */
export function markdownText(text: string): string {
  return escapeSigns(text, (reference) => `<code>${reference}</code>`);
}

/** The same in a fixed-width font; `<wbr>` keeps GFM from making an address into a link. */
export function markdownCode(text: string): string {
  return `<code>${escapeSigns(text, (reference) => `<wbr>${reference}`)}</code>`;
}

function escapeSigns(text: string, mention: (reference: string) => string): string {
  return safeText(text).replace(SIGNS, (sign, index: number, whole: string) => {
    if ((sign === "." || sign === "-") && isInsideWord(whole, index)) return sign;
    const reference = `&#${sign.charCodeAt(0)};`;
    return sign === "@" || sign === "#" ? mention(reference) : reference;
  });
}

function isInsideWord(text: string, index: number): boolean {
  const around = text.slice(Math.max(0, index - 3), index + 2);
  return /[a-z0-9][.-][a-z0-9]$/i.test(around) && !/^www\./i.test(around);
}
