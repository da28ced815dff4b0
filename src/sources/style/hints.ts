import { type Element, isTag, type ParentNode } from "domhandler";
import type { Declaration } from "./declarations.ts";
import { parseDimension } from "./dimension.ts";
import { expandProperty, type Property } from "./properties.ts";

type Sides = readonly ("width" | "height")[];

const BOTH: Sides = ["width", "height"];

/** Which dimension attributes count on which element (HTML standard, 15.3 and 15.4). */
const DIMENSIONS: ReadonlyMap<string, Sides> = new Map<string, Sides>([
  ["img", BOTH],
  ["iframe", BOTH],
  ["object", BOTH],
  ["embed", BOTH],
  ["video", BOTH],
  ["applet", BOTH],
  ["marquee", BOTH],
  ["canvas", BOTH],
  ["table", BOTH],
  ["td", BOTH],
  ["th", BOTH],
  ["tr", ["height"]],
  ["thead", ["height"]],
  ["tbody", ["height"]],
  ["tfoot", ["height"]],
  ["col", ["width"]],
  ["colgroup", ["width"]],
  ["hr", ["width"]],
  ["pre", ["width"]],
  ["amp-img", BOTH],
  ["amp-anim", BOTH],
  ["amp-iframe", BOTH],
  ["amp-video", BOTH],
]);

/** Where a dimension of zero says nothing ("rules for parsing non-zero dimension values"). */
const NOT_ZERO: ReadonlySet<string> = new Set(["td", "th", "col", "colgroup"]);

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

const SVG_PROPERTIES = [
  "display",
  "visibility",
  "opacity",
  "overflow",
  "clip-path",
  "filter",
  "transform",
  "font-size",
];

/** What attributes say in place of style; any declaration of the author's goes before it. */
export function hintsOf(element: Element): readonly Declaration[] {
  return element.namespace === SVG_NAMESPACE ? svgHints(element) : htmlHints(element);
}

function htmlHints(element: Element): readonly Declaration[] {
  const { name, attribs } = element;
  const hints: Declaration[] = [];
  for (const side of sidesOf(element)) {
    const dimension = parseDimension(attribs[side] ?? "");
    if (!dimension || (dimension.value === 0 && ignoresZero(name, side))) continue;
    hints.push(hint(side, `${dimension.value}${dimension.unit}`));
  }
  const direction = attribs.dir?.toLowerCase();
  if (direction === "rtl" || direction === "ltr") hints.push(hint("direction", direction));
  return hints;
}

/** Padding of a table's cell in px: 1, or what `cellpadding` of its table says. */
export function cellPadding(cell: Element): number {
  let table = cell.parent;
  for (let steps = 0; steps < 3 && table && !isTable(table); steps += 1) table = table.parent;
  const text = table && isTable(table) ? table.attribs.cellpadding : undefined;
  const padding = parseDimension(text ?? "");
  return padding?.unit === "px" ? padding.value : 1;
}

function isTable(node: ParentNode): node is Element {
  return isTag(node) && node.name === "table";
}

function sidesOf({ name, attribs }: Element): Sides {
  if (name === "input") return attribs.type?.toLowerCase() === "image" ? BOTH : [];
  return DIMENSIONS.get(name) ?? [];
}

function ignoresZero(name: string, side: "width" | "height"): boolean {
  return NOT_ZERO.has(name) || (name === "table" && side === "width");
}

function svgHints({ attribs }: Element): readonly Declaration[] {
  return [...BOTH, ...SVG_PROPERTIES].flatMap((name) => {
    const value = attribs[name]?.trim().toLowerCase();
    if (!value) return [];
    return expandProperty(name, value, true).map(([property, part]) => hint(property, part));
  });
}

function hint(property: Property, value: string): Declaration {
  return { property, value, important: false };
}
