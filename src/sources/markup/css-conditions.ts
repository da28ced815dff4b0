import { detach } from "../../detach.ts";

/** When CSS takes effect: always, when printed, or only where `onlyIn` tells. */
export interface Condition {
  readonly print: boolean;
  readonly onlyIn?: string;
}

export const ALWAYS: Condition = { print: false };

const MAX_LABEL = 200;

/** A media query list, as in `@media`, `@import` or a `media` attribute. Media Queries 4. */
export function readMedia(media: string): Condition {
  const queries = media.split(",").map((query) => collapse(query).toLowerCase());
  if (queries.some((query) => /^(?:(?:only )?(?:all|screen))?$/.test(query))) return ALWAYS;
  if (queries.every((query) => /^(?:only )?print\b/.test(query))) return { print: true };
  return { print: false, onlyIn: label(`@media ${media}`) };
}

/** What `@name prelude { … }` says of the rules inside. */
export function readAtRule(name: string, prelude: string): Condition {
  if (name === "media") return readMedia(prelude);
  if (name === "page") return { print: true };
  if (["supports", "-ms-supports", "container", "document", "-moz-document"].includes(name)) {
    return { print: false, onlyIn: label(`@${name} ${prelude}`) };
  }
  return ALWAYS;
}

/** What stands behind the URL of an `@import`: layer, supports(), media queries (CSS Cascade 5, section 2). */
export function readImport(conditions: string): Condition {
  // In `url("…")` the parenthesis stands behind the URL.
  const rest = collapse(conditions.replace(/^\s*\)/, "")).replace(/^layer(?:\([^)]*\))?/i, "");
  if (/supports\(/i.test(rest)) return { print: false, onlyIn: label(`@import ${rest}`) };
  return readMedia(rest);
}

/** Pseudo-classes that say where an element stands or what it is, which does not change. */
const FIXED =
  /^(?:first|last|only|nth|root|empty|not|is|where|matches|any-link|link|scope|host|before|after|-webkit-any|-moz-any)/;

/**
 * A selector that holds in a certain state (`:hover`) or for certain attributes (`[value^="a"]`,
 * `[data-ogsc]`): which of its URLs is requested tells something about the reader or the client.
 */
export function readSelector(selector: string): Condition {
  if (!/[:[]/.test(selector)) return ALWAYS;
  const conditional = selector.split(",").every(isConditional);
  return conditional ? { print: false, onlyIn: label(selector) } : ALWAYS;
}

function isConditional(selector: string): boolean {
  if (selector.includes("[")) return true;
  for (const [, name = ""] of selector.matchAll(/(?<!:):([a-z-]+)/gi)) {
    if (!FIXED.test(name.toLowerCase())) return true;
  }
  return false;
}

function label(text: string): string {
  return detach(collapse(text.slice(0, 2 * MAX_LABEL)).slice(0, MAX_LABEL));
}

function collapse(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, " ").trim();
}
