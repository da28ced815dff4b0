import { Document, Element } from "domhandler";
import { addLoad } from "./add-load.ts";
import { readComment } from "./conditional-comment.ts";
import { type Context, createLayouts } from "./context.ts";
import { readDeclaration, readEntities, readInstruction } from "./declarations.ts";
import { type Place, readAttributes } from "./element.ts";
import { modeOf } from "./mode.ts";
import { joinOnlyIn, ONLY_IN } from "./only-in.ts";
import { parseTree } from "./parse.ts";
import { parseTag } from "./parse-xml.ts";
import { createPlainTree } from "./plain-tree.ts";
import { addNested, offsetIn, type Reading, type Stretch } from "./reading.ts";
import { type RawMarkup, type RawOther, type RawTag, scanTags, tellTags } from "./scan-tags.ts";
import { createSource } from "./source.ts";
import { readStylesheet } from "./stylesheet.ts";
import { readTitle } from "./title.ts";
import { resolveUrl } from "./url.ts";
import { walkTree } from "./walk-tree.ts";

/**
 * Reads one document, or the content of a conditional comment: first the tree as a browser builds
 * it, then what the tree's rules dropped (a picture in a `<select>`, a second frameset) from the
 * text. Documents inside are queued.
 */
export function readStretch(reading: Reading, stretch: Stretch): void {
  if (stretch.language === "css") {
    const css = { text: stretch.markup, offset: stretch.shift, exact: false };
    if (stretch.source) readStylesheet(reading, { stretch, onlyNew: false }, stretch.source, css);
    return;
  }
  const plain = readPlain(stretch);
  const raw = plain?.raw ?? scanTags(stretch.markup, stretch.language);
  if (raw.cut) reading.warnings.add("too many tags: only the first 200,000 were read");
  const tree = plain?.tree ?? readTree(stretch, raw);
  if (!tree) reading.warnings.add(NO_TREE);
  const document: Stretch = { ...stretch, base: findBase(raw, stretch) };
  const entities = declaredEntities(reading, raw, document);
  const layouts = createLayouts(reading, stretch, tree ?? new Document([]), plain?.styles);
  const seen = plain ? undefined : new Set<number>();
  const context: Context = { stretch: document, entities, seen, ...layouts };
  if (tree) walkTree(reading, context, tree);
  readRest(reading, context, raw, tree !== undefined);
}

const NO_TREE =
  "the document is nested too deeply or too large: its tags were read one by one, without what surrounds them";

/** No program writes more than some dozens on one tag. */
const MAX_ATTRIBUTES = 1_000;

/** Parts of a document and XML have rules of their own; undefined also where the document is not plain. */
function readPlain({ markup, language, around }: Stretch) {
  if (language !== "html" || around !== undefined) return undefined;
  const plain = createPlainTree(modeOf);
  const raw = tellTags(markup, plain);
  const tree = raw && raw.attributes <= MAX_ATTRIBUTES ? plain.finish() : undefined;
  return tree && raw && { tree, raw, styles: plain.styles };
}

function readTree({ markup, language, around }: Stretch, raw: RawMarkup): Document | undefined {
  if (raw.attributes > MAX_ATTRIBUTES) return undefined;
  return parseTree(markup, raw, asMarkup(language), around !== undefined);
}

/** First `<base>` with an href counts, wherever it stands (HTML standard, section 4.2.3). */
function findBase({ tokens }: RawMarkup, { markup, language, base }: Stretch): string | undefined {
  if (!/<base/i.test(markup)) return base;
  for (const token of tokens) {
    if (token.kind !== "tag" || token.name !== "base" || token.inside) continue;
    const href = parseTag(markup.slice(token.start, token.end), asMarkup(language))?.attribs.href;
    if (href === undefined) continue;
    const url = resolveUrl(href, base);
    return url && /^https?:/.test(url) && URL.canParse(url) ? url : base;
  }
  return base;
}

function asMarkup(language: Stretch["language"]): "html" | "xml" {
  return language === "xml" ? "xml" : "html";
}

/** Entities whose text is markup are read as documents of their own. */
function declaredEntities(
  reading: Reading,
  { tokens }: RawMarkup,
  stretch: Stretch,
): ReadonlyMap<string, string> {
  if (stretch.language !== "xml") return new Map();
  const doctype = tokens.find(({ kind }) => kind === "declaration");
  if (!doctype) return new Map();
  const entities = readEntities(stretch.markup.slice(doctype.start, doctype.end));
  for (const text of entities.values()) {
    if (!text.includes("<")) continue;
    const { around: _, ...rest } = stretch;
    const shift = offsetIn(stretch, doctype.start);
    addNested(reading, { ...rest, markup: text, shift, pinned: true, depth: stretch.depth + 1 });
  }
  return entities;
}

/** Reads what the text holds and the tree does not: all of it when there is no tree. */
function readRest(reading: Reading, context: Context, raw: RawMarkup, hasTree: boolean): void {
  for (const token of raw.tokens) {
    const isTold = token.kind === "tag" || token.kind === "comment";
    if (context.seen ? context.seen.has(token.start) : isTold) continue;
    if (token.kind === "tag") readTag(reading, context, token, hasTree);
    else if (token.kind === "comment") readComment(reading, context, token.start, null);
    else readDeclared(reading, context, token);
  }
}

function readTag(reading: Reading, context: Context, token: RawTag, onlyNew: boolean): void {
  const { markup, language } = context.stretch;
  const element = parseTag(markup.slice(token.start, token.end), asMarkup(language));
  if (!element) return;
  const inside = token.inside ? ONLY_IN.noFrames : undefined;
  const stretch = { ...context.stretch, onlyIn: joinOnlyIn([context.stretch.onlyIn, inside]) };
  const source = createSource(stretch, element, token.start, context.layout);
  const place: Place = { stretch, entities: context.entities, onlyNew };
  readAttributes(reading, place, source);
  if (token.name === "style") {
    const text = markup.slice(token.end, token.contentEnd);
    const offset = offsetIn(stretch, token.end);
    readStylesheet(reading, place, source, { text, offset, exact: !stretch.pinned });
  }
  if (token.name === "title" && !onlyNew) {
    reading.title ??= readTitle(markup.slice(token.end, token.contentEnd));
  }
}

function readDeclared(reading: Reading, { stretch }: Context, token: RawOther): void {
  const text = stretch.markup.slice(token.start, token.end);
  const urls = token.kind === "instruction" ? readInstruction(text) : readDeclaration(text);
  if (urls.length === 0) return;
  const element = new Element(token.kind, {});
  const source = createSource(stretch, element, token.start, () => ({}));
  const isNative = stretch.language === "xml" && token.kind === "instruction";
  for (const { url, attribute, type } of urls) {
    const onlyIn = type === "script" ? ONLY_IN.ie : isNative ? undefined : ONLY_IN.xml;
    addLoad(reading, stretch, source, { url, type, attribute, onlyIn, trigger: "open" }, false);
  }
}
