import { count } from "../../count.ts";
import {
  type ElementFacts,
  type Finding,
  type Load,
  PURPOSES,
  type ScannedResult,
  type Trigger,
} from "../../model.ts";
import { safeText } from "../safe-text.ts";
import { type Block, nounOf, rulesOf, SYMBOLS } from "./blocks.ts";
import { listExposure } from "./exposed.ts";
import { fixOf, fixOfPage } from "./fix.ts";
import { drawFrame } from "./frame.ts";
import { ends, flow, type Page, paragraph, type Span } from "./page.ts";
import { listRequests } from "./requests.ts";
import { labelsOf, listSends } from "./sends.ts";
import { momentOf, whenText } from "./visit/moment.ts";
import { shortenMiddle, widthOf } from "./width.ts";

/** Places that a block names; a template can hold thousands of tracked links. */
const MAX_PLACES = 12;

/** Left edge of a block's text, and of what stands right of a key in the wide layout. */
const TEXT = 4;
const COLUMN = 13;

/** Said where it is not the opening, and the noun does not say it. */
const WHEN: Partial<Record<Trigger, string>> = {
  scroll: "when scrolled to",
  print: "when printed",
  leave: "on leaving",
};

/**
 * What a block says: a header, a sentence, the source, and rows of what is sent, who is exposed
 * and what to do. Exposure that the block before has printed is not printed again.
 */
export function printBlock(
  block: Block,
  { source, loads, page: facts }: ScannedResult,
  isExposureKnown: boolean,
  page: Page,
): readonly string[] {
  const [finding] = block.findings;
  const load = loads[finding.load];
  if (!load) return [];
  const [element] = load.elements;
  const indent = page.narrow ? TEXT + 2 : COLUMN;
  const isVerbose = page.verbosity === "verbose";
  const exposed = isExposureKnown
    ? paragraph("as above", indent, page)
    : listExposure(finding.exposure, load.trigger, indent, page);
  const isWeb = source === "page";
  const rows: readonly (readonly [key: string, lines: readonly string[]])[] = [
    ["Sends", listSends(load, finding.leaks, indent, page)],
    // Mail clients have no part in it.
    ...(isWeb ? listRequests(load, facts?.url, indent, page) : [["Exposed", exposed] as const]),
    ["Also at", listOthers(block, loads, indent, page)],
    ["Why", isVerbose ? listEvidence(block.findings, indent, page) : []],
    ["Allowed", paragraphs(finding.allowed, indent, page)],
    [
      "Fix",
      paragraphs(isWeb ? fixOfPage(finding, load) : fixOf(finding, load, element), indent, page),
    ],
    ["See", isVerbose ? paragraphs(finding.tracker?.reference, indent, page) : []],
  ];
  return [
    ...printHeader(block, load, isWeb, page),
    ...paragraph(sentenceOf(finding), TEXT, page),
    "",
    ...drawFrame(load, element, finding.leaks, page),
    "",
    ...rows.flatMap(([key, lines]) => keyed(key, lines, page)),
  ];
}

/** What somebody has decided about already: the header, and the reason. */
export function printAllowed(
  block: Block,
  { source, loads }: ScannedResult,
  page: Page,
): readonly string[] {
  const [{ load: index, allowed = "" }] = block.findings;
  const load = loads[index];
  if (!load) return [];
  const others = keyed(
    "Also at",
    listOthers(block, loads, page.narrow ? TEXT + 2 : COLUMN, page),
    page,
  );
  return [
    ...printHeader(block, load, source === "page", page),
    ...paragraph(safeText(`Allowed: ${allowed}`), TEXT, page),
    ...others,
  ];
}

/** Two lines: the header, then who gets what. */
export function printCompact(
  block: Block,
  names: readonly string[],
  { loads }: ScannedResult,
  page: Page,
): readonly string[] {
  const load = loads[block.findings[0].load];
  if (!load) return [];
  const [{ allowed }] = block.findings;
  const sent = labelsOf(block.findings.flatMap(({ leaks }) => leaks));
  const what =
    allowed !== undefined
      ? `: ${safeText(allowed)}`
      : sent.length > 0
        ? `: ${sent.join(" · ")}`
        : "";
  return [
    ...printHeader(block, load, false, page),
    ...paragraph(safeText(names.join(" · ")) + what, TEXT, page),
  ];
}

