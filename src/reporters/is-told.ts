import type { Result } from "../model.ts";

/** Whether a report for people has anything to say of a target beside that it was scanned. */
export function isTold(result: Result): boolean {
  return result.status === "failed" || result.findings.length + result.warnings.length > 0;
}
