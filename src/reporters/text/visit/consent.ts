import { type ConsentPhase, phaseOf, splitByPhase } from "../../../consent-phase.ts";
import { count } from "../../../count.ts";
import type {
  ConsentChoice,
  ConsentFacts,
  Load,
  Policy,
  RequestFacts,
  ScannedResult,
} from "../../../model.ts";
import { safeText } from "../../safe-text.ts";
import { flow, hanging, type Page, type Span } from "../page.ts";
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
  return [
    ...phases
      .filter((phase) => phase === "before" || isRefused)
      .flatMap((phase) => sentence(result, inPhase(rows, phase), phase, page)),
    ...printClaims(result, phases, page),
    ...printRecords(result, page),
  ];
}

/** What receivers were told of the choice, and the first request that shows it. */
function printClaims(
  result: ScannedResult,
  phases: readonly ("before" | "after")[],
  page: Page,
): readonly string[] {
  const claims = new Map<string, readonly string[]>();
  for (const { load: index, leaks, evidence, owner, domain } of result.findings) {
    const load = result.loads[index];
    const told = leaks.filter(({ data, channel }) => data === "consent" && channel !== "cookie");
    if (!load || told.length === 0) continue;
    const parts = splitByPhase(load, result.page?.consent);
    const part = parts.find(({ phase }) => phases.some((one) => one === phase));
    const [request] = part?.load.requests ?? [];
    if (!request || !part?.phase) continue;
    const isFalse = evidence.some(({ rule }) => rule === "false-consent");
    const who = owner ?? domain ?? "a receiver";
    for (const { field = "", meaning = "", value = "" } of told) {
      const when = part.phase === "before" ? WHEN.none : momentOf(result);
      const text = `${when} ${who} was told${isFalse ? " what is not true" : ""}: ${meaning} (${field}=${shortenMiddle(value, 24)})`;
      if (claims.has(text)) continue;
      claims.set(text, [
        ...hanging([signOf(!isFalse, page)], safeText(text), 2, page),
        ...requestLines(load, request, page),
      ]);
    }
  }
  return [...claims.values()].flat();
}

/** What the page keeps of the choice, and whether that is what was chosen. */
export function printRecords(result: ScannedResult, page: Page): readonly string[] {
  return (result.consentRecords ?? []).flatMap(({ platform, from, says, isTrue }) => {
    const text = `${momentOf(result)} ${platform} recorded${isTrue ? "" : " what is not true"}: ${says} (${from})`;
    return hanging([signOf(isTrue, page)], safeText(text), 2, page);
  });
}

const WHEN = {
  none: "Before any choice",
  accept: "After the agreement",
  reject: "After the refusal",
} as const satisfies Record<ConsentChoice, string>;

/** When a visit ended, seen from the choice that was made in it. */
function momentOf({ page }: ScannedResult): string {
  const { choice = "none", outcome } = page?.consent ?? {};
  return WHEN[outcome === "made" ? choice : "none"];
}

function signOf(isGood: boolean, { paint }: Page): Span {
  return isGood ? ["✔ ", paint.good] : ["✖ ", paint.high];
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
  return [...flow([[name, page.paint.strong]], 4, page), ...requestLines(load, request, page)];
}

/** When, what, to whom. */
function requestLines(load: Load, request: RequestFacts, page: Page): readonly string[] {
  const longest = page.verbosity === "verbose" ? Number.POSITIVE_INFINITY : MAX_PROOF;
  const cut = (text: string) => shortenMiddle(safeText(text), longest);
  const line = `${seconds(request.at)}  ${safeText(request.method)} ${cut(load.url)}`;
  return [
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
