import { count } from "../../count.ts";
import type { ElementFacts, Policy } from "../../model.ts";
import { DEFAULT_POLICY, fails } from "../../policy.ts";
import { type Change, type Left, LINKS_ARE_LEFT, type Stripped } from "../../stripped.ts";
import type { ReportOptions } from "../reporter.ts";
import { safeText } from "../safe-text.ts";
import { flow, hanging, layOutPage, type Page, paragraph, type Span } from "../text/page.ts";
import { shortenMiddle, wrap } from "../text/width.ts";

/** Loads that are left for the same reason, of which so many are named. */
const MAX_NAMED = 4;

/** What was done to a document, for people at a terminal. */
export function stripText(
  stripped: Stripped,
  options: ReportOptions & {
    readonly output?: string;
    readonly diff?: boolean;
    readonly policy?: Policy;
  },
): string {
  const page = layOutPage(options);
  const { target, changes, left, allowed, unsure, signatures, warnings } = stripped;
  const { output, diff = false, policy } = options;
  const tracks = stillTracks(stripped, policy);
  const lines = [
    ...(diff ? printDiff(stripped, page) : changes.flatMap((change) => printChange(change, page))),
    ...(changes.length > 0 ? [""] : []),
    ...warnings.flatMap((text) => warn(safeText(text), page)),
    ...signatures.flatMap((text) =>
      warn(`the signature ${text} ${diff ? "would no longer hold" : "no longer holds"}`, page),
    ),
    ...printStaying("left", left, page),
    ...printStaying("allowed", allowed, page),
    ...flow(totals(stripped, tracks, page), 0, page),
    ...(unsure > 0
      ? paragraph(
          `${count(unsure, "finding")} less sure than --min-confidence ${unsure === 1 ? "was" : "were"} not touched`,
          2,
          page,
        )
      : []),
    ...(output === undefined
      ? []
      : paragraph(`${safeText(target)} → ${safeText(output)}`, 2, page)),
    ...(tracks
      ? paragraph(`Exit code 1: ${count(left.length, "finding")} left in the copy.`, 2, page)
      : []),
  ];
  return `${lines.map((line) => line.trimEnd().replace(/^((?:\u001b\[\d+m| )*)::/, "$1:·")).join("\n")}\n`;
}

/** A scan of the copy would fail, or something is in it that was to go. */
export function stillTracks({ left }: Stripped, policy: Policy = DEFAULT_POLICY): boolean {
  return left.some((one) => one.trigger !== "click" || fails({ ...one, leaks: [] }, policy));
}

function warn(text: string, page: Page): readonly string[] {
  return hanging([["⚠ ", page.paint.warning]], text, 0, page);
}

function totals(
  { changes, left, allowed }: Stripped,
  tracks: boolean,
  page: Page,
): readonly Span[] {
  const removed = changes.filter(({ action }) => action === "removed").length;
  const redirected = changes.length - removed;
  const facts = [
    removed > 0 ? `${removed} removed` : "",
    redirected > 0 ? `${count(redirected, "link")} redirected` : "",
    changes.length === 0 ? "nothing to change" : "",
    left.length > 0 ? `${left.length} left` : "",
    allowed.length > 0 ? `${allowed.length} allowed` : "",
  ];
  const sign: Span = tracks
    ? ["✖ ", page.paint.high]
    : left.length > 0
      ? ["⚠ ", page.paint.warning]
      : ["✔ ", page.paint.good];
  return [sign, [facts.filter((fact) => fact).join(" · ")]];
}

function printChange({ action, url, rules, tracker, element }: Change, page: Page) {
  const who = [tracker?.name, ...rules].filter((name) => name).join(", ");
  const head = `${action.padEnd(10)}  ${placeOf(element)}  `;
  return [
    ...flow([[head, page.paint.strong], [safeText(who)]], 0, page),
    ...flow([[shortenMiddle(safeText(url), Math.min(page.width, 1_000) - 12)]], 12, page),
  ];
}

/** The lines of the text that go, and those that come, as in a diff. */
function printDiff({ target, changes }: Stripped, page: Page): readonly string[] {
  if (changes.length === 0) return [];
  const width = Math.min(page.width, 10_000) - 1;
  const show = (sign: string, text: string, paint: (line: string) => string) =>
    text === ""
      ? []
      : text
          .split(/\r\n|\r|\n/)
          .flatMap((line) => wrap(safeText(line), width))
          .map((line) => paint(sign + line));
  return [
    page.paint.strong(`--- ${safeText(target)}`),
    page.paint.strong("+++ without what was found"),
    ...changes.flatMap(({ before, after, element }) => [
      page.paint.low(`@@ ${placeOf(element)} @@`),
      ...show("-", before, page.paint.high),
      ...show("+", after, page.paint.good),
    ]),
  ];
}

function placeOf({ line, column, part }: ElementFacts): string {
  const place = line === undefined ? "" : `${line}:${column ?? 1}`;
  return [place, part === undefined ? "" : `part ${safeText(part)}`]
    .filter((text) => text)
    .join(" · ");
}

function printStaying(
  word: "left" | "allowed",
  staying: readonly Left[],
  page: Page,
): readonly string[] {
  const byReason = new Map<string, Left[]>();
  for (const one of staying) byReason.set(one.why, [...(byReason.get(one.why) ?? []), one]);
  return [...byReason].flatMap(([reason, all]) => {
    const why = reason === LINKS_ARE_LEFT ? `${reason} (--links)` : reason;
    const shown = page.verbosity === "verbose" ? all : all.slice(0, MAX_NAMED);
    const rest = all.length - shown.length;
    return [
      ...hanging([[`${word}  `, page.paint.medium]], `${all.length}: ${safeText(why)}`, 0, page),
      ...shown.flatMap(({ url, element }) => {
        const place = element ? `${placeOf(element)}  ` : "";
        const room = Math.max(20, Math.min(page.width, 1_000) - 6 - place.length);
        return flow([[place, page.paint.faint], [shortenMiddle(safeText(url), room)]], 6, page);
      }),
      ...(rest > 0 ? paragraph(`and ${rest} more (-v lists them all)`, 6, page) : []),
    ];
  });
}
