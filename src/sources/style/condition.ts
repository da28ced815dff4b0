import { skipToken } from "./text.ts";

/** `undefined`: not known, which a query as a whole takes as false (Media Queries 4, 3.1). */
export type Truth = boolean | undefined;

/** Conditions nest at most so deep; what lies deeper is not known. */
const MAX_DEPTH = 16;

/**
 * Judges `(a) and (b)`, `(a) or (b)`, `not (a)` as they stand after `@media` and `@supports`, where
 * `judge` answers for the inside of one parenthesis. What does not follow the grammar is not known.
 * Expects text in lower case with white space collapsed.
 */
export function judgeCondition(text: string, judge: (test: string) => Truth, depth = 0): Truth {
  if (depth > MAX_DEPTH) return undefined;
  if (text.startsWith("not ")) return negate(judgeCondition(text.slice(4), judge, depth + 1));
  const truths: Truth[] = [];
  let joint: string | undefined;
  for (let at = 0; ; ) {
    if (text[at] !== "(") return undefined;
    const end = skipToken(text, at);
    const inside = text.slice(at + 1, text[end - 1] === ")" ? end - 1 : end).trim();
    const nested = inside.startsWith("(") || inside.startsWith("not ");
    truths.push(nested ? judgeCondition(inside, judge, depth + 1) : judge(inside));
    if (end >= text.length) break;
    const next = /^ ?(and|or) ?(?=[(])/.exec(text.slice(end, end + 6));
    if (!next || (joint !== undefined && joint !== next[1])) return undefined;
    joint = next[1];
    at = end + next[0].length;
  }
  if (joint === "or") return any(truths);
  return negate(any(truths.map(negate)));
}

function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

export function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
