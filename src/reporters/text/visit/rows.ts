import { type ConsentPhase, splitByPhase } from "../../../consent-phase.ts";
import type { ConsentFacts, Finding, Load, Policy, ScannedResult } from "../../../model.ts";
import { compare, type Effect, effectOf, nounOf, nounOfFinding, rankOfFinding } from "../blocks.ts";
import { groupsOf } from "../groups-of.ts";
import { type Moment, momentOf, stateOf, wasSent, whenText } from "./moment.ts";
import { alwaysSent } from "./sends.ts";
import { partyOf, siteOf } from "./site.ts";

/** What one tracker did at one moment: a line of the table. */
export interface Row {
  /** Who receives it: a company, `this site`, or a domain whose owner is not known. */
  readonly owner: string;
  readonly ownerKind: "company" | "site" | "domain";
  /** The same for everything that one tracker does. */
  readonly service: string;
  /** The service, or what was found where none is known: `tracking pixel`. */
  readonly name: string;
  readonly domains: readonly string[];
  readonly moment: Moment;
  /** Whether the visitor had chosen by then; absent where nothing was to be chosen. */
  readonly phase?: ConsentPhase;
  readonly when: string;
  /** How often it was requested; 0 for what was not. */
  readonly requests: number;
  readonly effect: Effect;
  /** Labels of what every request of the page tells. */
  readonly always: readonly string[];
  /** The worst first. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** A finding with its load. */
interface Found {
  readonly finding: Finding;
  readonly load: Load;
  readonly party: string | undefined;
  readonly phase?: ConsentPhase | undefined;
}

/** The findings of a page, those of one owner together, worst first; their order does not matter. */
export function rowsOf(result: ScannedResult, policy: Policy): readonly Row[] {
  const site = siteOf(result);
  const consent = result.page?.consent;
  const found = result.findings.flatMap((finding): Found[] => {
    const load = result.loads[finding.load];
    if (!load) return [];
    const party = finding.domain ?? partyOf(load);
    return splitByPhase(load, consent).map((part) => ({ finding, party, ...part }));
  });
  const always = alwaysSent(result);
  const rows = groupsOf(found, (each) =>
    JSON.stringify([serviceOf(each, site), stateOf(each.load), each.load.trigger, each.phase]),
  )
    .map((group) => rowOf(group, { site, always, policy, consent }))
    .sort(compareRows(policy));
  // Sorted before: the owners come in the order of the worst of each.
  return groupsOf(rows, ({ owner, ownerKind }) => `${ownerKind} ${owner}`).flat();
}

interface RowContext {
  readonly site: string | undefined;
  readonly always: readonly string[];
  readonly policy: Policy;
  readonly consent: ConsentFacts | undefined;
}

function rowOf(
  found: readonly [Found, ...Found[]],
  { site, always, policy, consent }: RowContext,
): Row {
  const [first] = found;
  const loads = [first.load, ...found.slice(1).map(({ load }) => load)] as const;
  const findings = found
    .map(({ finding }) => finding)
    .sort((a, b) => compare(rankOfFinding(a, policy), rankOfFinding(b, policy)));
  const [worst = first.finding, ...others] = findings;
  return {
    ...ownerOf(first, site),
    service: serviceOf(first, site),
    name: nameOf(found, site),
    domains: [...new Set(found.flatMap(({ party }) => party ?? []))].sort(),
    moment: momentOf(loads),
    ...(first.phase ? { phase: first.phase } : {}),
    when: whenChosen(whenText(loads), first.phase, consent),
    requests: loads.reduce((sum, load) => sum + countRequests(load), 0),
    effect: effectOf(worst, policy),
    always,
    findings: [worst, ...others],
  };
}

const CHOSEN = { accept: "accepted", reject: "refused", none: "" } as const;

/** `on load, unasked`, `on leaving, refused`; the moment alone where no choice was made. */
function whenChosen(
  when: string,
  phase: ConsentPhase | undefined,
  consent: ConsentFacts | undefined,
): string {
  if (!phase || consent?.outcome !== "made") return when;
  return `${when}, ${phase === "before" ? "unasked" : CHOSEN[consent.choice]}`;
}

/** A load that was sent was requested, even where no request of it is known. */
function countRequests(load: Load): number {
  if (!wasSent(load)) return 0;
  const { requests, trigger } = load;
  // Pages are left twice, by the events alone and then really: what says the same again is no second one.
  const number =
    trigger === "leave"
      ? new Set(requests.map(({ method, body = "" }) => `${method} ${body}`)).size
      : requests.length;
  return Math.max(number, 1);
}

function isOwn({ party }: Found, site: string | undefined): boolean {
  return party !== undefined && party === site;
}

function serviceOf(found: Found, site: string | undefined): string {
  const { owner } = ownerOf(found, site);
  return JSON.stringify([owner, found.finding.tracker?.id ?? found.party]);
}

function ownerOf(found: Found, site: string | undefined): Pick<Row, "owner" | "ownerKind"> {
  const { finding, party } = found;
  if (!finding.tracker && isOwn(found, site)) return { owner: "this site", ownerKind: "site" };
  const company = finding.owner ?? finding.tracker?.owner;
  if (company) return { owner: company, ownerKind: "company" };
  return { owner: party ?? "receiver not known", ownerKind: "domain" };
}

function nameOf(found: readonly [Found, ...Found[]], site: string | undefined): string {
  const [first] = found;
  const { tracker } = first.finding;
  const { owner, ownerKind } = ownerOf(first, site);
  if (tracker) {
    // The owner stands beside it.
    const { name } = tracker;
    const own = name.startsWith(`${owner} `) ? name.slice(owner.length + 1) : name;
    return found.every((each) => isOwn(each, site)) ? `${own} via this site` : own;
  }
  const nouns = found.map(({ finding, load }) => nounOf(nounOfFinding(finding, load), 1));
  const noun = [...new Set(nouns)].sort().join(", ");
  return ownerKind === "company" && first.party ? `${noun} (${first.party})` : noun;
}

function compareRows(policy: Policy): (a: Row, b: Row) => number {
  return (a, b) =>
    compare(rankOfFinding(a.findings[0], policy), rankOfFinding(b.findings[0], policy));
}
