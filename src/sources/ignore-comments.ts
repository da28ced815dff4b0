import type { IgnoreComment, Place } from "../model.ts";
import { nearest } from "../nearest.ts";

/** Comments of HTML and MJML, and of the template languages, by what they begin with. */
const OPENERS = [
  /<!--/,
  /\{\{-?!(?:--)?/,
  /\{#-?/,
  /\{%-?\s{0,5}comment\s{0,5}-?%\}/,
  /\{%-?\s{0,5}#/,
  /<%(?:#|--)/,
];

/** Characters between the opener and the end of the comment. */
const LONGEST = 1_000;

const COMMENT = new RegExp(
  `(?<opener>${OPENERS.map(({ source }) => source).join("|")})\\s{0,100}pixel-scan-(?<word>[a-z-]{1,30})(?<rest>[\\s\\S]{0,${LONGEST}}?)(?:--%?>|--\\}\\}|\\}\\}|-?#\\}|%>|-?%\\}(?:\\s{0,5}\\{%-?\\s{0,5}endcomment\\s{0,5}-?%\\})?|\\{%-?\\s{0,5}endcomment\\s{0,5}-?%\\})`,
  "g",
);

/** More than a person writes; each costs a search. */
const MOST = 1_000;

/** Characters that are searched for the next tag and its end. */
const LONGEST_TAG = 10_000;

/** Characters of a style sheet or a script. */
const LONGEST_CONTENT = 200_000;

const WORDS = ["ignore-next", "ignore-start", "ignore-end", "ignore-file"] as const;
type Word = (typeof WORDS)[number];

interface Found {
  readonly word: Word;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The comments by which an author allows what a document loads: `pixel-scan-ignore-next` for the next
 * tag (and the style sheet or script that it opens), `-start` to `-end`, and `-file`. Rules follow,
 * every one where none is named, and after `--` the reason, without which nothing is allowed.
 */
export function readIgnoreComments(
  text: string,
  placeOf: (offset: number) => Place,
): { readonly ignores: readonly IgnoreComment[]; readonly warnings: readonly string[] } {
  if (!text.includes("pixel-scan-")) return { ignores: [], warnings: [] };
  const ignores: IgnoreComment[] = [];
  const warnings: string[] = [];
  let open: Found | undefined;

  function allow(found: Found, from: number, to: number): void {
    if (found.reason === "") return;
    const { rules, reason, start } = found;
    ignores.push({ ...placeOf(start), rules, reason, from: placeOf(from), to: placeOf(to) });
  }

  for (const found of findComments(text, placeOf, warnings)) {
    const line = `line ${placeOf(found.start).line}`;
    if (found.word !== "ignore-end" && found.reason === "") {
      warnings.push(
        `the pixel-scan-${found.word} comment in ${line} gives no reason and allows nothing: write one after --`,
      );
    }
    switch (found.word) {
      case "ignore-next":
        allow(found, found.end, endOfNext(text, found.end));
        break;
      case "ignore-file":
        allow(found, 0, text.length + 1);
        break;
      case "ignore-start":
        if (open) {
          warnings.push(
            `the pixel-scan-ignore-start comment in ${line} stands inside another one and was not obeyed`,
          );
        } else open = found;
        break;
      case "ignore-end":
        if (open) allow(open, open.end, found.start);
        else {
          warnings.push(`the pixel-scan-ignore-end comment in ${line} ends nothing`);
        }
        open = undefined;
        break;
    }
  }
  if (open) {
    const { line } = placeOf(open.start);
    warnings.push(
      `the pixel-scan-ignore-start comment in line ${line} has no end and was not obeyed`,
    );
  }
  return { ignores, warnings };
}

function findComments(
  text: string,
  placeOf: (offset: number) => Place,
  warnings: string[],
): readonly Found[] {
  const found: Found[] = [];
  let number = 0;
  for (const match of text.matchAll(COMMENT)) {
    number += 1;
    if (number > MOST) {
      warnings.push(`only the first ${MOST} pixel-scan-ignore comments were read`);
      break;
    }
    const { word: written = "", rest = "" } = match.groups ?? {};
    const word = WORDS.find((candidate) => candidate === written);
    if (!word) {
      const similar = nearest(written, WORDS);
      warnings.push(
        `there is no comment pixel-scan-${written} (line ${placeOf(match.index).line})${similar ? `: did you mean pixel-scan-${similar}?` : ""}`,
      );
      continue;
    }
    const [rules = "", ...reason] = rest.split(/--(?=\s)|\s--/);
    found.push({
      word,
      rules: rules.split(/[\s,]+/).filter((rule) => rule !== ""),
      reason: reason.join("--").replace(/\s+/g, " ").trim(),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** Where the tag after the comment ends; a style sheet or a script is part of its element. */
function endOfNext(text: string, after: number): number {
  const head = withoutComments(text.slice(after, after + LONGEST_TAG));
  const start = head.search(/<[a-z]/i);
  if (start < 0) return after;
  const tag = /^<([a-z][^\s/>]{0,100})(?:[^"'>]|"[^"]*"|'[^']*')*>/i.exec(head.slice(start));
  if (!tag) return after + head.length;
  const end = after + start + tag[0].length;
  const name = tag[1]?.toLowerCase();
  if (name !== "style" && name !== "script" && name !== "mj-style") return end;
  const content = text.slice(end, end + LONGEST_CONTENT);
  const close = content.toLowerCase().indexOf(`</${name}`);
  return end + (close < 0 ? content.length : close);
}

/** What a comment holds is no tag, except in conditional ones; lengths stay. */
function withoutComments(text: string): string {
  return text.replace(/<!--(?!\[if)[\s\S]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
}
