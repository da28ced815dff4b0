import type { Policy, ScannedResult } from "../../../model.ts";
import { safeText } from "../../safe-text.ts";
import { printGroups } from "../groups.ts";
import { flow, item, type Page } from "../page.ts";
import { printConsent } from "./consent.ts";
import { printCookies } from "./cookies.ts";
import { type Row, rowsOf } from "./rows.ts";
import { printSentence } from "./sentence.ts";
import { printCompactRow, printTable } from "./table.ts";

/** What a page did, as one table; then the sentence that matters. */
export function printVisit(result: ScannedResult, policy: Policy, page: Page): readonly string[] {
  const rows = rowsOf(result, policy);
  if (page.verbosity === "quiet") return rows.flatMap((row) => printCompactRow(row, page));
  const isSilent = ({ moment }: Row): boolean => moment === "tried" || moment === "potential";
  const sent = rows.filter((row) => !isSilent(row));
  const sections = [
    { rows: sent, sends: "Sends" },
    {
      title: "In the page, but nothing was sent",
      rows: rows.filter(isSilent),
      sends: "Would send",
    },
  ];
  const paragraphs = [
    page.details ? printGroups(result, policy, page).slice(0, -1) : [],
    printTable(sections, page),
    printReasons(rows, page),
    printAlways(sent[0], page),
    printCookies(result, page),
    printSentence(rows, page),
    printConsent(result, policy, page),
  ];
  return paragraphs.flatMap((lines) => (lines.length > 0 ? [...lines, ""] : []));
}

/** Why rows are allowed, which has no room in the table. */
function printReasons(rows: readonly Row[], page: Page): readonly string[] {
  const allowed = rows.filter(({ effect }) => effect === "allowed");
  const texts = allowed.flatMap(({ owner, name, findings }) =>
    findings.flatMap((finding) =>
      finding.allowed ? `Allowed: ${owner} · ${name}: ${finding.allowed}` : [],
    ),
  );
  return [...new Set(texts)].flatMap((text) => item(safeText(text), 2, page));
}

function printAlways(row: Row | undefined, page: Page): readonly string[] {
  const labels = row?.always.join(", ");
  return labels ? flow([[`Each request also tells: ${labels}`, page.paint.faint]], 2, page) : [];
}
