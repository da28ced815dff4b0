import type { FailedResult, Policy, Result, ScannedResult } from "../model.ts";
import type { Reporter } from "./reporter.ts";
import { safeText } from "./safe-text.ts";
import { printBlock, printCompact } from "./text/block.ts";
import { type Block, type Group, groupFindings, type Noun, nounOf } from "./text/blocks.ts";
import { count, flow, hanging, layOutPage, type Page, type Span } from "./text/page.ts";
import { printTotals } from "./text/totals.ts";
import { shortenEnd, widthOf } from "./text/width.ts";

/** Words for what was read. */
const SOURCES = {
  email: "e-mail",
  html: "HTML",
  page: "page",
} as const satisfies Record<ScannedResult["source"], string>;

/** Hosts that `-v` names for loads without findings. */
const MAX_HOSTS = 20;

/** For people at a terminal: what tracks, grouped by who receives it; clean targets are counted. */
export const text: Reporter = (report, options) => {
  const page = layOutPage(options);
  const lines = [
    ...report.results.flatMap((result) => printResult(result, report.policy, page)),
    ...printTotals(report, options, page),
  ];
  return `${lines.map(finishLine).join("\n")}\n`;
};

/**
 * Runners obey `::error` and its kin at the start of a line. Each text alone is safe there, but one
 * may be wrapped or joined so that colons come to stand first.
 */
function finishLine(line: string): string {
  return line.trimEnd().replace(/^((?:\u001b\[\d+m| )*)::/, "$1:·");
}

function printResult(result: Result, policy: Policy, page: Page): readonly string[] {
  if (result.status === "failed") return printFailed(result, page);
  const { findings, loads, warnings } = result;
  const isVerbose = page.verbosity === "verbose";
  if (findings.length + warnings.length === 0 && !(isVerbose && loads.length > 0)) return [];
  return [
    ...printHeading(result, page),
    ...warnings.flatMap((warning) =>
      hanging([["⚠ warning  ", page.paint.warning]], safeText(warning), 2, page),
    ),
    ...(page.verbosity === "quiet" ? [] : [""]),
    ...printGroups(result, policy, page),
    ...(page.verbosity === "quiet" ? [""] : []),
    ...(isVerbose ? printOthers(result, page) : []),
  ];
}

function printFailed({ target, error }: FailedResult, page: Page): readonly string[] {
  const { code, message, hint } = error;
  return [
    ...flow([[safeText(target), page.paint.strong]], 0, page),
    ...flow([["✖ failed  ", page.paint.high], [safeText(code)]], 2, page),
    ...hanging([], safeText(message), 4, page),
    ...(hint ? hanging([["Hint  ", page.paint.key]], safeText(hint), 4, page) : []),
    "",
  ];
}

function printHeading(result: ScannedResult, page: Page): readonly string[] {
  const target: Span = [safeText(result.target), page.paint.strong];
  const title = result.title ? `"${safeText(result.title)}"` : "";
  const facts = factsOf(result).join(" · ");
  const line: readonly Span[] = [
    target,
    ...(title ? [["   "] as const, [title] as const] : []),
    ["   "],
    [facts, page.paint.faint],
  ];
  const width = line.reduce((sum, [part]) => sum + widthOf(part), 0);
  if (width <= page.width) return flow(line, 0, page);
  return [
    ...flow([target], 0, page),
    ...(title ? flow([[shortenEnd(title, page.width - 2)]], 2, page) : []),
    ...flow([[facts, page.paint.faint]], 2, page),
  ];
}

function factsOf({ source, bytes, loads }: ScannedResult): readonly string[] {
  const size = bytes === undefined ? [] : [sizeText(bytes)];
  return [SOURCES[source], ...size, count(loads.length, "remote URL")];
}

function sizeText(bytes: number): string {
  if (bytes < 1_000) return count(bytes, "byte");
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function printGroups(result: ScannedResult, policy: Policy, page: Page): readonly string[] {
  const groups = groupFindings(result, policy);
  if (page.verbosity === "quiet") {
    return groups.flatMap(({ names, blocks }) =>
      blocks.flatMap((block) => printCompact(block, names, result, page)),
    );
  }
  // Most loads of a mail are exposed alike, and a list of eleven clients is long.
  let last = "";
  return groups.flatMap((group) => [
    ...printRule(group, page),
    "",
    ...group.blocks.flatMap((block) => {
      const exposure = JSON.stringify(block.findings[0].exposure);
      const lines = printBlock(block, result, exposure === last, page);
      if (block.findings[0].exposure.length > 0) last = exposure;
      return [...lines, ""];
    }),
  ]);
}

/** `── Mailchimp · Intuit · list-manage.com ───── 1 open pixel · 14 tracked links ──` */
function printRule({ names, blocks }: Group, page: Page): readonly string[] {
  const name = names.map(safeText).join(" · ");
  const counts = countsOf(blocks);
  const gap = page.width - widthOf(name) - widthOf(counts) - 8;
  if (page.narrow || gap < 2) {
    return [
      ...flow(
        [
          ["── ", page.paint.faint],
          [name, page.paint.strong],
        ],
        0,
        page,
      ),
      ...flow([[counts, page.paint.faint]], 3, page),
    ];
  }
  const rule = "─".repeat(Number.isFinite(gap) ? gap : 2);
  return flow(
    [
      ["── ", page.paint.faint],
      [name, page.paint.strong],
      [` ${rule} ${counts} ──`, page.paint.faint],
    ],
    0,
    page,
  );
}

function countsOf(blocks: readonly Block[]): string {
  const numbers = new Map<Noun, number>();
  for (const { noun, findings } of blocks) {
    numbers.set(noun, (numbers.get(noun) ?? 0) + findings.length);
  }
  return [...numbers].map(([noun, number]) => `${number} ${nounOf(noun, number)}`).join(" · ");
}

/** What else the document loads, by host: nothing is said against it. */
function printOthers({ loads, findings }: ScannedResult, page: Page): readonly string[] {
  const found = new Set(findings.map(({ load }) => load));
  const others = loads.filter((_, index) => !found.has(index));
  if (others.length === 0) return [];
  const hosts = new Map<string, number>();
  for (const { url } of others) {
    const host = (URL.canParse(url) && new URL(url).host) || "no host";
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  const byNumber = [...hosts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = byNumber.slice(0, MAX_HOSTS).map(([host, number]) => `${number} ${host}`);
  const rest = byNumber.length - named.length;
  const list = [...named, ...(rest > 0 ? [count(rest, "further host")] : [])].join(", ");
  const text = `${count(others.length, "remote URL")} without findings: ${safeText(list)}`;
  return [...hanging([], text, 2, page), ""];
}
