import { Buffer } from "node:buffer";
import { decodeText } from "../charset.ts";
import { decodeHeaderText } from "./encoded-word.ts";

/** A field like `text/html; charset=utf-8`. */
export interface Parameterised {
  /** What stands before the first semicolon, in lower case, without comments. */
  readonly value: string;
  /** Names in lower case; the first of a repeated name counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** No mailer writes longer ones; a longer one would only make the rest slow. */
const LIMIT = 20_000;

const PARAMETER =
  /[\s;]*([^\s=;]{1,200})\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"?|([^\s;]*))|[\s;]*[^\s;]+/y;

/**
 * Reads a parameterised field: RFC 2045 §5.1, with comments, quoted strings, a missing semicolon
 * before the first parameter, and the continuations and charsets of RFC 2231.
 */
export function readParameters(field: string): Parameterised {
  const text = withoutComments(field.slice(0, LIMIT));
  const head = /^\s*([^\s;=/]*)(?:\s*\/\s*([^\s;=]+))?/.exec(text);
  const [, type = "", subtype] = head ?? [];
  const value = (subtype === undefined ? type : `${type}/${subtype}`).toLowerCase().slice(0, 200);
  const plain = new Map<string, string>();
  PARAMETER.lastIndex = head?.[0].length ?? 0;
  for (let match = PARAMETER.exec(text); match; match = PARAMETER.exec(text)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined || plain.has(name)) continue;
    plain.set(name, match[2]?.replace(/\\([\s\S])/g, "$1") ?? match[3] ?? "");
  }
  return { value, parameters: joinContinuations(plain) };
}

/** Names like `filename*0*`, `filename*1` and `filename*` become `filename`. */
function joinContinuations(plain: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  const pieces = new Map<string, { index: number; text: string; extended: boolean }[]>();
  for (const [name, text] of plain) {
    const match = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    const base = match?.[1];
    if (base === undefined) {
      joined.set(name, text);
      continue;
    }
    const extended = match?.[2] === undefined || match[3] !== undefined;
    const list = pieces.get(base) ?? [];
    list.push({ index: Number(match?.[2] ?? 0), text, extended });
    pieces.set(base, list);
  }
  for (const [name, list] of pieces) {
    list.sort((one, other) => one.index - other.index);
    const charset = list[0]?.extended ? /^([^']*)'[^']*'/.exec(list[0].text) : undefined;
    const bytes = list.map(({ text, extended }, index) => {
      const rest = index === 0 && charset ? text.slice(charset[0].length) : text;
      return extended ? unescapePercent(rest) : rest;
    });
    joined.set(name, decodeText(Buffer.from(bytes.join(""), "latin1"), charset?.[1]).text);
  }
  return joined;
}

function unescapePercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Comments of RFC 5322 §3.2.2, nested; an open parenthesis without its closing one stays. */
function withoutComments(text: string): string {
  if (!text.includes("(")) return text;
  const kept: string[] = [];
  let from = 0;
  let quoted = false;
  let depth = 0;
  let opened = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\\") at += 1;
    else if (char === '"' && depth === 0) quoted = !quoted;
    else if (quoted) continue;
    else if (char === "(") {
      if (depth === 0) opened = at;
      depth += 1;
    } else if (char === ")" && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      kept.push(text.slice(from, opened), " ");
      from = at + 1;
    }
  }
  kept.push(text.slice(from));
  return kept.join("");
}

/** The file name of a part, decoded, without control characters, at most 100 characters. */
export function fileName(
  disposition: Parameterised | undefined,
  type: Parameterised,
): string | undefined {
  const name = disposition?.parameters.get("filename") ?? type.parameters.get("name");
  if (name === undefined) return undefined;
  const text = decodeHeaderText(name)
    .replace(/[\x00-\x1f\x7f]+/g, " ")
    .trim();
  return text.slice(0, 100) || undefined;
}
