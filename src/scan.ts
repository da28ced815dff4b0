import { exposureOf } from "./clients/index.ts";
import { failedResult, TargetError } from "./errors.ts";
import { findLeaks } from "./leaks/index.ts";
import { hostOf } from "./load.ts";
import {
  CONFIDENCES,
  type Evidence,
  type FailedResult,
  type Finding,
  type Load,
  type Result,
  type ScannedResult,
  type Snapshot,
} from "./model.ts";
import { redactResult } from "./redact.ts";
import { rules } from "./rules/index.ts";
import { scanInThreads, threadsFor } from "./scan/threads.ts";
import { severityOf } from "./severity.ts";
import { type ReadOptions, readTarget } from "./sources/file.ts";
import type { Target } from "./sources/targets.ts";
import { matchTracker, ownerOf, registrableDomain } from "./trackers/index.ts";

export interface ScanOptions extends ReadOptions {
  /** Mask the reader's values before anything else sees the result. */
  readonly redact?: boolean;
}

/**
 * Scans target after target, in the order given, and holds no more than one document at a time.
 * A target that cannot be scanned gives a failed result and never stops the others.
 */
export async function* scanTargets(
  targets: Iterable<Target | FailedResult>,
  options: ScanOptions = {},
): AsyncGenerator<Result> {
  const all = [...targets];
  const files = all.filter((target): target is Target => !("status" in target));
  const scanned = scanFiles(files, options);
  try {
    for (const target of all) {
      if ("status" in target) yield target;
      else yield (await scanned.next()).value;
    }
  } finally {
    await scanned.return(undefined);
  }
}

async function* scanFiles(files: readonly Target[], options: ScanOptions): AsyncGenerator<Result> {
  const threads = threadsFor(files);
  const scanHere = (target: Target) => scanDocument(target, options);
  if (threads > 1) yield* scanInThreads(files, threads, options, scanHere);
  else for (const target of files) yield await scanHere(target);
}

export async function scanDocument(target: Target, options: ScanOptions): Promise<Result> {
  try {
    return await scanSnapshot(await readTarget(target, options), options);
  } catch (error) {
    if (error instanceof TargetError) return failedResult(target.name, error);
    throw error;
  }
}

/** Judges what a source measured: rules, decoders, catalogue and clients over every load. */
export async function scanSnapshot(
  snapshot: Snapshot,
  options: Pick<ScanOptions, "redact"> = {},
): Promise<ScannedResult> {
  const { known, ...document } = snapshot;
  const findings: Finding[] = [];
  for (const [index, load] of snapshot.loads.entries()) {
    const finding = await judge(load, index, snapshot);
    if (finding) findings.push(finding);
  }
  const result: ScannedResult = { status: "scanned", ...document, findings };
  return options.redact ? redactResult(result, known) : result;
}

async function judge(load: Load, index: number, snapshot: Snapshot): Promise<Finding | undefined> {
  const tracker = matchTracker(load);
  const leaks = findLeaks(load, { known: snapshot.known, tracker });
  const [first, ...more] = rules.flatMap((rule): Evidence[] => {
    const evidence = rule.check(load, { snapshot, leaks, tracker });
    return evidence ? [{ rule: rule.id, ...evidence }] : [];
  });
  if (!first) return undefined;
  const evidence: Finding["evidence"] = [first, ...more];
  const host = hostOf(load);
  const owner = tracker?.facts.owner ?? (host && (await ownerOf(host)));
  const domain = host && registrableDomain(host);
  return {
    load: index,
    evidence,
    confidence: greatestConfidence(evidence),
    severity: severityOf(leaks),
    ...(tracker ? { tracker: tracker.facts } : {}),
    ...(owner ? { owner } : {}),
    ...(domain ? { domain } : {}),
    leaks,
    exposure: exposureOf(load),
  };
}

function greatestConfidence(evidence: readonly Evidence[]): Finding["confidence"] {
  const ranks = evidence.map(({ confidence }) => CONFIDENCES.indexOf(confidence));
  return CONFIDENCES[Math.max(...ranks)] ?? "possible";
}
