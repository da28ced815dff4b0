import type { Get } from "./cascade.ts";

/** How much of an element shows through, by `opacity` and `filter: opacity(…)`: 0 to 1. */
export function opacityOf(get: Get): number {
  let opacity = shareOf(get("opacity"));
  const filter = get("filter");
  if (filter === undefined) return opacity;
  for (const match of filter.matchAll(/(?:^|[\s)])opacity\(([^()]*)\)/g)) {
    opacity *= shareOf(match[1]);
  }
  return opacity;
}

function shareOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const value = Number.parseFloat(text);
  if (Number.isNaN(value)) return 1;
  return Math.min(1, Math.max(0, text.trim().endsWith("%") ? value / 100 : value));
}
