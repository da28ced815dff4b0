import { createHash } from "node:crypto";
import { count } from "../count.ts";
import { DATA_KINDS, type Policy, type Report, type Result, type ScannedResult } from "../model.ts";
import { exitSentenceOf, policyOf } from "../policy.ts";
import { drawChoices } from "./html/choices.ts";
import { escapeText } from "./html/escape.ts";
import { ownerOf } from "./html/facts.ts";
import { cardsOf, printCard } from "./html/findings.ts";
import { drawFlow } from "./html/flow.ts";
import { drawMessage } from "./html/message.ts";
import { script } from "./html/script.ts";
import { style } from "./html/style.ts";
import { drawWaterfall } from "./html/waterfall.ts";
import { isTold } from "./is-told.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { SOURCES, sizeText } from "./text/heading.ts";
import { choicesOf } from "./text/visit/choices.ts";
import { visitFacts } from "./text/visit/facts.ts";

/** Documents that are told in full; the others are named. A browser shows no more at ease. */
const MOST_DOCUMENTS = 100;
const MOST_CARDS = 300;

/** Only the report's own script runs, and nothing at all is loaded; frames inherit this. */
const CSP = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** One file for people who would rather look than read; readable without its script, and on paper. */
export const html: Reporter = (report, options) => {
  const told = report.results.filter(isTold);
  const shown = told.slice(0, MOST_DOCUMENTS);
  const others = told.slice(MOST_DOCUMENTS);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(titleOf(report))}</title>
<style>${style}</style>
</head>
<body>
<main>
${headOf(report, options)}
${filterOf(report)}
${shown.map((result) => choicesBefore(result, report) + documentOf(result, report.policy)).join("\n")}
${others.length > 0 ? `<section class="document"><h2>${others.length} more documents</h2><p>Too many to be told in full here: ${others.map(({ target }) => escapeText(target)).join(", ")}</p></section>` : ""}
<footer>Written by ${escapeText(report.tool.name)} ${escapeText(report.tool.version)}. This file loads nothing.</footer>
</main>
<script>${script}</script>
</body>
</html>
`;
};

/** The visits of one page come one after the other; what they come to stands before the first. */
function choicesBefore(result: Result, { results, policy }: Report): string {
  const choices = choicesOf(results, results.indexOf(result));
  return choices ? `${drawChoices(choices, policy)}\n` : "";
}

function titleOf({ results, summary }: Report): string {
  const [only, ...more] = results;
  const name = only && more.length === 0 ? only.target : `${results.length} documents`;
  const { high, medium, low } = summary.findings;
  return `${count(high + medium + low, "finding")} in ${name} · pixel-scan`;
}

function headOf(report: Report, { exitZero = false }: ReportOptions): string {
  const { summary, verdict, results } = report;
  const { high, medium, low } = summary.findings;
  const receivers = new Set(
    results.flatMap((result) => (result.status === "failed" ? [] : receiversOf(result))),
  );
  const total = high + medium + low;
  const failed =
    summary.failed > 0 ? `${count(summary.failed, "target")} could not be scanned` : "";
  const warnings = report.warnings.length + report.counts.warnings;
  const isVisit = results.every((one) => one.status === "failed" || one.source === "page");
  const heading =
    total > 0
      ? `${receivers.size === 1 ? "One receiver learns" : `${receivers.size} receivers learn`} that you ${isVisit ? "were here" : "opened this"}`
      : summary.targets === summary.failed
        ? "Nothing was looked at"
        : "No trackers found";
  const exit = exitSentenceOf(report, exitZero);
  const sign = verdict !== "clean" ? "✖" : warnings > 0 ? "⚠" : "✔";
  const tiles = [
    ["high", high, "name you"],
    ["medium", medium, "single you out"],
    ["low", low, "see the connection"],
    ["", receivers.size, receivers.size === 1 ? "receiver" : "receivers"],
    ["", summary.loads, "remote URLs"],
    ...(summary.allowed > 0 ? [["", summary.allowed, "allowed"] as const] : []),
  ] as const;
  return `<header><div class="brand">pixel-scan</div>
