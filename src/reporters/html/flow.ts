import { type Finding, type ScannedResult, SEVERITIES, type Severity } from "../../model.ts";
import { groupsOf } from "../text/groups-of.ts";
import { sorted } from "../text/sends.ts";
import { shortenEnd } from "../text/width.ts";
import { escapeText } from "./escape.ts";
import { ownerOf, shortLabel, weightOf, worst } from "./facts.ts";

/** More receivers, or kinds of data, are told as a number. */
const MOST = 14;
const ROW = 34;
const BOX = 26;
const HEAD = 26;

interface Receiver {
  readonly name: string;
  readonly severity: Severity;
  readonly number: number;
  readonly data: ReadonlyMap<string, Severity>;
}

/** Columns as x and width. Narrow ones leave the document out: it stands above. */
interface Columns {
  readonly kind: "wide" | "narrow";
  readonly width: number;
  readonly document?: { readonly x: number; readonly width: number };
  readonly owners: { readonly x: number; readonly width: number };
  readonly data: { readonly x: number; readonly width: number };
}

const WIDE: Columns = {
  kind: "wide",
  width: 960,
  document: { x: 0, width: 190 },
  owners: { x: 350, width: 240 },
  data: { x: 750, width: 210 },
};
const NARROW: Columns = {
  kind: "narrow",
  width: 360,
  owners: { x: 0, width: 142 },
  data: { x: 218, width: 142 },
};

/** Who learns what: a picture from the document to receivers to data, for wide and for narrow windows. */
export function drawFlow(result: ScannedResult): string {
  const receivers = receiversOf(result);
  if (receivers.length === 0) return "";
  return draw(result, receivers, WIDE) + draw(result, receivers, NARROW);
}

function receiversOf({ findings, loads, source }: ScannedResult): readonly Receiver[] {
  const told = findings.flatMap((finding) => {
    const load = loads[finding.load];
    return load && finding.allowed === undefined
      ? [{ finding, owner: ownerOf(finding, load) }]
      : [];
  });
  const receivers = groupsOf(told, ({ owner }) => owner).map((group): Receiver => {
    const own = group.map(({ finding }) => finding);
    return {
      name: group[0].owner,
      severity: worst(own),
      number: own.length,
      data: dataOf(own, source === "page"),
    };
  });
  return receivers.sort(
    (a, b) =>
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || b.number - a.number,
  );
}

/** Labels, each with the severity of what names, singles out, or does neither. */
function dataOf(findings: readonly Finding[], isWeb: boolean): ReadonlyMap<string, Severity> {
  const data = new Map<string, Severity>();
  for (const leak of sorted(findings.flatMap(({ leaks }) => leaks))) {
    data.set(shortLabel(leak, isWeb), weightOf(leak.data));
  }
  return data;
}

function draw(result: ScannedResult, all: readonly Receiver[], columns: Columns): string {
  const receivers = all.slice(0, MOST);
  const kinds = new Map(all.flatMap(({ data }) => [...data]));
  const order = [...kinds].sort(([, a], [, b]) => SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a));
  const labels = order.slice(0, MOST);
  const rows = Math.max(receivers.length, labels.length);
  const more = [
    ...(all.length > MOST ? [`and ${all.length - MOST} more who learn something`] : []),
    ...(order.length > MOST ? [`${order.length - MOST} more kinds of data`] : []),
  ].join(", ");
  const height = HEAD + rows * ROW + (more ? 22 : 4);
  const yOf = (index: number, count: number): number =>
    HEAD + ((rows - count) * ROW) / 2 + index * ROW + ROW / 2;
  const { document, owners, data, width, kind } = columns;
  const middle = HEAD + (rows * ROW) / 2;
  const lines: string[] = [];
  for (const [index, receiver] of receivers.entries()) {
    const y = yOf(index, receivers.length);
    const thick = Math.min(9, 1.5 + Math.sqrt(receiver.number) * 1.5);
    if (document) {
      lines.push(curve(document.x + document.width, middle, owners.x, y, receiver.severity, thick));
    }
    for (const [at, [label]] of labels.entries()) {
      const weight = receiver.data.get(label);
      if (!weight) continue;
      const to = yOf(at, labels.length);
      lines.push(curve(owners.x + owners.width, y, data.x, to, weight, weight === "low" ? 1 : 2));
    }
  }
  const boxes = [
    ...(document
      ? [box(document, middle, result.source === "page" ? "this page" : "this mail", undefined)]
      : []),
    ...receivers.map(({ name, severity, number }, index) =>
      box(owners, yOf(index, receivers.length), name + (number > 1 ? ` ×${number}` : ""), severity),
    ),
    ...labels.map(([label, weight], index) => box(data, yOf(index, labels.length), label, weight)),
  ];
  const heads = [
    ...(document ? [[document.x, "Opening"] as const] : []),
    [owners.x, "tells"] as const,
    [data.x, "this about you"] as const,
  ].map(([x, word]) => `<text class="faint" x="${x}" y="14">${word}</text>`);
  const note = more ? `<text class="faint" x="0" y="${height - 6}">${more}</text>` : "";
  const names = receivers.map(({ name, data: told }) => `${name}: ${[...told.keys()].join(", ")}`);
  return `<svg class="flow ${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(`Who learns what. ${names.join(". ")}`)}">${lines.join("")}${boxes.join("")}${heads.join("")}${note}</svg>`;
}

function curve(
  x: number,
  y: number,
  toX: number,
  toY: number,
  severity: Severity,
  width: number,
): string {
  const half = (toX - x) / 2;
  return `<path class="s-${severity}" stroke-width="${width.toFixed(1)}" d="M${x} ${y}C${x + half} ${y} ${x + half} ${toY} ${toX} ${toY}"/>`;
}

/** Cells that a box has room for, at about 7.3 px each. */
function box(
  { x, width }: { readonly x: number; readonly width: number },
  y: number,
  text: string,
  severity: Severity | undefined,
): string {
  const dot = severity ? `<circle class="f-${severity}" cx="${x + 13}" cy="${y}" r="4.5"/>` : "";
  const shown = shortenEnd(text, Math.floor((width - 32) / 7.1));
  return `<rect class="box" x="${x + 0.5}" y="${y - BOX / 2}" width="${width - 1}" height="${BOX}" rx="7"/>${dot}<text x="${x + (severity ? 24 : 12)}" y="${y + 4.5}">${escapeText(shown)}</text>`;
}
