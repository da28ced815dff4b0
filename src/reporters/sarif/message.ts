import { safeText } from "../safe-text.ts";

/** Plain text of a SARIF message, where `[…](…)` would be a link and a backslash escapes (§3.11.6). */
export function sarifMessage(text: string): string {
  return safeText(text).replace(/[\\[\]]/g, "\\$&");
}
