import type { Element } from "domhandler";

/** Display that browsers give an element before any author's style (HTML standard, 15.3). */
const DISPLAY: ReadonlyMap<string, string> = new Map([
  ...each(
    "none",
    "area base basefont command datalist head link meta noembed noframes param rp script style title",
  ),
  ...each(
    "block",
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset frame h1 h2 h3 h4 h5 h6 header hgroup hr html legend listing main menu nav ol optgroup option p plaintext pre search section slot summary ul xmp",
  ),
  ...each("inline-block", "button input marquee meter progress select textarea"),
  ...each("table-cell", "td th"),
  ...each("table-row-group", "tbody"),
  ["table", "table"],
  ["thead", "table-header-group"],
  ["tfoot", "table-footer-group"],
  ["tr", "table-row"],
  ["caption", "table-caption"],
  ["col", "table-column"],
  ["colgroup", "table-column-group"],
  ["li", "list-item"],
  ["slot", "contents"],
]);

function each(display: string, names: string): [string, string][] {
  return names.split(" ").map((name) => [name, display]);
}

/** What browsers take for an element when no style speaks of it. */
export function defaultDisplay({ name, attribs }: Element): string {
  if ("popover" in attribs) return "none";
  if (name === "dialog" && !("open" in attribs)) return "none";
  if (name === "audio" && !("controls" in attribs)) return "none";
  if (name === "input" && attribs.type?.toLowerCase() === "hidden") return "none";
  return DISPLAY.get(name) ?? "inline";
}

/** Elements that draw something of their own, with a size of its own, also when inline. */
const REPLACED: ReadonlySet<string> = new Set([
  "amp-anim",
  "amp-iframe",
  "amp-img",
  "amp-video",
  "applet",
  "audio",
  "embed",
  "frame",
  "iframe",
  "image",
  "img",
  "object",
  "portal",
  "svg",
  "video",
]);

export function isReplaced({ name, attribs }: Element): boolean {
  if (name === "input") return attribs.type?.toLowerCase() === "image";
  // VML shapes are boxes to the clients that draw them.
  return REPLACED.has(name) || name.startsWith("v:");
}

/** Elements whose size does not follow the content: CSS 2.2, 10.3.2 gives them this one. */
export const DEFAULT_SIZE = { width: 300, height: 150 } as const;

export function hasDefaultSize({ name }: Element): boolean {
  return name === "iframe" || name === "frame" || name === "portal";
}

/**
 * Children of these are shown only where the element itself is not supported. `<canvas>` is none of
 * them: without scripts browsers do show what is in it.
 */
const FALLBACK_HOLDERS: ReadonlySet<string> = new Set([
  "audio",
  "iframe",
  "noembed",
  "noframes",
  "video",
]);

/** SVG content that is drawn only where something refers to it. */
const SVG_DEFINITIONS: ReadonlySet<string> = new Set([
  "clipPath",
  "defs",
  "filter",
  "linearGradient",
  "marker",
  "mask",
  "metadata",
  "pattern",
  "radialGradient",
  "symbol",
]);

/** Why the place alone keeps an element from being drawn, whatever its style: `inside <template>`. */
export function hidingParent(element: Element, parent: Element): string | undefined {
  const { name } = parent;
  if (name === "template") return "inside <template>";
  if (name === "details" && !("open" in parent.attribs) && !isSummary(element, parent)) {
    return "inside a closed <details>";
  }
  if (FALLBACK_HOLDERS.has(name)) return `fallback content of <${name}>`;
  if (SVG_DEFINITIONS.has(name)) return `inside <${name}>`;
  return undefined;
}

function isSummary(element: Element, details: Element): boolean {
  const first = details.children.find((child) => "name" in child && child.name === "summary");
  return element === first;
}
