import {
  CONFIDENCES,
  DATA_KINDS,
  type Policy,
  type Report,
  type Result,
  type ScannedResult,
  SEVERITIES,
  type Snapshot,
} from "../model.ts";
import { buildReport, DEFAULT_POLICY } from "../policy.ts";
import { text } from "../reporters/text.ts";
import { type ScanOptions, scanSnapshot } from "../scan.ts";
import { version } from "../version.ts";

/** What fails, and how a document is read; documents that were scanned already are only judged. */
export interface NoTrackersOptions
  extends Partial<Policy>,
    Pick<ScanOptions, "recipients" | "redact" | "clients" | "lists"> {
  /** What the text or the bytes are; told by their content when absent. */
  readonly as?: "email" | "html";
  /** What the report calls the document. */
  readonly name?: string;
}

/** What of the runner's `this` is used: `expect.extend` of Vitest, Jest and Playwright gives it. */
interface MatcherState {
  readonly isNot?: boolean | undefined;
  // A method's parameters are not compared strictly: each runner declares its own.
  readonly utils?: object | undefined;
}

interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Cells. Runners indent what a matcher says, and are read in windows of this width at least. */
const COLUMNS = 100;

/**
 * Whether nothing in the document fails the policy (default: severity `medium`, confidence `likely`).
 * The message of a failure is the text report.
 *
 * @param received a mail or HTML as text or bytes, a {@link Report}, or a {@link ScannedResult}
 * @throws TargetError when it is neither mail nor HTML, or there is nothing in it
 * @throws TypeError when it is nothing that could be looked at
 * @throws Error for a report with targets that could not be scanned: they are neither clean nor flagged
 */
export async function toHaveNoTrackers(
  this: MatcherState,
  received: unknown,
  options: NoTrackersOptions = {},
): Promise<MatcherResult> {
  const report = await reportOn(received, options);
  const { failOn, minConfidence, failOnLeak = [] } = report.policy;
  const print = () =>
    text(report, {
      color: isColored(this.utils),
      columns: COLUMNS,
      verbosity: "normal",
      exitCode: false,
    });
  if (report.verdict === "failed") {
    throw new Error(`what could not be scanned is not without trackers\n\n${print()}`);
  }
  const leak = failOnLeak.length > 0 ? `, failOnLeak: ${failOnLeak.join(", ")}` : "";
  const policy = `failOn: ${failOn}, minConfidence: ${minConfidence}${leak}`;
  return {
    pass: report.verdict === "clean",
    message: () => `expected ${this.isNot ? "" : "no "}trackers (${policy})\n\n${print()}`,
  };
}

async function reportOn(received: unknown, options: NoTrackersOptions): Promise<Report> {
  const { failOn, minConfidence, failOnLeak } = options;
  const stated = {
    ...(failOn && { failOn }),
    ...(minConfidence && { minConfidence }),
    ...(failOnLeak && { failOnLeak }),
  };
  checkPolicy(stated);
  const judged = (result: Result) =>
    Object.keys(stated).length > 0 ? withoutPolicy(result) : result;
  if (isReport(received)) {
    const { results, policy, tool, warnings } = received;
    return buildReport(results.map(judged), { ...policy, ...stated }, tool.version, warnings);
  }
  const result = isScannedResult(received)
    ? judged(received)
    : await scanSnapshot(await read(received, options), options);
  return buildReport([result], { ...DEFAULT_POLICY, ...stated }, version);
}

/** A misspelt policy would let everything pass. */
function checkPolicy({ failOn, minConfidence, failOnLeak = [] }: Partial<Policy>): void {
  if (failOn && !SEVERITIES.includes(failOn)) throw new RangeError(`no severity '${failOn}'`);
  if (minConfidence && !CONFIDENCES.includes(minConfidence)) {
    throw new RangeError(`no confidence '${minConfidence}'`);
  }
  for (const kind of failOnLeak) {
    if (!Object.hasOwn(DATA_KINDS, kind)) throw new RangeError(`no kind of data '${kind}'`);
  }
}

/** What a test says holds for every document. */
function withoutPolicy(result: Result): Result {
  if (result.status === "failed") return result;
  const { policy, ...rest } = result;
  return rest;
}

/** Loads the parsers only when there is something to read. */
async function read(received: unknown, options: NoTrackersOptions): Promise<Snapshot> {
  const bytes = bytesOf(received);
  const { as, name = as === "email" ? "message" : "document" } = options;
  if (as === "email") {
    return (await import("../sources/email/index.ts")).readEmail(bytes, name, options);
  }
  if (as === "html") return (await import("../sources/html.ts")).readHtml(bytes, name, options);
  return (await import("../sources/file.ts")).readDocument(bytes, name, options);
}

function bytesOf(received: unknown): Buffer {
  if (typeof received === "string") return Buffer.from(received);
  if (received instanceof Uint8Array) {
    return Buffer.from(received.buffer, received.byteOffset, received.byteLength);
  }
  throw new TypeError(
    "toHaveNoTrackers takes a mail or HTML as text or bytes, a report, or the result of a scan " +
      `(was one awaited?), not ${received === null ? "null" : typeof received}`,
  );
}

function isReport(received: unknown): received is Report {
  return isObject(received) && Array.isArray(received.results) && "verdict" in received;
}

function isScannedResult(received: unknown): received is ScannedResult {
  return isObject(received) && received.status === "scanned" && Array.isArray(received.findings);
}

function isObject(received: unknown): received is Readonly<Record<string, unknown>> {
  return typeof received === "object" && received !== null;
}

/** Runners that colour what they print give functions that do so. */
function isColored(utils: object = {}): boolean {
  if (!("RECEIVED_COLOR" in utils) || typeof utils.RECEIVED_COLOR !== "function") return false;
  return utils.RECEIVED_COLOR("x") !== "x";
}
