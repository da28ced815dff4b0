import { phaseOf } from "../consent-phase.ts";
import type { Finding, Load, ScannedResult } from "../model.ts";

/**
 * Where choices are compared, what a page does once the visitor agreed is what it may do: it is told,
 * and fails no run. What it did before, and what nobody can be shown to have agreed to, stays.
 */
export function allowAgreed(result: ScannedResult): ScannedResult {
  const consent = result.page?.consent;
  if (consent?.choice !== "accept" || consent.outcome !== "made") return result;
  const isAgreed = (load: Load | undefined) =>
    load?.state === "sent" &&
    load.requests.length > 0 &&
    load.requests.every((request) => phaseOf(request, consent) !== "before");
  const findings = result.findings.map(
    (finding): Finding =>
      finding.allowed === undefined && isAgreed(result.loads[finding.load])
        ? { ...finding, allowed: "the visitor agreed", allowedBy: "consent" }
        : finding,
  );
  return { ...result, findings };
}