<h1>${sign} ${heading}</h1>
<p class="soft">${[`${count(summary.targets, nounOf(report))} scanned`, failed, exit ?? ""].filter(Boolean).map(escapeText).join(" · ")}</p>
<ul class="tiles">${tiles.map(([tone, number, label]) => `<li class="${tone}"><b>${number}</b>${label}</li>`).join("")}</ul>
${report.warnings.map((warning) => `<p class="note">⚠ ${escapeText(warning)}</p>`).join("")}</header>`;
}

function nounOf({ counts: { files, pages, visits } }: Report): string {
  if (pages.all === 0 || files.all > 0) return "document";
  return visits ? "visit" : "page";
}

function receiversOf({ findings, loads }: ScannedResult): readonly string[] {
  return findings.flatMap((finding) => {
    const load = loads[finding.load];
    return load && finding.allowed === undefined ? [ownerOf(finding, load)] : [];
  });
}

/** Hidden until the script is there to serve it. */
function filterOf({ results }: Report): string {
  const scanned = results.filter((result) => result.status === "scanned");
  const findings = scanned.flatMap((result) => result.findings);
  if (findings.length < 2) return "";
  const owners = new Set(
    scanned.flatMap(({ findings: own, loads }) =>
      own.flatMap((finding) => {
        const load = loads[finding.load];
        return load ? [ownerOf(finding, load)] : [];
      }),
    ),
  );
  const found = new Set(findings.flatMap(({ leaks }) => leaks.map(({ data }) => data)));
  const kinds = Object.entries(DATA_KINDS).filter(([data]) => found.has(data as never));
  const option = (value: string, label: string): string =>
    `<option value="${escapeText(value)}">${escapeText(label)}</option>`;
  return `<form id="filter" class="filter" hidden>
<label>Receiver <select name="owner">${option("", "all")}${[...owners]
    .sort()
    .map((owner) => option(owner, owner))
    .join("")}</select></label>
<label>Data <select name="data">${option("", "all")}${kinds.map(([data, { label }]) => option(data, label)).join("")}</select></label>
<fieldset><legend>Severity</legend>${["high", "medium", "low"].map((severity) => `<label><input type="checkbox" name="severity" value="${severity}" checked> <span class="t-${severity}">${severity}</span></label>`).join("")}</fieldset>
<output id="told" class="soft" aria-live="polite"></output>
</form>`;
}

function documentOf(result: Result, ofTheRun: Policy): string {
  const name = escapeText(result.target);
  if (result.status === "failed") {
    const { code, message, hint } = result.error;
    const advice = hint ? ` Hint: ${escapeText(hint)}` : "";
    return `<section class="document"><h2>${name}</h2><p class="note bad">✖ not scanned: ${escapeText(message)} (${escapeText(code)}).${advice}</p></section>`;
  }
  const policy = policyOf(result, ofTheRun);
  const all = cardsOf(result, policy);
  const cards = all.slice(0, MOST_CARDS);
  const hidden = all.length - cards.length;
  const flow = drawFlow(result);
  const title = result.title ? `<p>“${escapeText(result.title)}”</p>` : "";
  return `<section class="document">
<h2>${name}</h2>
${title}<p class="soft small">${factsOf(result).map(escapeText).join(" · ")}</p>
${result.warnings.map((warning) => `<p class="note">⚠ ${escapeText(warning)}</p>`).join("")}
${flow ? `<h3>Who learns what</h3>\n${flow}` : ""}
${drawWaterfall(result, policy)}
${drawMessage(result, all)}
${cards.length > 0 ? "<h3>Findings</h3>" : ""}
${cards.map((card) => printCard(card, result)).join("\n")}
${hidden > 0 ? `<p class="soft">and ${count(hidden, "more finding")}; the text report lists all</p>` : ""}
</section>`;
}

function factsOf(result: ScannedResult): readonly string[] {
  if (result.source === "page") return visitFacts(result);
  const { source, bytes, loads } = result;
  const size = bytes === undefined ? [] : [sizeText(bytes)];
  return [SOURCES[source], ...size, count(loads.length, "remote URL")];
}
