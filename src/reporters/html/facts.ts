import { type DataKind, type Finding, type Load, SEVERITIES, type Severity } from "../../model.ts";
import type { Effect } from "../text/blocks.ts";
import { labelOf, sorted } from "../text/sends.ts";
import { escapeText } from "./escape.ts";

/** Shorter than the labels of leaks, for pictures and small columns. */
const SHORT: Partial<Record<DataKind, string>> = {
  "user-agent": "mail app, device",
  "open-time": "time of opening",
  "session-replay": "recording of your visit",
};
const SHORT_WEB: Partial<Record<DataKind, string>> = {
  "user-agent": "browser, device",
  "open-time": "time of the visit",
};

/** What a reader would call the datum, in three words at most. */
export function shortLabel(leak: Finding["leaks"][number], isWeb: boolean): string {
  return (isWeb && SHORT_WEB[leak.data]) || SHORT[leak.data] || labelOf(leak, isWeb);
}

/** Who receives it, as filters and pictures name it. */
export function ownerOf({ owner, domain }: Finding, { url }: Load): string {
  return owner ?? domain ?? /^mailto:([^?]{1,200})/i.exec(url)?.[1] ?? "receiver not known";
}

export function worst(findings: readonly Finding[]): Severity {
  const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
  return SEVERITIES[Math.max(...ranks)] ?? "low";
}

/** What the script filters by. */
export function filterAttributes(owner: string, findings: readonly Finding[]): string {
  const kinds = new Set(findings.flatMap(({ leaks }) => sorted(leaks).map(({ data }) => data)));
  return ` data-owner="${escapeText(owner)}" data-severity="${worst(findings)}" data-kinds="${[...kinds].join(" ")}"`;
}

/** Colour of what is shown: that of its severity, unless it is allowed. */
export function toneOf(effect: Effect, severity: Severity): Severity | "allowed" {
  return effect === "allowed" ? "allowed" : severity;
}

/** How much the datum says of who the reader is. */
export function weightOf(data: DataKind): Severity {
  if (/^(?:email-address|name|phone|form-input|session-replay)$/.test(data)) return "high";
  return /^(?:recipient-id|client-id|cookie|message-id|other-id)$/.test(data) ? "medium" : "low";
}
