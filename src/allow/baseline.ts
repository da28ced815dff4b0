import { ruleOf } from "../fingerprint.ts";
import type { Policy, ScannedResult } from "../model.ts";
import { fails, policyOf } from "../policy.ts";
import { fileKey, printOf } from "./known.ts";
import type { KnownFindings } from "./ruling.ts";

/** What stands in the file. Rule and domain are for people who read it. */
export interface Baseline {
  readonly format: 1;
  readonly findings: readonly BaselineEntry[];
}

interface BaselineEntry {
  /** Relative to the baseline's folder, with forward slashes; host and path of a page. */
  readonly file: string;
  readonly rule: string;
  readonly domain?: string;
  readonly fingerprint: string;
  /** How many of them the file holds; absent: one. */
  readonly count?: number;
}

export function isBaseline(value: unknown): value is Baseline {
  const { format, findings } = Object(value) as Partial<Record<keyof Baseline, unknown>>;
  return format === 1 && Array.isArray(findings) && findings.every(isEntry);
}

function isEntry(value: unknown): boolean {
  const { file, rule, fingerprint, count = 1 } = Object(value) as Record<string, unknown>;
  const isText = [file, rule, fingerprint].every((field) => typeof field === "string");
  return isText && Number.isSafeInteger(count) && (count as number) > 0;
}

export function knownFindings({ findings }: Baseline, folder: string): KnownFindings {
  const files = new Map<string, Map<string, number>>();
  for (const { file, fingerprint, count = 1 } of findings) {
    const prints = files.get(file) ?? new Map<string, number>();
    files.set(file, prints.set(fingerprint, (prints.get(fingerprint) ?? 0) + count));
  }
  return { folder, files };
}

/** What fails in the documents and is not allowed otherwise, sorted. */
export function entriesOf(
  results: readonly ScannedResult[],
  policy: Policy,
  { cwd, folder }: { readonly cwd: string; readonly folder: string },
): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const result of results) {
    const file = fileKey(result.target, cwd, folder);
    for (const finding of result.findings) {
      if (!fails(finding, policyOf(result, policy))) continue;
      const fingerprint = printOf(finding, result, file);
      const before = entries.get(fingerprint);
      entries.set(
        fingerprint,
        before
          ? { ...before, count: (before.count ?? 1) + 1 }
          : {
              file,
              rule: ruleOf(finding),
              ...(finding.domain && { domain: finding.domain }),
              fingerprint,
            },
      );
    }
  }
  return [...entries.values()].sort(
    (a, b) => order(a.file, b.file) || order(a.fingerprint, b.fingerprint),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
