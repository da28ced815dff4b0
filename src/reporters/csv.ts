import { type Issue, issuesOf } from "./issues.ts";
import type { Reporter } from "./reporter.ts";
import { safeText } from "./safe-text.ts";
import { rulesOf } from "./text/blocks.ts";

const COLUMNS = [
  "kind",
  "target",
  "line",
  "column",
  "severity",
  "confidence",
  "effect",
  "rules",
  "service",
  "owner",
  "domain",
  "trigger",
  "state",
  "data",
  "message",
  "allowed",
  "url",
  "fingerprint",
] as const;
type Row = Partial<Readonly<Record<(typeof COLUMNS)[number], string | number>>>;

/**
 * A row for each finding, failed target and warning: RFC 4180, UTF-8, every cell quoted. What a
 * spreadsheet would take for a formula has an apostrophe before it (OWASP, CSV injection).
 */
export const csv: Reporter = (report, options) => {
  const rows = issuesOf(report, options).map((issue) => {
    const row = rowOf(issue);
    return COLUMNS.map((column) => cell(row[column]));
  });
  return [COLUMNS.map(cell), ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
};

function rowOf(issue: Issue): Row {
  if (issue.kind === "warning") {
    const { kind, target = "", message } = issue;
    return { kind, target, message };
  }
  if (issue.kind === "failed") {
    const { kind, target, code, message } = issue;
    return { kind, target, message: `${code}: ${message}` };
  }
  const { kind, target, element, finding, load, effect, message, fingerprint } = issue;
  const { severity, confidence, tracker, owner, domain, allowed } = finding;
  return {
    ...{ kind, target, severity, confidence, effect, message, fingerprint },
    line: element?.line ?? "",
    column: element?.column ?? "",
    rules: rulesOf([finding]).join(" "),
    service: tracker?.name ?? "",
    owner: owner ?? "",
    domain: domain ?? "",
    trigger: load.trigger,
    state: load.state,
    data: [...new Set(finding.leaks.map(({ data }) => data))].join(" "),
    allowed: allowed ?? "",
    url: load.url,
  };
}

/** What starts a formula in some spreadsheet, full-width forms included. */
const FORMULA = /^(?=\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20])/;

/** The same behind what separates cells where a comma does not, and behind what may end a cell. */
const LATER_FORMULA = /([;"])(?=\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20])/g;

function cell(value: string | number = ""): string {
  const text = safeText(String(value)).replace(FORMULA, "'").replace(LATER_FORMULA, "$1'");
  return `"${text.replaceAll('"', '""')}"`;
}
