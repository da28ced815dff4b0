import {
  type Comparison,
  type Copy,
  type DifferingLoad,
  type DifferingPart,
  SCOPES,
  type UnmatchedLoad,
} from "../../comparison.ts";
import { count } from "../../count.ts";
import { type Confidence, DATA_KINDS, type Leak, type Load } from "../../model.ts";
import type { ReportOptions } from "../reporter.ts";
import { safeText } from "../safe-text.ts";
import { finishLine } from "../text/finish-line.ts";
import { drawFrame } from "../text/frame.ts";
import { SOURCES, sizeText } from "../text/heading.ts";
import { ends, flow, hanging, layOutPage, type Page, paragraph } from "../text/page.ts";
import { encodingNote } from "../text/sends.ts";
import { pad, shortenEnd, shortenMiddle, widthOf } from "../text/width.ts";
import { type CompareResult, verdictOfComparison } from "./result.ts";

/** Copies whose URL is drawn; the values of all stand below. */
const MAX_DRAWN = 2;
const MAX_UNMATCHED = 6;
const INDENT = 4;

/** A comparison for people at a terminal. */
export function compareText(result: CompareResult, options: ReportOptions): string {
  const page = layOutPage(options);
  const { outcome } = result;
  const lines =
    outcome.status === "failed"
      ? printFailed(outcome.error, page)
      : [
          ...printComparison(outcome.comparison, page),
          ...printTotals(result, outcome.comparison, page),
        ];
  return `${lines.map(finishLine).join("\n")}\n`;
}

function printFailed(
  { code, message, hint }: { code: string; message: string; hint?: string },
  page: Page,
): readonly string[] {
  return [
    ...flow([["✖ not compared  ", page.paint.high], [safeText(code)]], 0, page),
    ...hanging([], safeText(message), 2, page),
    ...(hint ? hanging([["Hint  ", page.paint.key]], safeText(hint), 2, page) : []),
    ...flow([["Exit code 2: the copies could not be compared."]], 2, page),
  ];
}

function printComparison(comparison: Comparison, page: Page): readonly string[] {
  const { copies, differing, unmatched, warnings } = comparison;
  const told = [
    ...warnings,
    ...copies.flatMap(({ target, warnings: own }) => own.map((text) => `${target}: ${text}`)),
  ];
  return [
    ...copies.flatMap((copy, index) => printCopy(copy, index, page)),
    ...[...new Set(told)].flatMap((warning) =>
      hanging([["⚠ ", page.paint.warning]], safeText(warning), 2, page),
    ),
    "",
    ...groupsOf(differing).flatMap((group) => printGroup(group, copies, page)),
    ...printUnmatched(unmatched, copies, page),
  ];
}

function printCopy(copy: Copy, index: number, page: Page): readonly string[] {
  const { target, title, source, bytes, loads, readers } = copy;
  const facts = [
    SOURCES[source],
    bytes === undefined ? "" : sizeText(bytes),
    count(loads, "remote URL"),
    readers.length > 0 ? `for ${safeText(readers.join(", "))}` : "",
  ].filter((fact) => fact);
  const number = `${index + 1}  `;
  return [
    ...flow(
      [
        [number, page.paint.faint],
        [safeText(target), page.paint.strong],
      ],
      0,
      page,
    ),
    ...(title ? flow([[shortenEnd(`"${safeText(title)}"`, page.width - 3)]], 3, page) : []),
    ...paragraph(facts.join(" · "), 3, page, page.paint.faint),
  ];
}

type Group = readonly [DifferingLoad, ...DifferingLoad[]];

/** Loads of one receiver whose parts say the same. */
function groupsOf(loads: readonly DifferingLoad[]): readonly Group[] {
  const groups = new Map<string, [DifferingLoad, ...DifferingLoad[]]>();
  for (const load of loads) {
    const { owner, domain, tracker, type, trigger, parts } = load;
    const kinds = parts.map(({ data, scope, field, channel }) => [data, scope, field, channel]);
    const key = JSON.stringify([owner, domain, tracker?.id, type, trigger, kinds]);
    const group = groups.get(key);
    if (group) group.push(load);
    else groups.set(key, [load]);
  }
  return [...groups.values()];
}

