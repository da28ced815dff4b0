import type { LoadType } from "../../model.ts";
import { ONLY_IN } from "./only-in.ts";

interface Relation {
  readonly type: LoadType;
  readonly onlyIn?: string;
}

/** `as` of preload and prefetch: Fetch standard, section 2.2.7 (destinations). */
const DESTINATIONS: Readonly<Record<string, LoadType>> = {
  audio: "media",
  document: "document",
  fetch: "fetch",
  font: "font",
  image: "image",
  script: "script",
  style: "stylesheet",
  track: "media",
  video: "media",
  worker: "script",
};

/**
 * Relations that make a client request something: HTML standard, section 4.6.8, and older practice.
 * Those that only describe (canonical, alternate, next, author, …) are absent.
 */
const RELATIONS: Readonly<Record<string, Relation>> = {
  stylesheet: { type: "stylesheet" },
  icon: { type: "image" },
  "apple-touch-icon": { type: "image" },
  "apple-touch-icon-precomposed": { type: "image" },
  "apple-touch-startup-image": { type: "image" },
  "mask-icon": { type: "image" },
  "fluid-icon": { type: "image", onlyIn: ONLY_IN.old },
  manifest: { type: "manifest" },
  modulepreload: { type: "script" },
  prerender: { type: "document" },
  "dns-prefetch": { type: "preconnect" },
  preconnect: { type: "preconnect" },
  "compression-dictionary": { type: "other", onlyIn: ONLY_IN.chromium },
  import: { type: "document", onlyIn: ONLY_IN.old },
  search: { type: "other", onlyIn: ONLY_IN.old },
};

const HINTS = new Set(["preload", "prefetch", "subresource"]);

/** What `<link rel as>` requests when the document is opened; undefined when nothing. */
export function readRelation(rel: string, as: string | undefined): Relation | undefined {
  const names = rel.toLowerCase().split(/[\t\n\f\r ]+/);
  for (const name of names) {
    const relation = Object.hasOwn(RELATIONS, name) ? RELATIONS[name] : undefined;
    if (relation) return relation;
  }
  if (!names.some((name) => HINTS.has(name))) return undefined;
  return { type: DESTINATIONS[as?.trim().toLowerCase() ?? ""] ?? "other" };
}
