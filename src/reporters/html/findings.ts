import type { Finding, Leak, Load, Policy, ScannedResult } from "../../model.ts";
import { type Block, groupFindings, nounOf, rulesOf } from "../text/blocks.ts";
import { listExposure } from "../text/exposed.ts";
import { fixOf, fixOfPage } from "../text/fix.ts";
import { layOutPage } from "../text/page.ts";
import { encodingNote, labelInEveryRequest, labelOf, sorted } from "../text/sends.ts";
import { whenText } from "../text/visit/moment.ts";
import { escapeText } from "./escape.ts";
import { filterAttributes, ownerOf, toneOf } from "./facts.ts";
import { urlTakenApart } from "./url.ts";

/** Values that a card lists; the worst come first. */
const MOST_ROWS = 14;
const MOST_PLACES = 8;
const MOST_VALUE = 160;

/** What says the same, with its number in the document and in the drawn message. */
export interface Card {
  readonly number: number;
  readonly names: readonly string[];
  readonly block: Block;
}

export function cardsOf(result: ScannedResult, policy: Policy): readonly Card[] {
  return groupFindings(result, policy)
    .flatMap(({ names, blocks }) => blocks.map((block) => ({ names, block })))
    .map((card, index) => ({ ...card, number: index + 1 }));
}

/** Everything that is known of one block of findings. */
export function printCard({ number, names, block }: Card, result: ScannedResult): string {
  const { findings, effect, noun } = block;
  const [finding] = findings;
  const load = result.loads[finding.load];
  if (!load) return "";
  const owner = ownerOf(finding, load);
  const tone = toneOf(effect, finding.severity);
  const chip = effect === "allowed" ? "allowed" : finding.severity;
  const evidence = finding.evidence.map(({ message }) => escapeText(message)).join("; ");
  const what = `${findings.length > 1 ? `${findings.length} ` : ""}${nounOf(noun, findings.length)}`;
  const when = result.source === "page" ? `, ${whenText([load])}` : "";
  return `<article class="finding ${tone}" id="f${number}"${filterAttributes(owner, findings)}>
<header><span class="number">${number}</span><b>${names.map(escapeText).join(" · ")}</b><span class="chip ${chip}">${chip}</span><span class="chip plain">${finding.confidence}</span><span class="soft">${escapeText(what + when)}</span></header>
<p>${evidence}</p>
${urlTakenApart(load, finding)}
${leakTable(finding, load)}
<dl>${[
    ["Rules", rulesOf(findings).map(escapeText).join(", ")],
    ["Where", placesOf(findings, result)],
    ["Always", alwaysOf(finding, load)],
    ["Exposed", exposureOf(finding, load)],
    ["Allowed", finding.allowed === undefined ? "" : escapeText(finding.allowed)],
    [
      "Fix",
      escapeText(
        result.source === "page"
          ? fixOfPage(finding, load)
          : fixOf(finding, load, load.elements[0]),
      ),
    ],
  ]
    .filter(([, text]) => text)
    .map(([name, text]) => `<dt>${name}</dt><dd>${text}</dd>`)
    .join("")}</dl>
</article>`;
}

function leakTable(finding: Finding, load: Load): string {
  const leaks = sorted(finding.leaks).filter((leak) => !isAlways(leak));
  if (leaks.length === 0) return "";
  const rows = leaks.slice(0, MOST_ROWS).map((leak) => {
    const raw = leak.span ? load.url.slice(...leak.span) : leak.value;
    const decoded = leak.value !== undefined && leak.value !== raw ? leak.value : undefined;
    const where = [leak.channel === "url" ? "" : leak.channel, leak.field ?? ""].join(" ").trim();
    const notes = [encodingNote(leak, decoded), leak.meaning ?? "", leak.basis].filter(Boolean);
    return `<tr><td>${escapeText(labelOf(leak, load.state !== "declared"))}</td><td class="mono">${escapeText(where)}</td><td class="mono">${escapeText(cut(raw ?? ""))}</td><td class="soft">${notes.map(escapeText).join(" · ")}</td></tr>`;
  });
  const hidden = leaks.length - rows.length;
  return `<table><thead><tr><th>Tells</th><th>In</th><th>Value</th><th>How we know</th></tr></thead><tbody>${rows.join("")}</tbody></table>${hidden > 0 ? `<p class="soft small">and ${hidden} more values</p>` : ""}`;
}

function cut(text: string): string {
  return text.length > MOST_VALUE ? `${text.slice(0, MOST_VALUE)}…` : text;
}

function isAlways({ channel, basis, value, field, span }: Leak): boolean {
  if (channel === "connection" || (channel === "header" && basis === "protocol")) return true;
  return value === undefined && field === undefined && span === undefined;
}

function alwaysOf({ leaks }: Finding, { state }: Load): string {
  const labels = leaks
    .filter(isAlways)
    .map((leak) => labelInEveryRequest(leak, state !== "declared"));
  return [...new Set(labels)].map(escapeText).join(" · ");
}

function exposureOf({ exposure }: Finding, { trigger }: Load): string {
  const page = layOutPage({ color: false, verbosity: "normal" });
  return listExposure(exposure, trigger, 0, page).map(escapeText).join("<br>");
}

function placesOf(findings: readonly Finding[], { loads }: ScannedResult): string {
  const places = findings.flatMap(({ load }) =>
    (loads[load]?.elements ?? []).flatMap(({ line, column, part, hiddenBy }) => {
      if (line === undefined) return [];
      const inPart = part ? ` of part ${part}` : "";
      return `line ${line}${column === undefined ? "" : `:${column}`}${inPart}${hiddenBy ? `, hidden by ${hiddenBy}` : ""}`;
    }),
  );
  const shown = [...new Set(places)];
  const hidden = shown.length - MOST_PLACES;
  const list = shown.slice(0, MOST_PLACES).map(escapeText).join("; ");
  return hidden > 0 ? `${list} and ${hidden} more` : list;
}