function printGroup(group: Group, copies: readonly Copy[], page: Page): readonly string[] {
  const [load] = group;
  const { parts, tracker, owner, domain, type, trigger } = load;
  const confidence = surest(parts);
  const sign = confidence === "possible" ? "· " : "✖ ";
  const paint = confidence === "possible" ? page.paint.low : page.paint.medium;
  const who = [tracker?.name, owner, domain].filter(
    (name, at, all) => name && all.indexOf(name) === at,
  );
  const noun =
    group.length === 1 ? nounOf(type, trigger) : `${count(group.length, nounOf(type, trigger))}`;
  const left = [[sign + labelsOf(parts).join(" · "), paint], [`  ${noun}`]] as const;
  const right = [...who.map((name) => safeText(name ?? "")), confidence].join(" · ");
  return [
    ...ends(left, [[right, page.paint.faint]], 2, page),
    "",
    ...drawCopies(load, page),
    ...parts.flatMap((part) => printPart(part, load, page)),
    ...placesOf(group, copies, page),
    "",
  ];
}

function surest(parts: readonly DifferingPart[]): Confidence {
  const order: readonly Confidence[] = ["certain", "likely", "possible"];
  return order.find((rank) => parts.some(({ confidence }) => confidence === rank)) ?? "possible";
}

function labelsOf(parts: readonly DifferingPart[]): readonly string[] {
  return [...new Set(parts.map(labelOf))];
}

/** The labels of a report speak to its reader; of several copies only one is theirs. */
function labelOf({ data, scope }: Pick<DifferingPart, "data" | "scope">): string {
  if (scope === "time") return "a time";
  if (scope === "group") return "a group of readers";
  if (scope === "request") return "a random value";
  return data === "other-id" ? "an id" : DATA_KINDS[data].label.replace(/^your /, "the reader's ");
}

function nounOf(type: DifferingLoad["type"], trigger: DifferingLoad["trigger"]): string {
  if (trigger === "click") return "link";
  return type === "other" || type === "document" ? "request" : type;
}

function drawCopies({ copies, parts }: DifferingLoad, page: Page): readonly string[] {
  return copies.slice(0, MAX_DRAWN).flatMap(({ url, element }, at) => {
    const labels = new Map<Leak, string>();
    for (const part of parts) {
      const span = part.spans?.[at];
      if (span && span[1] > span[0]) labels.set({ ...leakOf(part), span }, labelOf(part));
    }
    const labelOfLeak = (leak: Leak): string => labels.get(leak) ?? "";
    const load: Load = {
      url,
      type: "other",
      trigger: "open",
      state: "declared",
      elements: [],
      requests: [],
    };
    return [...drawFrame(load, element, [...labels.keys()], page, labelOfLeak), ""];
  });
}

function leakOf({ data, channel, basis }: DifferingPart): Leak {
  return { data, channel, basis };
}

function printPart(part: DifferingPart, { copies }: DifferingLoad, page: Page): readonly string[] {
  const { channel, field, values, scope, meaning } = part;
  const name = [channel === "url" ? "" : channel, field ?? ""].filter((word) => word).join(" ");
  const encoding = encodingNote(
    { ...leakOf(part), encodings: part.encodings ?? [] },
    undefined,
  ).replace(/\byour /, "the reader's ");
  const notes = [encoding, meaning === undefined ? "" : safeText(meaning), SCOPES[scope]];
  const numbers = copies.map(({ copy }) => `${copy + 1}`);
  const left = safeText(name);
  const column = INDENT + widthOf(left) + 2;
  const room = Math.max(12, Math.min(page.width, 200) - column - 4);
  return [
    ...values.flatMap((value, at) => {
      const key = at === 0 ? left : pad("", widthOf(left));
      const shown = value === "" ? "(empty)" : shortenMiddle(safeText(value), room);
      return flow(
        [
          [`${key}  `, page.paint.key],
          [`${numbers[at]}  `, page.paint.faint],
          [shown, page.paint.mark],
        ],
        INDENT,
        page,
      );
    }),
    ...paragraph(notes.filter((note) => note).join(" · "), column, page, page.paint.faint),
  ];
}

