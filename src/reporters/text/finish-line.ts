/**
 * A line of a text report as it is printed. Runners obey `::error` and its kin at the start of a line.
 * Each text alone is safe there, but one may be wrapped or joined so that colons come to stand first.
 */
export function finishLine(line: string): string {
  return line.trimEnd().replace(/^((?:\u001b\[\d+m| )*)::/, "$1:·");
}
