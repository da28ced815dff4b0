import type { Policy, ScannedResult } from "../../model.ts";
import { type Row, rowsOf } from "../text/visit/rows.ts";
import { escapeText } from "./escape.ts";
import { filterAttributes, toneOf } from "./facts.ts";

const MOST_ROWS = 60;
const MOST_DOTS = 40;

/** What fired when, of a page: a lane for each tracker, a dot for each request. */
export function drawWaterfall(result: ScannedResult, policy: Policy): string {
  if (result.source !== "page") return "";
  const rows = rowsOf(result, policy)
    .map((row) => ({ row, times: timesOf(row, result) }))
    .sort((a, b) => (a.times[0] ?? Infinity) - (b.times[0] ?? Infinity));
  if (rows.length === 0) return "";
  const last = Math.max(1_000, ...rows.flatMap(({ times }) => times));
  const end = Math.ceil(last / 1_000) * 1_000;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => `<span style="left:${share * 100}%">${(end * share) / 1_000} s</span>`,
  );
  const hidden = rows.length - MOST_ROWS;
  return `<h3>What fired when</h3>
<div class="waterfall"><div class="row"><span class="soft small">Seconds since the page was opened</span><span class="axis">${ticks.join("")}</span></div>
${rows
  .slice(0, MOST_ROWS)
  .map(({ row, times }) => laneOf(row, times, end))
  .join("\n")}</div>${hidden > 0 ? `<p class="soft small">and ${hidden} more</p>` : ""}`;
}

function timesOf({ findings, moment }: Row, { loads }: ScannedResult): readonly number[] {
  if (moment === "potential" || moment === "tried") return [];
  return findings
    .flatMap(({ load }) => loads[load]?.requests.flatMap(({ at }) => at ?? []) ?? [])
    .sort((a, b) => a - b);
}

function laneOf(row: Row, times: readonly number[], end: number): string {
  const { owner, name, when, effect, findings } = row;
  const tone = toneOf(effect, findings[0].severity);
  const title = owner === name ? name : `${owner} · ${name}`;
  const placeOf = (at: number): string => `${((at / end) * 100).toFixed(2)}%`;
  const [first] = times;
  const last = times.at(-1);
  const dots = times
    .slice(0, MOST_DOTS)
    .map((at) => `<u class="b-${tone}" style="left:${placeOf(at)}"></u>`)
    .join("");
  const text =
    first === undefined ? `not sent (${when})` : `${when}, ${(first / 1_000).toFixed(1)} s`;
  const side =
    first === undefined ? "left:0" : `left:calc(${placeOf(roomAfter(times, end))} + 10px)`;
  const line = last === undefined ? "" : `<i class="b-${tone}" style="width:${placeOf(last)}"></i>`;
  return `<div class="row"${filterAttributes(ownerName(row), findings)}><span class="who" title="${escapeText(title)}">${escapeText(title)}</span><span class="lane">${line}${dots}<em style="${side}">${escapeText(text)}</em></span></div>`;
}

/** Where the most room for words is: behind the last dot, or in the widest gap before it. */
function roomAfter(times: readonly number[], end: number): number {
  const last = times.at(-1) ?? 0;
  if (end - last >= end / 3) return last;
  const gaps = [0, ...times].map((start, index) => ({
    start,
    room: (times[index] ?? end) - start,
  }));
  return gaps.reduce((widest, gap) => (gap.room > widest.room ? gap : widest)).start;
}

/** As the findings' cards name it. */
function ownerName({ findings: [first], owner }: Row): string {
  return first.owner ?? first.domain ?? owner;
}