function printHeader(
  { noun, effect, findings }: Block,
  load: Load,
  isWeb: boolean,
  page: Page,
): readonly string[] {
  const [element] = load.elements;
  const [{ severity, confidence }] = findings;
  const paint = effect === "allowed" ? page.paint.good : page.paint[severity];
  const many = findings.length > 1 ? `  ${findings.length} ${nounOf(noun, findings.length)}` : "";
  const left: readonly Span[] = [
    [`${SYMBOLS[effect]} ${severity}`, paint],
    [many, page.paint.strong],
    [`  ${rulesOf(findings).map(safeText).join(", ")}`],
  ];
  const facts = [
    placeOf(element),
    element?.part && `part ${safeText(element.part)}`,
    element?.onlyIn && `only in ${safeText(element.onlyIn)}`,
    isWeb ? visitFact(load) : WHEN[load.trigger],
    confidence,
    effect === "shown" && "does not fail the run",
    effect === "allowed" && "allowed",
  ];
  const right = facts.filter((fact) => fact).join(" · ");
  return ends(left, [[right, page.paint.faint]], 2, page);
}

/** `on leaving`, `tried`, `not sent`, `not sent, on click`; `only in …` stands beside it. */
function visitFact(load: Load): string {
  if (momentOf([load]) !== "potential") return whenText([load]);
  return load.trigger === "open" ? "not sent" : `not sent, ${whenText([load])}`;
}

function placeOf(element: ElementFacts | undefined): string | undefined {
  if (element?.line === undefined) return undefined;
  return element.column === undefined ? `${element.line}` : `${element.line}:${element.column}`;
}

/** What it is, as one sentence: the service and its purpose, then the facts that the rules saw. */
function sentenceOf({ tracker, evidence }: Finding): string {
  const messages = new Set(evidence.map(({ message }) => message));
  const facts: string[] = [];
  let subject = "";
  if (tracker) {
    const purpose = PURPOSES[tracker.purpose];
    messages.delete(`${tracker.name}: ${purpose}`);
    const isTold = [...messages].some((message) => message.includes(purpose));
    if (!isTold) subject = `${tracker.name} ${purpose}`;
  }
  facts.push(...messages);
  const sentence = [subject, facts.join("; ")].filter((part) => part).join(": ");
  const safe = safeText(sentence);
  // `navigator.sendBeacon` is no word of a sentence.
  return /^\w+[.(]\w/.test(safe) ? `${safe}.` : `${safe.charAt(0).toUpperCase()}${safe.slice(1)}.`;
}

function listEvidence(findings: readonly Finding[], indent: number, page: Page): readonly string[] {
  const lines = findings.flatMap(({ evidence }) =>
    evidence.map(({ rule, confidence, message }) => `${rule} (${confidence}): ${message}`),
  );
  return [...new Set(lines)].flatMap((line) => paragraph(safeText(line), indent, page));
}

/** Where else: further elements of the same load, then the other loads of the block. */
function listOthers(
  { findings: [first, ...others] }: Block,
  loads: readonly Load[],
  indent: number,
  page: Page,
): readonly string[] {
  const again = loads[first.load]?.elements.slice(1) ?? [];
  const more = others.flatMap(({ load }) => loads[load] ?? []);
  if (page.verbosity === "verbose") {
    return [
      ...paragraphs(joinPlaces(again), indent, page),
      ...more.flatMap(({ url, elements }) => {
        const place = joinPlaces(elements);
        const room = page.width - indent - widthOf(place) - 2;
        const shown = shortenMiddle(safeText(url), Math.max(room, 20));
        return flow([[place ? `${place}  ${shown}` : shown]], indent, page);
      }),
    ];
  }
  const elements = [...again, ...more.flatMap((load) => load.elements)];
  const places = elements.flatMap((element) => placeOf(element) ?? []);
  const shown = places.slice(0, MAX_PLACES).join(", ");
  const hidden =
    Math.max(elements.length, again.length + more.length) - Math.min(places.length, MAX_PLACES);
  if (hidden === 0) return paragraphs(shown, indent, page);
  const rest = `${count(hidden, shown ? "more" : "other place", shown ? "more" : undefined)} (-v lists them)`;
  return paragraphs(shown ? `${shown} and ${rest}` : rest, indent, page);
}

function joinPlaces(elements: readonly ElementFacts[]): string {
  return elements.flatMap((element) => placeOf(element) ?? []).join(", ");
}

function paragraphs(words: string | undefined, indent: number, page: Page): readonly string[] {
  return words ? paragraph(safeText(words), indent, page) : [];
}

/** Lines with their key: to the left of the first in columns, above it in a list. */
function keyed(key: string, lines: readonly string[], page: Page): readonly string[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const left = " ".repeat(TEXT);
  if (page.narrow) {
    const inline = `${left}${page.paint.key(key)}  ${first.trimStart()}`;
    const isShort = rest.length === 0 && widthOf(first) + key.length <= page.width;
    return isShort ? [inline] : [left + page.paint.key(key), ...lines];
  }
  const label = page.paint.key(key) + " ".repeat(COLUMN - TEXT - key.length);
  return [left + label + first.slice(COLUMN), ...rest];
}
