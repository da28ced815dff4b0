import { tokenize, tokenTypes } from "css-tree/tokenizer";
import { ident, string, url as urlToken } from "css-tree/utils";
import type { LoadType } from "../../model.ts";
import { findTemplateTags } from "../../template-tags.ts";
import { ALWAYS, type Condition, readAtRule, readImport, readSelector } from "./css-conditions.ts";
import { ONLY_IN } from "./only-in.ts";

export interface CssUrl {
  /** Without escapes. */
  readonly url: string;
  /** Where the URL's token starts and ends, in UTF-16 code units of the text given. */
  readonly start: number;
  readonly end: number;
  /** `background-image`, `@import`, `@font-face src`, … */
  readonly property: string;
  readonly type: LoadType;
  readonly trigger: "open" | "print";
  readonly onlyIn: readonly string[];
}

export interface CssFacts {
  readonly urls: readonly CssUrl[];
  /** Attributes that `attr(name url)` reads a URL from. */
  readonly attributes: readonly string[];
}

const NOTHING: CssFacts = { urls: [], attributes: [] };

/** Whether the text can hold a URL at all: most style attributes cannot. */
export function mayHoldUrl(css: string): boolean {
  return /url|image\(|image-set\(|src\s*[=(]|@import|attr\(|--|\\/i.test(css);
}

/** Functions whose strings are URLs: CSS Values 4 (`url`, `src`), CSS Images 4 (`image`, `image-set`). */
const URL_FUNCTIONS = new Set(["url", "src", "image", "image-set", "-webkit-image-set"]);

/** At-rules whose block holds descriptors, not properties. */
const DESCRIPTORS = new Set(["font-face", "counter-style", "color-profile", "property"]);

/** Their URLs are names, not places. */
const NEVER_FETCHED = new Set(["namespace", "charset"]);

const SCRIPTS = new Set(["behavior", "-ms-behavior", "-moz-binding"]);

interface Block {
  readonly at: string | undefined;
  readonly condition: Condition;
}

interface Found {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  readonly onlyIn?: string;
}

/**
 * Every URL that the CSS requests. Works on tokens, not on a syntax tree: a tree's parser leaves
 * custom properties, unknown at-rules and broken declarations raw, and recurses into nested blocks;
 * tokens are complete and linear (CSS Syntax 3, section 4).
 *
 * @param css a stylesheet, or declarations as in a style attribute
 * @param property when `css` is the bare value of this property, as in SVG's presentation attributes
 */
export function findCssUrls(css: string, property = ""): CssFacts {
  if (!mayHoldUrl(css)) return NOTHING;
  const text = css.includes("\\") ? unescapeUrlNames(css) : css;
  const urls: CssUrl[] = [];
  const attributes: string[] = [];
  const blocks: Block[] = [];
  const functions: string[] = [];
  const found: Found[] = [];
  let from = -1;
  let at: string | undefined;
  let name = property;
  let hasColon = property !== "";
  let word = "";
  let beforeString = "";

  function endStatement(end: number): void {
    if (found.length > 0) {
      const imported = at === "import";
      if (imported || (at === undefined && hasColon)) {
        const own = imported ? readImport(text.slice(found[0]?.end, end)) : ALWAYS;
        const kept = imported ? found.slice(0, 1) : found;
        urls.push(...kept.map((one) => describe(one, imported ? "@import" : name, blocks, own)));
      }
    }
    startStatement();
  }

  function startStatement(): void {
    found.length = 0;
    functions.length = 0;
    from = -1;
    at = undefined;
    name = property;
    hasColon = property !== "";
    word = "";
    beforeString = "";
  }

  function openBlock(start: number): void {
    const prelude = from === -1 ? "" : text.slice(from, start);
    const condition =
      at === undefined ? readSelector(prelude) : readAtRule(at, prelude.slice(at.length + 1));
    blocks.push({ at, condition });
    startStatement();
  }

  tokenize(text, (type, start, end) => {
    switch (type) {
      case tokenTypes.WhiteSpace:
      case tokenTypes.Comment:
      case tokenTypes.CDO:
      case tokenTypes.CDC:
        return;
      case tokenTypes.LeftCurlyBracket:
        if (functions.length > 0 || name.startsWith("--")) functions.push("{");
        else openBlock(start);
        return;
      case tokenTypes.RightCurlyBracket:
        if (functions.length > 0) {
          functions.pop();
          return;
        }
        endStatement(start);
        blocks.pop();
        return;
      case tokenTypes.Semicolon:
        if (functions.length === 0) endStatement(start);
        return;
      case tokenTypes.LeftParenthesis:
      case tokenTypes.LeftSquareBracket:
        functions.push("");
        break;
      case tokenTypes.RightParenthesis:
      case tokenTypes.RightSquareBracket:
        functions.pop();
        break;
      case tokenTypes.Function:
        functions.push(ident.decode(text.slice(start, end - 1)).toLowerCase());
        break;
      case tokenTypes.AtKeyword:
        if (from === -1) at = ident.decode(text.slice(start + 1, end)).toLowerCase();
        break;
      case tokenTypes.Colon:
        if (!hasColon && functions.length === 0) {
          hasColon = true;
          name = word;
        }
        break;
      case tokenTypes.Ident:
        if (functions.at(-1) === "attr") readAttr(word, start, end);
        word = ident.decode(text.slice(start, end)).toLowerCase();
        break;
      case tokenTypes.Url:
        add(urlToken.decode(text.slice(start, end)), start, end);
        break;
      case tokenTypes.BadUrl:
        readBadUrl(start, end);
        break;
      case tokenTypes.String:
      case tokenTypes.BadString:
        readString(type, start, end);
        break;
    }
    if (from === -1) from = start;
    beforeString = type === tokenTypes.Delim && text[start] === "=" ? `${word}=` : "";
  });
  endStatement(text.length);
  return { urls, attributes };

  function add(url: string, start: number, end: number, onlyIn?: string): void {
    if (at !== undefined && NEVER_FETCHED.has(at)) return;
    found.push({ url, start, end, ...(onlyIn && { onlyIn }) });
  }

  /** A bare URL with a blank or quote inside; a template tag is gone before any client sees it. */
  function readBadUrl(start: number, end: number): void {
    const url = text.slice(start + "url(".length, end).replace(/\)$/, "");
    const isTemplate = findTemplateTags(url).length > 0;
    add(url, start, end, isTemplate ? undefined : ONLY_IN.lenientCss);
  }

  function readString(type: number, start: number, end: number): void {
    const inside = functions.at(-1);
    const value = string.decode(text.slice(start, end));
    const broken = type === tokenTypes.BadString ? ONLY_IN.lenientCss : undefined;
    if (inside === undefined ? at === "import" : URL_FUNCTIONS.has(inside)) {
      add(value, start, end, broken);
    } else if (beforeString === "src=") {
      // Internet Explorer's filters: progid:DXImageTransform.Microsoft.AlphaImageLoader(src='…').
      add(value, start, end, ONLY_IN.old);
    } else if (name.startsWith("--") && /^[\0- ]*(?:https?:|[/\\]{2})/i.test(value)) {
      // May become an argument of image-set() through var().
      add(value, start, end, broken);
    }
  }

  function readAttr(previous: string, start: number, end: number): void {
    if (text.slice(start, end).toLowerCase() === "url") attributes.push(previous);
  }
}

function describe(found: Found, name: string, blocks: readonly Block[], own: Condition): CssUrl {
  const conditions = [...blocks.map(({ condition }) => condition), own];
  const at = blocks.at(-1)?.at;
  const property = at !== undefined && DESCRIPTORS.has(at) ? `@${at} ${name}` : name;
  const labels = conditions.map(({ onlyIn }) => onlyIn);
  if (SCRIPTS.has(name)) labels.push(ONLY_IN.old);
  labels.push(found.onlyIn);
  return {
    url: found.url,
    start: found.start,
    end: found.end,
    property,
    type: typeOf(property),
    trigger: conditions.some(({ print }) => print) ? "print" : "open",
    onlyIn: labels.filter((label) => label !== undefined),
  };
}

function typeOf(property: string): LoadType {
  if (property === "@import") return "stylesheet";
  if (property.startsWith("@font-face")) return "font";
  if (property === "@color-profile src") return "other";
  return SCRIPTS.has(property) ? "script" : "image";
}

/** `url` with any of its letters written as an escape (CSS Syntax 3, section 4.3.7), and `(`. */
const URL_NAME =
  /(?<![\w\\-]|[^\0-\x7f])(?:u|\\0{0,4}[57]5(?:\r\n|[\t\n\f\r ])?|\\u)(?:r|\\0{0,4}[57]2(?:\r\n|[\t\n\f\r ])?|\\r)(?:l|\\0{0,4}[46]c(?:\r\n|[\t\n\f\r ])?|\\l)\(/gi;

/**
 * The tokenizer takes `\75 rl(` for an unknown function, and then `//` and quotes in a bare URL go
 * wrong. White space after `url(` means nothing, so the text keeps its length and its offsets.
 */
function unescapeUrlNames(css: string): string {
  return css.replace(URL_NAME, (name) => "url(".padEnd(name.length));
}