/** Where the first copy has the others of the group. */
function placesOf([, ...others]: Group, copies: readonly Copy[], page: Page): readonly string[] {
  const [first] = others;
  if (!first) return [];
  const places = others.flatMap(({ copies: [own] }) =>
    own?.element?.line === undefined ? [] : [`${own.element.line}:${own.element.column ?? 1}`],
  );
  if (places.length === 0) return [];
  const shown = page.verbosity === "verbose" ? places : places.slice(0, 12);
  const rest = places.length - shown.length;
  const name = copies[first.copies[0]?.copy ?? 0]?.target ?? "";
  return paragraph(
    `also at ${shown.join(", ")}${rest > 0 ? ` and ${rest} more (-v lists them)` : ""} of ${safeText(name)}`,
    INDENT,
    page,
  );
}

function printUnmatched(
  loads: readonly UnmatchedLoad[],
  copies: readonly Copy[],
  page: Page,
): readonly string[] {
  const byCopies = new Map<string, UnmatchedLoad[]>();
  for (const load of loads) {
    const key = load.copies.map(({ copy }) => copy).join(" ");
    byCopies.set(key, [...(byCopies.get(key) ?? []), load]);
  }
  return [...byCopies].flatMap(([key, group]) => {
    const names = key.split(" ").map((copy) => safeText(copies[Number(copy)]?.target ?? ""));
    // What names a reader comes first, and is never cut.
    const sorted = group.toSorted(
      (a, b) => Number(b.leaks.length > 0) - Number(a.leaks.length > 0),
    );
    const told = sorted.filter(({ leaks }) => leaks.length > 0).length;
    const shown =
      page.verbosity === "verbose" ? sorted : sorted.slice(0, Math.max(told, MAX_UNMATCHED));
    return [
      ...paragraph(
        `Only in ${names.join(" and ")}: ${count(group.length, "remote URL")}, with nothing to compare`,
        2,
        page,
      ),
      ...shown.flatMap((load) => printLonely(load, page)),
      ...(sorted.length > shown.length
        ? paragraph(`and ${sorted.length - shown.length} more (-v lists them all)`, INDENT, page)
        : []),
      "",
    ];
  });
}

function printLonely({ copies: [copy], leaks }: UnmatchedLoad, page: Page): readonly string[] {
  const room = Math.max(20, Math.min(page.width, 1_000) - INDENT - 2);
  const url = shortenMiddle(safeText(copy?.url ?? ""), room);
  if (leaks.length === 0) return flow([[url]], INDENT, page);
  const labels = new Set(leaks.map(({ data }) => labelOf({ data, scope: "reader" })));
  return [
    ...flow([["✖ ", page.paint.medium], [url]], INDENT, page),
    ...paragraph(`hands over ${[...labels].join(", ")}`, INDENT + 2, page),
  ];
}

function printTotals(
  result: CompareResult,
  { differing, equal, unmatched, copies }: Comparison,
  page: Page,
): readonly string[] {
  const verdict = verdictOfComparison(result);
  const telling = differing.filter(({ parts }) => surest(parts) !== "possible").length;
  const named = unmatched.filter(({ leaks }) => leaks.length > 0).length;
  const isPage = copies[0]?.source === "page";
  const whom = isPage ? "visits" : "copies";
  const facts = [
    telling > 0
      ? `${count(telling, "remote URL tells", "remote URLs tell")} the ${whom} apart`
      : `No remote URL is seen to tell the ${whom} apart`,
    differing.length > telling
      ? `${differing.length - telling} differ by a time, a group or chance`
      : "",
    `${equal} equal`,
    unmatched.length > 0 ? `${unmatched.length} without a counterpart` : "",
  ];
  const isDoubtful = unmatched.length > 0 || differing.length > 0;
  const sign =
    verdict === "flagged"
      ? (["✖ ", page.paint.high] as const)
      : isDoubtful
        ? (["⚠ ", page.paint.warning] as const)
        : (["✔ ", page.paint.good] as const);
  const why =
    telling > 0
      ? `${count(telling, "remote URL")} with a part that is another one in each ${isPage ? "visit" : "copy"}.`
      : `${count(named, "remote URL")} with a value that is known to be the reader's.`;
  return [
    ...flow([sign, [facts.filter((fact) => fact).join(" · ")]], 0, page),
    ...(verdict === "flagged" ? flow([[`Exit code 1: ${why}`]], 2, page) : []),
  ];
}
