import { type ConsentPhase, phaseOf } from "../../../consent-phase.ts";
import type { ConsentFacts, Load, Policy, RequestFacts, ScannedResult } from "../../../model.ts";
import { safeText } from "../../safe-text.ts";
import { count, flow, hanging, type Page } from "../page.ts";
import { shortenMiddle } from "../width.ts";
import { type Row, rowsOf } from "./rows.ts";

/** Trackers that a sentence names without `-v`. */
const MAX_PROOFS = 6;
/** Cells of a URL or a body that proves something. */
const MAX_PROOF = 100;

/** What ran without being asked for, and in spite of a refusal, with the request that shows it. */
export function printConsent(
  result: ScannedResult,
  policy: Policy,
  page: Page,
  phases: readonly ("before" | "after")[] = ["before", "after"],
): readonly string[] {
  const consent = result.page?.consent;
  if (!consent) return [];
  const rows = rowsOf(result, policy);
  const isRefused = consent.outcome === "made" && consent.choice === "reject";
  return phases
    .filter((phase) => phase === "before" || isRefused)
    .flatMap((phase) => sentence(result, inPhase(rows, phase), phase, page));
}

/** Rows of what was sent in this phase. */
export function inPhase(rows: readonly Row[], phase: ConsentPhase): readonly Row[] {
  return rows.filter((row) => row.phase === phase);
}

const SAID = {
  before: { some: "ran before any choice", none: "No tracker ran before a choice was made." },
  during: { some: "ran while the choice was made", none: "" },
  after: { some: "ran in spite of the refusal", none: "After the refusal no tracker ran." },
} as const satisfies Record<ConsentPhase, object>;

function sentence(
  result: ScannedResult,
  rows: readonly Row[],
  phase: "before" | "after",
  page: Page,
): readonly string[] {
  const services = [...new Map(rows.map((row) => [row.service, row])).values()];
  if (services.length === 0) {
    return hanging([["✔ ", page.paint.good]], SAID[phase].none, 2, page);
  }
  const owners = new Set(services.map(({ owner }) => owner)).size;
  const text = `${count(services.length, "tracker")} of ${count(owners, "receiver")} ${SAID[phase].some}:`;
  const most = page.verbosity === "verbose" ? services.length : MAX_PROOFS;
  const hidden = services.length - most;
  return [
    ...hanging([["✖ ", page.paint.high]], text, 2, page),
    ...services.slice(0, most).flatMap((row) => proof(result, row, phase, page)),
    ...(hidden > 0 ? flow([[`and ${hidden} more (-v lists them all)`]], 4, page) : []),
  ];
}

/** `Google · Analytics 4: 0.2 s  GET https://…`: the first request that shows it. */
function proof(
  result: ScannedResult,
  row: Row,
  phase: "before" | "after",
  page: Page,
): readonly string[] {
  const shown = firstRequest(result, row, phase);
  const name = `${safeText(row.owner)} · ${safeText(row.name)}`;
  if (!shown) return flow([[name]], 4, page);
  const { load, request } = shown;
  const longest = page.verbosity === "verbose" ? Number.POSITIVE_INFINITY : MAX_PROOF;
  const cut = (text: string) => shortenMiddle(safeText(text), longest);
  const line = `${seconds(request.at)}  ${safeText(request.method)} ${cut(load.url)}`;
  return [
    ...flow([[name, page.paint.strong]], 4, page),
    ...hanging([], line, 6, page),
    ...(request.body && !request.bodyEncoding
      ? hanging([["body  ", page.paint.key]], cut(request.body), 6, page)
      : []),
  ];
}

function firstRequest(
  { loads, page }: ScannedResult,
  { findings }: Row,
  phase: ConsentPhase,
): { readonly load: Load; readonly request: RequestFacts } | undefined {
  const all = findings.flatMap((finding) => {
    const load = loads[finding.load];
    return (load?.requests ?? [])
      .filter((request) => phaseOf(request, page?.consent) === phase)
      .flatMap((request) => (load ? [{ load, request }] : []));
  });
  return all.sort((a, b) => (a.request.at ?? 0) - (b.request.at ?? 0))[0];
}

function seconds(at = 0): string {
  return `${(at / 1_000).toFixed(1)} s`;
}

/** Whether the visit tells what this choice leads to. */
export function wasMade({ choice, outcome }: ConsentFacts): boolean {
  return choice === "none" || outcome === "made";
}
