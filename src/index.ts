import type { Allowance, Override, Ruling } from "./allow/ruling.ts";
import { today } from "./allow/today.ts";
import { type CompareOptions, compareSnapshots } from "./compare/index.ts";
import type { Comparison } from "./comparison.ts";
import { TargetError, type TargetErrorCode } from "./errors.ts";
import type { Policy, Report, Result, ScannedResult } from "./model.ts";
import { buildReport, DEFAULT_POLICY } from "./policy.ts";
import { ruleIds, type ScanOptions, scanSnapshot, scanTargets } from "./scan.ts";
import { type DocumentInput, readInput } from "./sources/document-input.ts";
import { type FindOptions, findPage, findTargets } from "./sources/targets.ts";
import type { StripOptions } from "./strip/index.ts";
import type { Stripped } from "./stripped.ts";
import { version } from "./version.ts";

export type { Allowance, Override } from "./allow/ruling.ts";
export { type CompareOptions, compareSnapshots } from "./compare/index.ts";
export type * from "./comparison.ts";
export type { Config } from "./config/config.ts";
export { TargetError, type TargetErrorCode } from "./errors.ts";
export { type ExplainOptions, type Explanation, explain, type UrlPart } from "./explain.ts";
export type { FilterList } from "./lists/filter-list.ts";
export { type ListOptions, openLists } from "./lists/open-lists.ts";
export type * from "./model.ts";
export type { Rule, RuleContext } from "./rules/rule.ts";
export { type ScanOptions, scanSnapshot } from "./scan.ts";
export type { DocumentInput } from "./sources/document-input.ts";
export type { PageOptions, PageProgress } from "./sources/page/options.ts";
export type { StripOptions } from "./strip/index.ts";
export type * from "./stripped.ts";

/** What a single document is called in its result, and whose addresses to look for. */
export interface DocumentOptions
  extends Pick<ScanOptions, "recipients" | "redact" | "clients" | "lists" | "maxSize"> {
  /** Shown as the result's target; default `message` or `document`. */
  readonly name?: string;
}

/** What a run may be told, as flags and a config tell the command line, which alone reads one. */
export interface RunOptions
  extends Omit<ScanOptions, "ruling">,
    Partial<Policy>,
    Pick<FindOptions, "ignore" | "onSkipped"> {
  /** What may stay, and why; files are relative to the working directory. */
  readonly allow?: readonly Allowance[];
  /** What fails in some files alone. */
  readonly overrides?: readonly Override[];
  /** Whether `pixel-scan-ignore` comments of HTML files and templates are obeyed. Default true. */
  readonly ignoreComments?: boolean;
}

/**
 * Scans pages, files, folders and globs, as the command line does. Only pages touch the network.
 *
 * @returns every result, failed ones included, with the verdict under the policy given
 */
export async function scan(targets: readonly string[], options: RunOptions = {}): Promise<Report> {
  const { failOn, minConfidence, failOnLeak } = { ...DEFAULT_POLICY, ...options };
  const policy = { failOn, minConfidence, ...(failOnLeak && { failOnLeak }) };
  const { allow = [], overrides = [], ignoreComments = true, rules = [] } = options;
  const cwd = process.cwd();
  const ruling: Ruling = {
    policy,
    root: cwd,
    cwd,
    today: today(),
    allow,
    overrides,
    rules: [...ruleIds, ...rules.map(({ id }) => id)],
    comments: ignoreComments,
  };
  const results: Result[] = [];
  const found = await findTargets(targets, options);
  for await (const result of scanTargets(found, { ...options, ruling })) results.push(result);
  return buildReport(results, policy, version);
}

/**
 * Scans one mail.
 *
 * @param message the mail as it came over the wire (RFC 5322): bytes, text, or a stream of either
 * @throws TargetError when the message cannot be looked at
 */
export async function scanEmail(
  message: DocumentInput,
  options: DocumentOptions = {},
): Promise<ScannedResult> {
  const { readEmail } = await import("./sources/email/index.ts");
  return scanSnapshot(
    await readEmail(await readInput(message, options.maxSize), options.name ?? "message", options),
    options,
  );
}

/**
 * Scans one HTML document or newsletter template as a mail client would show it.
 *
 * @param html bytes, text, or a stream of either
 * @throws TargetError when there is nothing to look at
 */
export async function scanHtml(
  html: DocumentInput,
  options: DocumentOptions = {},
): Promise<ScannedResult> {
  const { readHtml } = await import("./sources/html.ts");
  const bytes = await readInput(html, options.maxSize);
  return scanSnapshot(readHtml(bytes, options.name ?? "document", options), options);
}

/**
 * Loads one page in a browser, as a visitor who gives no consent would, and scans what it requests.
 * Takes the observation window (`wait`, 6,000 ms) and a second or two. For many pages, {@link scan}
 * keeps one browser.
 *
 * @param url absolute, `http:` or `https:`; credentials in it are used and never told
 * @throws TargetError when there is nothing to look at, no browser above all (`no-browser`), or when
 *   `signal` is aborted (`interrupted`)
 */
export async function scanPage(url: string, options: ScanOptions = {}): Promise<ScannedResult> {
  for await (const result of scanTargets([findPage(url)], options)) {
    if (result.status === "scanned") return result;
    const { code, message, hint } = result.error;
    // A failed result is what became of a TargetError.
    throw new TargetError(code as TargetErrorCode, message, hint);
  }
  throw new Error("a scan gave no result");
}

/**
 * What differs in the loads of several copies of one mailing, and so tells its readers apart.
 *
 * @param copies two or more mails or HTML documents, told apart by their content
 * @param options.names what the copies are called, in their order
 * @throws TargetError when a copy cannot be read, when they are not of one mailing (`not-the-same`),
 *   or are for the same reader and equal (`same-copy`)
 */
export async function compare(
  copies: readonly DocumentInput[],
  options: CompareOptions & { readonly names?: readonly string[] } = {},
): Promise<Comparison> {
  const { readDocument } = await import("./sources/file.ts");
  const { names = [], recipients = [] } = options;
  const reading = copies.map(async (copy, index) =>
    readDocument(await readInput(copy), names[index] ?? `copy ${index + 1}`, { recipients }),
  );
  return compareSnapshots(await Promise.all(reading), options);
}

/**
 * A copy of a mail or HTML document without the trackers that a scan finds in it: pictures, other
 * beacons and requests for receipts; with `links`, counted links lead to their destination at once.
 * All else is the same to the byte. What could not be taken out is in `left`.
 *
 * @throws TargetError when it cannot be read, or holds several messages
 */
export async function strip(
  document: DocumentInput,
  options: StripOptions = {},
): Promise<Stripped> {
  const { stripDocument } = await import("./strip/index.ts");
  return stripDocument(await readInput(document), options);
}
