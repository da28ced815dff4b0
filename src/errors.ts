import type { FailedResult } from "./model.ts";

/** What can keep a target from being scanned; the user can act on each. */
export type TargetErrorCode =
  | "no-such-file"
  | "no-permission"
  | "not-a-file"
  | "nothing-to-scan"
  | "no-match"
  | "empty-file"
  | "not-a-mail"
  | "not-html"
  | "too-large"
  | "unreadable"
  | "unsupported-target"
  | "no-browser"
  | "browser-crashed"
  | "name-not-resolved"
  | "unreachable"
  | "certificate-error"
  | "too-many-redirects"
  | "no-answer"
  | "not-a-page"
  | "private-address"
  | "bad-list"
  | "list-unreachable"
  | "not-the-same"
  | "same-copy"
  | "too-few-copies"
  | "interrupted"
  | "rule-failed";

/** A target that cannot be scanned, with what the user can do about it. Anything else is a bug. */
export class TargetError extends Error {
  override readonly name = "TargetError";
  readonly code: TargetErrorCode;
  readonly hint: string | undefined;

  constructor(code: TargetErrorCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** What the error looks like among the results. */
export function failedResult(target: string, { code, message, hint }: TargetError): FailedResult {
  return { status: "failed", target, error: { code, message, ...(hint ? { hint } : {}) } };
}
