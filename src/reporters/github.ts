import { isUrl } from "./document-path.ts";
import { type FailureIssue, type FindingIssue, issuesOf, type WarningIssue } from "./issues.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { safeText } from "./safe-text.ts";
import { groupsOf } from "./text/groups-of.ts";

/** GitHub shows ten of each level for a step, and drops the others without a word. */
const MOST = 10;

/** More failed targets are told in one annotation. */
const MOST_FAILED = 3;

type Level = "error" | "warning" | "notice";

interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Annotations of GitHub Actions, as workflow commands: one for each receiver, at the place of its worst
 * finding, since GitHub shows few; the job summary tells all.
 */
export const github: Reporter = (report, options) => {
  const issues = issuesOf(report, options);
  const findings = issues.filter(
    (issue): issue is FindingIssue => issue.kind === "finding" && issue.effect !== "allowed",
  );
  const annotations = [
    ...failures(issues.filter((issue) => issue.kind === "failed")),
    ...groupsOf(findings, ({ finding, who }) => finding.owner ?? finding.domain ?? who).map(
      ofOwner,
    ),
    ...warnings(issues.filter((issue) => issue.kind === "warning")),
  ];
  return (["error", "warning", "notice"] as const)
    .flatMap((level) =>
      cap(
        annotations.filter((one) => one.level === level),
        level,
        options,
      ),
    )
    .map((annotation) => `${commandOf(annotation)}\n`)
    .join("");
};

function failures(failed: readonly FailureIssue[]): readonly Annotation[] {
  const [first] = failed;
  if (!first) return [];
  if (failed.length <= MOST_FAILED) {
    return failed.map(({ target, path, code, message }) => ({
      level: "error",
      title: "pixel-scan could not scan this",
      message: `${target}: ${message} (${code})`,
      ...fileOf(target, path),
    }));
  }
  const names = failed.slice(0, MOST_FAILED).map(({ target }) => target);
  const message = `${failed.length} targets could not be scanned: ${names.join(", ")} and others`;
  return [{ level: "error", title: "pixel-scan could not scan everything", message }];
}

function ofOwner(issues: readonly [FindingIssue, ...FindingIssue[]]): Annotation {
  const [worst] = issues.toSorted((a, b) => ranks(b) - ranks(a));
  const issue = worst ?? issues[0];
  const { finding, target, path, element, who, message } = issue;
  const others = issues.length - 1;
  const documents = new Set(issues.map((one) => one.target)).size;
  const more =
    others === 0
      ? ""
      : ` And ${others} more ${others === 1 ? "finding" : "findings"} of the same owner, in ${documents} ${documents === 1 ? "document" : "documents"}.`;
  return {
    level: issue.effect === "fails" ? "error" : finding.severity === "low" ? "notice" : "warning",
    title: `${finding.owner ?? who} (${finding.severity}, ${issue.rule})`,
    message: `${isUrl(target) ? `${target}: ` : ""}${who}: ${message}.${more}`,
    ...fileOf(target, path),
    ...(!isUrl(target) && element?.line !== undefined ? { line: element.line } : {}),
    ...(!isUrl(target) && element?.column !== undefined ? { column: element.column } : {}),
  };
}

function ranks({ effect, finding }: FindingIssue): number {
  return (effect === "fails" ? 4 : 0) + ["low", "medium", "high"].indexOf(finding.severity);
}

function warnings(told: readonly WarningIssue[]): readonly Annotation[] {
  const [first] = told;
  if (!first) return [];
  const place = first.target === undefined ? "" : `${first.target}: `;
  const more = told.length > 1 ? ` And ${told.length - 1} more.` : "";
  const message = `${place}${first.message}${more}`;
  return [{ level: "warning", title: "pixel-scan could not look at everything", message }];
}

/** A page is no file of the repository, nor is standard input. */
function fileOf(target: string, path: string): { readonly file?: string } {
  return isUrl(target) || target === "-" ? {} : { file: path };
}

/** As many as are shown; the last says how many are not. */
function cap(
  annotations: readonly Annotation[],
  level: Level,
  { hasJobSummary = false }: ReportOptions,
): readonly Annotation[] {
  if (annotations.length <= MOST) return annotations;
  const shown = annotations.slice(0, MOST - 1);
  const names = annotations.slice(MOST - 1).map(({ title }) => title);
  const list = names.slice(0, MOST).join(", ") + (names.length > MOST ? ", …" : "");
  const where = hasJobSummary ? "the job summary lists all" : "the log lists all";
  return [...shown, { level, title: `${names.length} more`, message: `${list}; ${where}` }];
}

function commandOf({ level, title, message, file, line, column }: Annotation): string {
  const properties = Object.entries({ title, file, line, col: column })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(safeText(String(value)))}`);
  return `::${level} ${properties.join(",")}::${escapeData(safeText(message))}`;
}

/** As the runner's toolkit escapes: what is left over would end the command, or start another. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
