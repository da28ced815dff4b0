import { judgeCondition } from "./condition.ts";
import { type Declaration, parseDeclarations } from "./declarations.ts";
import { judgeMedia } from "./media.ts";
import { normalizeCss, skipToken, splitList, withoutComments } from "./text.ts";

/** One style rule that bears on size or visibility, in a sheet that applies to a screen. */
export interface StyleRule {
  /** The selector list as written, without comments. */
  readonly selectors: string;
  readonly declarations: readonly Declaration[];
  /** Name of its cascade layer; undefined for a rule in none. */
  readonly layer: string | undefined;
  /** `@media (…)`, when another screen could drop the rule. */
  readonly condition: string | undefined;
}

/** Where a rule stands. */
interface Place {
  readonly layer: string | undefined;
  readonly condition: string | undefined;
}

interface Block {
  readonly text: string;
  readonly place: Place;
}

export interface Sheet {
  readonly rules: readonly StyleRule[];
  /** Names of cascade layers, in order of first appearance. */
  readonly layers: readonly string[];
}

/** At-rules are followed this deep; sane sheets nest two. */
const MAX_DEPTH = 16;

/**
 * Reads one style sheet. Followed: `@media` that a screen matches, `@supports` that a current
 * browser would accept, `@layer`. Left out: `@import` (nothing is fetched), `@container`, `@scope`
 * and nested rules, whose effect only a layout could tell. Linear in the text's length times the
 * depth of its at-rules, which is bounded.
 */
export function parseSheet(css: string, media: string, unitless: boolean, id: string): Sheet {
  const rules: StyleRule[] = [];
  const layers: string[] = [];
  const outer = judgeMedia(media);
  if (!outer.matches) return { rules, layers };
  const condition = outer.conditional ? `@media ${normalizeCss(media)}` : undefined;
  readBlock({ text: css, place: { layer: undefined, condition } }, 0);
  return { rules, layers };

  function readBlock({ text, place }: Block, depth: number): void {
    for (const { prelude, body } of scanRules(text)) {
      if (!prelude.startsWith("@")) {
        if (body === undefined) continue;
        const declarations = parseDeclarations(body, unitless);
        if (declarations.length > 0) rules.push({ selectors: prelude, declarations, ...place });
        continue;
      }
      const inner = enter(prelude, body, place);
      if (inner && body !== undefined && depth < MAX_DEPTH) {
        readBlock({ text: body, place: inner }, depth + 1);
      }
    }
  }

  /** Where the rules inside an at-rule stand; undefined when they do not count. */
  function enter(prelude: string, body: string | undefined, place: Place): Place | undefined {
    const match = /^@([\w-]+)([\s\S]*)$/.exec(prelude);
    const rest = match?.[2]?.trim() ?? "";
    switch (match?.[1]?.toLowerCase()) {
      case "media": {
        const { matches, conditional } = judgeMedia(rest);
        if (!matches) return undefined;
        return conditional
          ? { ...place, condition: place.condition ?? `@media ${normalizeCss(rest)}` }
          : place;
      }
      case "supports":
        return isSupported(normalizeCss(rest)) ? place : undefined;
      case "layer": {
        const names = splitList(rest, ",").map((name) => layerName(name, place.layer));
        layers.push(...names);
        return body === undefined ? undefined : { ...place, layer: names[0] };
      }
      default:
        return undefined;
    }
  }

  function layerName(name: string, outside: string | undefined): string {
    // A layer without a name is one of its own; a blank cannot stand in a name.
    const own = name === "" ? `anonymous ${id} ${layers.length}` : name;
    return outside === undefined ? own : `${outside}.${own}`;
  }
}

/** Splits a sheet into rules. `body` is undefined for a statement like `@import "x";`. */
function* scanRules(text: string): Generator<{ prelude: string; body: string | undefined }> {
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const char = text[at];
    if (at === start && BETWEEN.test(text.slice(at, at + 4))) {
      at = skipBetween(text, at);
      start = at;
    } else if (char === "{") {
      const end = skipToken(text, at);
      const closed = text[end - 1] === "}" && end - 1 > at;
      const prelude = withoutComments(text.slice(start, at)).trim();
      yield { prelude, body: text.slice(at + 1, closed ? end - 1 : end) };
      start = end;
      at = end;
    } else if (char === ";" && text[start] === "@") {
      yield { prelude: withoutComments(text.slice(start, at)).trim(), body: undefined };
      start = at + 1;
      at += 1;
    } else {
      at = skipToken(text, at);
    }
  }
}

/** White space and comments; `<!--` and `-->` mean nothing between rules (CSS Syntax 3, 5.4.1). */
const BETWEEN = /^(?:[\t\n\f\r ]|\/\*|<!--|-->)/;

function skipBetween(text: string, at: number): number {
  if (text[at] === "/") return skipToken(text, at);
  if (text[at] === "<") return at + 4;
  if (text[at] === "-") return at + 3;
  return at + 1;
}

/** What only other engines understand; other plain declarations are taken as understood. */
const FOREIGN = /^(?:-ms-|-moz-|-o-|-khtml-|mso-|-webkit-touch-callout|-webkit-overflow-scrolling)/;

function isSupported(condition: string): boolean {
  const selectors = condition.replace(/^selector\(/, "(");
  return judgeCondition(selectors, (declaration) => !FOREIGN.test(declaration)) === true;
}
