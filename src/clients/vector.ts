import { elementName } from "../load.ts";
import type { ElementFacts, Load } from "../model.ts";
import type { Vector } from "./client.ts";

/** Only Internet Explorer and old Gecko fetched these; no client of today does. */
const DEAD_ATTRIBUTES = new Set(["lowsrc", "dynsrc", "icon", "profile", "manifest"]);
const DEAD_PROPERTIES = new Set(["behavior", "-ms-behavior", "-moz-binding", "@namespace"]);

/** Attributes that hold `url(…)` in SVG only. */
const SVG_ATTRIBUTES = new Set([
  "xlink:href",
  "fill",
  "stroke",
  "mask",
  "filter",
  "clip-path",
  "cursor",
  "marker",
  "marker-start",
  "marker-mid",
  "marker-end",
]);

/** Elements whose vector their name alone tells; undefined where no client loads them at all. */
const ELEMENTS = new Map<string, Vector | undefined>([
  ["img", "image"],
  ["input", "image"],
  ["video", "video"],
  ["source", "video"],
  ["track", "video"],
  ["audio", "audio"],
  ["bgsound", "audio"],
  ["object", "object"],
  ["embed", "object"],
  ["param", "object"],
  ["use", "inline-svg"],
  ["feimage", "inline-svg"],
  ["pattern", "inline-svg"],
  ["set", "inline-svg"],
  ["animate", "inline-svg"],
  ["lineargradient", "inline-svg"],
  ["radialgradient", "inline-svg"],
  ["font-face-uri", "inline-svg"],
  ["vmlframe", "vml"],
  ["script", undefined],
  ["applet", undefined],
  ["xml", undefined],
  ["base", undefined],
]);

/**
 * How this element asks for the load; undefined when no mail client of today would ask at all:
 * scripts, icons and manifests, what died with Internet Explorer, and headers, which nobody fetches
 * on opening.
 */
export function vectorOf(load: Pick<Load, "type">, element: ElementFacts): Vector | undefined {
  const name = elementName(element.tag);
  if (!name || load.type === "script" || load.type === "manifest") return undefined;
  const attribute = element.attribute?.toLowerCase();
  if (attribute && DEAD_ATTRIBUTES.has(attribute)) return undefined;
  if (attribute && SVG_ATTRIBUTES.has(attribute)) return "inline-svg";
  if (element.property) return vectorOfProperty(element.property.toLowerCase());
  if (attribute === "background") return "background-attribute";
  if (attribute === "srcset") return "srcset";
  if (name === "image") return attribute === "href" ? "inline-svg" : "image";
  if (name === "link") return vectorOfLink(load, element.tag);
  if (name.startsWith("amp-")) return "amp";
  // VML's prefix is free: `v:` by custom only.
  if (name.includes(":")) return "vml";
  return ELEMENTS.has(name) ? ELEMENTS.get(name) : "other";
}

function vectorOfProperty(property: string): Vector | undefined {
  if (property.startsWith("@import")) return "css-import";
  if (property.startsWith("@font-face")) return "font-face";
  if (property.startsWith("list-style")) return "list-style-image";
  if (property === "background" || property === "background-image") return "css-image";
  return DEAD_PROPERTIES.has(property) ? undefined : "other-css-image";
}

/** A mail has no tab that would show its icon. */
function vectorOfLink(load: Pick<Load, "type">, tag: string): Vector | undefined {
  if (/\brel\s{0,9}=\s{0,9}["']?[^"'>]{0,99}icon/i.test(tag)) return undefined;
  return load.type === "stylesheet" ? "link-stylesheet" : "other";
}
