import type { Comparison } from "../../comparison.ts";
import { CONFIDENCES, type FailedResult, type Verdict } from "../../model.ts";

/** What a comparison came to; what the reporters of comparisons print. */
export interface CompareResult {
  readonly tool: { readonly name: "pixel-scan"; readonly version: string };
  readonly outcome:
    | { readonly status: "compared"; readonly comparison: Comparison }
    | Omit<FailedResult, "target">;
}

/** Flagged where a part tells readers apart that is at least `likely` to; failed is never clean. */
export function verdictOfComparison({ outcome }: CompareResult): Verdict {
  if (outcome.status === "failed") return "failed";
  const { differing, unmatched } = outcome.comparison;
  const isTelling = differing.some(({ parts }) =>
    parts.some(
      ({ confidence }) => CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf("likely"),
    ),
  );
  return isTelling || unmatched.some(({ leaks }) => leaks.length > 0) ? "flagged" : "clean";
}
