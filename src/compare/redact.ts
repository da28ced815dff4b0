import type { Comparison, Copy, DifferingLoad, LoadOfCopy, UnmatchedLoad } from "../comparison.ts";
import type { Finding, Leak, ScannedResult, Snapshot } from "../model.ts";
import { redactResult } from "../redact.ts";

/**
 * The comparison without the readers' values: each copy is masked as a scan of it would be, with the
 * parts that differ as its leaks.
 */
export function redactComparison(
  comparison: Comparison,
  snapshots: readonly Snapshot[],
): Comparison {
  const results = snapshots.map((snapshot, copy) => redactCopy(snapshot, copy, comparison));
  // Findings were made in the order in which they are taken again.
  const findings = results.map((result) => result.findings.values());
  const nextLeaks = (copy: number): readonly Leak[] => findings[copy]?.next().value?.leaks ?? [];
  return {
    ...comparison,
    copies: comparison.copies.map((copy, index) => {
      const title = maskTitle(results[index]?.title, results);
      return { ...maskCopy(copy, results[index]), ...(title !== undefined && { title }) };
    }),
    differing: comparison.differing.map((load): DifferingLoad => {
      const leaks = load.copies.map(({ copy }) => nextLeaks(copy));
      const [first, ...more] = load.parts.map((part, at) => {
        const own = leaks.map((list) => list[at]);
        const spans = own.map((leak) => leak?.span ?? ([0, 0] as const));
        return {
          ...part,
          ...(own[0]?.field !== undefined && { field: own[0].field }),
          ...(own[0]?.meaning !== undefined && { meaning: own[0].meaning }),
          values: own.map((leak) => leak?.value ?? ""),
          ...(part.spans && { spans }),
        };
      });
      if (!first) throw new Error("a differing load without parts");
      return { ...load, copies: maskCopies(load.copies, results), parts: [first, ...more] };
    }),
    unmatched: comparison.unmatched.map((load): UnmatchedLoad => {
      const leaks = load.copies.flatMap(({ copy }) => nextLeaks(copy));
      return { ...load, copies: maskCopies(load.copies, results), leaks };
    }),
  };
}

function redactCopy(snapshot: Snapshot, copy: number, comparison: Comparison): ScannedResult {
  const { known, ...document } = snapshot;
  const differing = comparison.differing.flatMap(({ copies, parts }) => {
    const at = copies.findIndex((load) => load.copy === copy);
    const load = copies[at]?.load;
    if (load === undefined) return [];
    const leaks = parts.map(({ data, channel, field, meaning, basis, values, spans }): Leak => {
      const span = spans?.[at];
      return {
        data,
        channel,
        basis,
        value: values[at] ?? "",
        ...(field !== undefined && { field }),
        ...(meaning !== undefined && { meaning }),
        ...(span && { span }),
      };
    });
    return [findingOf(load, leaks)];
  });
  const unmatched = comparison.unmatched.flatMap(({ copies, leaks }) =>
    copies.filter((load) => load.copy === copy).map(({ load }) => findingOf(load, leaks)),
  );
  const findings = [...differing, ...unmatched];
  return redactResult({ status: "scanned", ...document, findings }, known);
}

/** Only its leaks count here. */
function findingOf(load: number, leaks: readonly Leak[]): Finding {
  return {
    load,
    evidence: [{ rule: "compare", confidence: "certain", message: "" }],
    confidence: "certain",
    severity: "medium",
    leaks,
    exposure: [],
  };
}

function maskCopy(copy: Copy, result: ScannedResult | undefined): Copy {
  return {
    ...copy,
    target: result?.target ?? "",
    ...(result?.host !== undefined && { host: result.host }),
    warnings: result?.warnings ?? [],
    readers: copy.readers.map(() => "‹email-address›"),
  };
}

/** In the subject of one copy alone stands what is said to its reader: a name, mostly. */
function maskTitle(
  title: string | undefined,
  results: readonly ScannedResult[],
): string | undefined {
  const others = results.map((result) => new Set(result.title?.match(WORD)));
  return title?.replace(WORD, (word) =>
    others.every((words) => words.has(word)) ? word : "‹name›",
  );
}

const WORD = /[\p{L}\p{N}]+/gu;

function maskCopies(
  copies: readonly LoadOfCopy[],
  results: readonly ScannedResult[],
): readonly LoadOfCopy[] {
  return copies.map(({ copy, load, element }): LoadOfCopy => {
    const masked = results[copy]?.loads[load];
    const [first] = masked?.elements ?? [];
    return { copy, load, url: masked?.url ?? "", ...(element && first && { element: first }) };
  });
}
