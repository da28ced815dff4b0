import {
  CONFIDENCES,
  type Finding,
  type Leak,
  type Load,
  type LoadType,
  type Policy,
  type ScannedResult,
  SEVERITIES,
} from "../../model.ts";
import { fails } from "../../policy.ts";
import { groupsOf } from "./groups-of.ts";

/** What a reader would call a load: one and many. */
const NOUNS = {
  pixel: ["open pixel", "open pixels"],
  "web-pixel": ["tracking pixel", "tracking pixels"],
  image: ["tracked image", "tracked images"],
  link: ["tracked link", "tracked links"],
  form: ["tracked form", "tracked forms"],
  receipt: ["read receipt", "read receipts"],
  stylesheet: ["tracked stylesheet", "tracked stylesheets"],
  font: ["tracked font", "tracked fonts"],
  media: ["tracked video or sound", "tracked videos or sounds"],
  script: ["tracking script", "tracking scripts"],
  frame: ["tracked frame", "tracked frames"],
  ping: ["click report", "click reports"],
  beacon: ["beacon", "beacons"],
  websocket: ["WebSocket", "WebSockets"],
  report: ["browser report", "browser reports"],
  request: ["tracked request", "tracked requests"],
} as const satisfies Record<string, readonly [one: string, many: string]>;
export type Noun = keyof typeof NOUNS;

const NOUN_OF_TYPE: Readonly<Record<LoadType, Noun>> = {
  image: "image",
  stylesheet: "stylesheet",
  font: "font",
  media: "media",
  script: "script",
  document: "frame",
  xhr: "request",
  fetch: "request",
  ping: "beacon",
  beacon: "beacon",
  websocket: "websocket",
  eventsource: "request",
  report: "report",
  preconnect: "request",
  manifest: "request",
  link: "request",
  receipt: "receipt",
  other: "request",
};

/** What a finding does to the exit code. */
export type Effect = "fails" | "shown" | "allowed";
const EFFECTS: readonly Effect[] = ["fails", "shown", "allowed"];

/** Colour is never the only sign. */
export const SYMBOLS = {
  fails: "✖",
  shown: "⚠",
  allowed: "✔",
} as const satisfies Record<Effect, string>;

/** Findings that say the same: printed once, the surest as example. */
export interface Block {
  readonly noun: Noun;
  readonly effect: Effect;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Everything that one receiver gets. */
export interface Group {
  /** Service, owner, domains: what is known of them. */
  readonly names: readonly string[];
  readonly blocks: readonly Block[];
}

export function nounOf(noun: Noun, number: number): string {
  return NOUNS[noun][number === 1 ? 0 : 1];
}

/** The findings of one document by receiver, worst first; the order does not depend on the input's. */
export function groupFindings(result: ScannedResult, policy: Policy): readonly Group[] {
  return groupsOf(result.findings, receiverOf)
    .map((findings) => ({
      names: namesOf(findings, result.loads),
      blocks: blocksOf(findings, result.loads, policy),
    }))
    .sort((a, b) => compare(rankOfGroup(a), rankOfGroup(b)));
}

function rankOfGroup({ blocks: [worst] }: Group): readonly number[] {
  return worst ? rankOfBlock(worst) : [];
}

function receiverOf({ tracker, owner, domain = "" }: Finding): string {
  if (tracker) return `service ${tracker.id}`;
  return owner ? `owner ${owner}` : `domain ${domain}`;
}

function namesOf(
  findings: readonly [Finding, ...Finding[]],
  loads: readonly Load[],
): readonly string[] {
  const [{ tracker, owner, load }] = findings;
  const domains = [...new Set(findings.flatMap(({ domain }) => domain || []))].sort();
  const shown = domains.slice(0, 3).join(", ");
  const names = [tracker?.name, owner, domains.length > 3 ? `${shown} and more` : shown];
  const known = [...new Set(names.flatMap((name) => name || []))];
  if (known.length > 0) return known;
  const address = /^mailto:([^?]{1,200})/i.exec(loads[load]?.url ?? "")?.[1];
  return [address ?? "receiver not known"];
}

function blocksOf(
  findings: readonly Finding[],
  loads: readonly Load[],
  policy: Policy,
): readonly Block[] {
  return groupsOf(findings, (finding) => {
    const load = loads[finding.load];
    const noun = nounOfFinding(finding, load);
    // A mail's links differ in little but their number: what each rule says of them is noise.
    const said =
      noun === "link"
        ? []
        : [load?.state, load?.trigger, finding.evidence, finding.leaks.map(kindOf)];
    const effect = effectOf(finding, policy);
    return JSON.stringify([noun, effect, finding.severity, finding.allowed, said]);
  })
    .map(([first, ...rest]): Block => {
      const effect = effectOf(first, policy);
      const findings = [first, ...rest].sort((a, b) => compare(rankOf(a), rankOf(b)));
      const [surest = first, ...others] = findings;
      const noun = nounOfFinding(first, loads[first.load]);
      return { noun, effect, findings: [surest, ...others] };
    })
    .sort((a, b) => compare(rankOfBlock(a), rankOfBlock(b)));
}

/** What leaks, apart from its value and its place. */
function kindOf({ data, channel, field, encodings, basis }: Leak): readonly unknown[] {
  return [data, channel, field, encodings, basis];
}

/** What a reader would call the finding's load. */
export function nounOfFinding({ evidence, tracker }: Finding, load: Load | undefined): Noun {
  if (load?.trigger === "receipt") return "receipt";
  if (load?.trigger === "submit") return "form";
  if (load?.trigger === "click") return load.type === "ping" ? "ping" : "link";
  if (load?.type !== "image") return NOUN_OF_TYPE[load?.type ?? "other"];
  const isUnseen = evidence.some(({ rule }) => rule === "tiny-image" || rule === "hidden-image");
  if (!isUnseen && tracker?.purpose !== "email-open") return "image";
  return load.state === "declared" ? "pixel" : "web-pixel";
}

/** Ids of the rules that spoke, in the order in which they did. */
export function rulesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ evidence }) => evidence.map(({ rule }) => rule)))];
}

export function effectOf(finding: Finding, policy: Policy): Effect {
  if (finding.allowed !== undefined) return "allowed";
  return fails(finding, policy) ? "fails" : "shown";
}

function rankOf({ severity, confidence, load }: Finding): readonly number[] {
  return [-SEVERITIES.indexOf(severity), -CONFIDENCES.indexOf(confidence), load];
}

/** Worst first, whatever the order of the findings. */
export function rankOfFinding(finding: Finding, policy: Policy): readonly number[] {
  return [EFFECTS.indexOf(effectOf(finding, policy)), ...rankOf(finding)];
}

/** At the same severity, what happens by itself comes before what the reader has to click. */
function rankOfBlock({ effect, noun, findings: [first] }: Block): readonly number[] {
  const [severity = 0, ...rest] = rankOf(first);
  return [EFFECTS.indexOf(effect), severity, noun === "link" || noun === "ping" ? 1 : 0, ...rest];
}

/** Compares ranks item by item, for `sort`. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((item, at) => item !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
