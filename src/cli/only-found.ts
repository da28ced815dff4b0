import type { ScannedResult } from "../model.ts";

/**
 * A result without the loads that nothing was found in, which are most: what is to be kept of a hundred
 * thousand mails. The loads
 * keep their order.
 */
export function onlyFound(result: ScannedResult): ScannedResult {
  const found = new Set(result.findings.map(({ load }) => load));
  const places = new Map([...found].sort((a, b) => a - b).map((load, place) => [load, place]));
  return {
    ...result,
    loads: result.loads.filter((_, index) => found.has(index)),
    findings: result.findings.map((finding) => ({
      ...finding,
      load: places.get(finding.load) ?? finding.load,
    })),
  };
}
