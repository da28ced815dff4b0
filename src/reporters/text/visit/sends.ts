import type { DataKind, Leak, ScannedResult } from "../../../model.ts";
import { safeText } from "../../safe-text.ts";
import { groupsOf } from "../groups-of.ts";
import type { Page } from "../page.ts";
import { HASH, hashName, labelOf, sorted } from "../sends.ts";
import { shortenMiddle } from "../width.ts";
import { wasSent } from "./moment.ts";
import type { Row } from "./rows.ts";

/** Kinds that a row names; the worst come first. */
const MAX_KINDS = 8;

/** Values of one kind that a row names, and cells of each. */
const MAX_VALUES = 3;
const MAX_VALUE = 20;

/** Said only beside other encodings of the same. */
const PLAIN = "plain";

/** Kinds whose value or field says more than the kind alone, and is short. */
const TOLD: Partial<Record<DataKind, "value" | "field">> = { event: "value", cookie: "field" };

/** What a row's findings hand over beyond what every request of the page does, the worst first. */
export function sendsText({ findings, always }: Row, { verbosity, width }: Page): string {
  const leaks = sorted(findings.flatMap((finding) => finding.leaks)).filter(
    (leak) => !(isOfConnection(leak) && always.includes(labelOf(leak, true))),
  );
  // What is not wrapped is not shortened either.
  const longest = Number.isFinite(width) ? MAX_VALUE : width;
  const words = groupsOf(leaks, (leak) => labelOf(leak, true)).map((kind) =>
    wordsOf(kind, longest),
  );
  const most = verbosity === "verbose" ? words.length : MAX_KINDS;
  const hidden = words.length - most;
  return [...words.slice(0, most), ...(hidden > 0 ? [`${hidden} more`] : [])].join(", ");
}

/** What connection and headers tell in each finding that was sent: said once, not in every row. */
export function alwaysSent({ findings: all, loads }: ScannedResult): readonly string[] {
  const findings = all.filter(({ load }) => {
    const found = loads[load];
    return found !== undefined && wasSent(found);
  });
  const [first = new Set<string>(), ...others] = findings.map(
    ({ leaks }) => new Set(sorted(leaks.filter(isOfConnection)).map((leak) => labelOf(leak, true))),
  );
  return [...first].filter((label) => others.every((labels) => labels.has(label)));
}

function isOfConnection({ channel }: Leak): boolean {
  return channel === "connection" || channel === "header";
}

/** `event PageView + Purchase`, `cookie _fbp`, `your e-mail address (SHA-256)`, `page address`. */
function wordsOf(leaks: readonly [Leak, ...Leak[]], longest: number): string {
  const label = labelOf(leaks[0], true);
  const told = TOLD[leaks[0].data];
  const values = leaks.map((leak) => (told ? leak[told] : encodingOf(leak)));
  const details = [...new Set(values.flatMap((value) => value ?? []))];
  const names = details
    .slice(0, MAX_VALUES)
    .map((detail) => shortenMiddle(safeText(detail), longest));
  const hidden = details.length - names.length;
  if (hidden > 0) names.push(`${hidden} more`);
  if (told) return [label, names.join(" + ")].filter((part) => part).join(" ");
  return names.length === 0 || details.every((detail) => detail === PLAIN)
    ? label
    : `${label} (${names.join(", ")})`;
}

function encodingOf({ encodings = [] }: Leak): string {
  const names = encodings.filter((name) => name !== "percent");
  const hash = names.find((name) => HASH.test(name));
  return hash ? hashName(hash) : names.join(" in ") || PLAIN;
}
