import { fingerprintOf } from "../fingerprint.ts";
import type { Finding, Policy, ScannedResult } from "../model.ts";
import { fails } from "../policy.ts";
import type { KnownFindings } from "./ruling.ts";
import { isPage, targetFile } from "./target-file.ts";

/** Allows as many findings of each fingerprint as were known; those that would fail come first. */
export function markKnown(
  result: ScannedResult,
  { folder, files }: KnownFindings,
  cwd: string,
  policy: Policy,
): ScannedResult {
  const file = fileKey(result.target, cwd, folder);
  const left = new Map(files.get(file));
  const known = new Set<Finding>();
  const byWeight = [...result.findings].sort(
    (a, b) => Number(fails(b, policy)) - Number(fails(a, policy)),
  );
  for (const finding of byWeight) {
    if (finding.allowed !== undefined) continue;
    const print = printOf(finding, result, file);
    const number = left.get(print) ?? 0;
    if (number > 0) {
      known.add(finding);
      left.set(print, number - 1);
    }
  }
  const gone = [...left.values()].reduce((sum, number) => sum + number, 0);
  return {
    ...result,
    findings: result.findings.map((finding) =>
      known.has(finding)
        ? { ...finding, allowed: "known: it is in the baseline", allowedBy: "baseline" }
        : finding,
    ),
    warnings:
      gone === 0
        ? result.warnings
        : [
            ...result.warnings,
            `${gone === 1 ? "1 finding of the baseline is" : `${gone} findings of the baseline are`} no longer there: --update-baseline takes ${gone === 1 ? "it" : "them"} out`,
          ],
  };
}

/** What a baseline says of a finding. */
export function printOf(finding: Finding, { loads }: ScannedResult, file: string): string {
  return fingerprintOf(finding, loads[finding.load] ?? { url: "" }, file);
}

/** A file's name in a baseline: an address in it, as folders of mailboxes have, is left out. */
export function fileKey(target: string, cwd: string, folder: string): string {
  // Unlike files, pages are never told to be gone.
  const name = isPage(target)
    ? new URL(target).origin + new URL(target).pathname
    : targetFile(target, cwd, folder);
  return name.replace(/[^\s/@<>]{1,128}@[^\s/@<>]{1,255}/g, "@");
}
