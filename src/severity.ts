import { isIdentifier, TELLS } from "./leaks/identifier.ts";
import type { Leak, Severity } from "./model.ts";

/**
 * What the leaks mean for the reader: `high` when one names the person, in the clear, encoded or
 * hashed; `medium` when one singles the person out or is a confirmed report of the open; `low` when
 * there is only the connection.
 */
export function severityOf(leaks: readonly Leak[]): Severity {
  if (leaks.some(({ data }) => TELLS[data] === "names")) return "high";
  return leaks.some((leak) => isIdentifier(leak) || isReport(leak)) ? "medium" : "low";
}

/** The URL itself says that the mail was opened; every request tells its time. */
function isReport({ data, channel }: Leak): boolean {
  return data === "open-time" && channel === "url";
}
