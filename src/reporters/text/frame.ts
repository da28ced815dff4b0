import type { ElementFacts, Leak, Load } from "../../model.ts";
import { safeSlices, safeText } from "../safe-text.ts";
import { drawLabels, type Mark } from "./labels.ts";
import { flow, type Page, type Span } from "./page.ts";
import { labelOf } from "./sends.ts";
import { shortenMiddle, widthOf, wrap } from "./width.ts";

/** More labels below one URL are harder to read than the list that follows. */
const MAX_LABELS = 6;

/** Rows of blanks and labels as wide as the URL explain nothing any more. */
const MAX_LABELLED_URL = 2_000;

/** Lines that a URL may take in the narrow layout. */
const MAX_LINES = 3;

/** Cells that a part of the URL keeps at most, from no cut at all to what still tells something. */
const LIMITS = [Number.POSITIVE_INFINITY, 60, 50, 44, 38, 34, 30, 26, 22, 19, 16, 13, 10, 8];

/** A stretch of the URL; with a label where it hands something over. */
interface Piece {
  readonly text: string;
  readonly label?: string;
}

/** The element as it stands in the source, with what the URL hands over named below it. */
export function drawFrame(
  load: Load,
  element: ElementFacts | undefined,
  leaks: readonly Leak[],
  page: Page,
  label: (leak: Leak) => string = labelOf,
): readonly string[] {
  const line = element?.line === undefined ? "" : `${element.line}`;
  if (page.narrow) return drawList(load.url, line, page);
  const gutter: readonly Span[] = [
    [`> ${line} `, page.paint.strong],
    ["│ ", page.paint.faint],
  ];
  const below: readonly Span[] = [[" ".repeat(line.length + 3)], ["│ ", page.paint.faint]];
  const { before, after } = surroundingsOf(element);
  const room = page.width - 4 - line.length - 5;
  const pieces = fitPieces(
    piecesOf(load.url, leaks, label),
    room - widthOf(before) - widthOf(after),
  );
  const source: readonly Span[] = [
    [before, page.paint.faint],
    ...pieces.map(({ text, label }): Span => (label ? [text, page.paint.mark] : [text])),
    [after, page.paint.faint],
  ];
  const rows = drawLabels(marksOf(pieces, widthOf(before)), room);
  return [
    ...flow([...gutter, ...source], 4, page),
    ...rows.flatMap((row) => flow([...below, [row, page.paint.mark]], 4, page)),
  ];
}

function drawList(url: string, line: string, page: Page): readonly string[] {
  const room = page.width - 4 - line.length - 3;
  const text = shortenMiddle(safeText(url), MAX_LINES * (room - 1));
  return wrap(text, room).flatMap((part, index) => {
    const margin = index === 0 ? line : " ".repeat(line.length);
    return flow([[margin], [" │ ", page.paint.faint], [part]], 4, page);
  });
}

/** What stands around the URL in the source, like `<img … src="` and `" …>`; the rest is cut. */
function surroundingsOf(element: ElementFacts | undefined): { before: string; after: string } {
  if (!element) return { before: "", after: "" };
  const { tag, attribute, property } = element;
  const name = /^<[a-z!?][^\s/>"'=]{0,30}/i.exec(tag)?.[0];
  if (!name) return { before: headerBefore(element), after: "" };
  const [open, close] = property === undefined ? ["", ""] : [`${cssBefore(property)}url(`, ")"];
  if (!attribute) return { before: safeText(`${name}> ${open}`), after: close };
  const { hasBefore, hasAfter } = neighboursOf(tag.slice(name.length), attribute);
  return {
    before: safeText(`${name}${hasBefore ? " …" : ""} ${attribute}="${open}`),
    after: `${close}"${hasAfter ? " …" : ""}>`,
  };
}

function cssBefore(property: string): string {
  return property.startsWith("@") ? `${property} ` : `${property}: `;
}

function headerBefore({ tag, attribute }: ElementFacts): string {
  const name = tag.slice(0, Math.max(0, tag.indexOf(":")));
  return name && name.toLowerCase() === attribute ? `${safeText(name)}: ` : "";
}

/** Whether other attributes stand before and after this one. */
function neighboursOf(
  attributes: string,
  attribute: string,
): { hasBefore: boolean; hasAfter: boolean } {
  const start = attributes.toLowerCase().indexOf(attribute);
  if (start < 0) return { hasBefore: true, hasAfter: true };
  const value = attributes.slice(start + attribute.length).replace(/^\s*=\s*/, "");
  const quote = /^["']/.exec(value)?.[0];
  const end = quote ? value.indexOf(quote, 1) + 1 : value.search(/[\s>]/);
  return {
    hasBefore: attributes.slice(0, start).trim() !== "",
    hasAfter: !/^\s*\/?>?$/.test(value.slice(Math.max(0, end))),
  };
}

/** The URL in pieces, cut at what it hands over; overlapping spans count once. */
function piecesOf(
  url: string,
  leaks: readonly Leak[],
  label: (leak: Leak) => string,
): readonly Piece[] {
  const spans = url.length > MAX_LABELLED_URL ? [] : labelledSpans(url, leaks, label);
  const texts = safeSlices(
    url,
    spans.flatMap(({ start, end }) => [start, end]),
  );
  return texts.flatMap((text, index): Piece[] => {
    if (text === "") return [];
    const name = index % 2 === 1 ? spans[(index - 1) / 2]?.label : undefined;
    return [name === undefined ? { text } : { text, label: name }];
  });
}

function labelledSpans(
  url: string,
  leaks: readonly Leak[],
  nameOf: (leak: Leak) => string,
): readonly { start: number; end: number; label: string }[] {
  const spans: { start: number; end: number; label: string }[] = [];
  const found = leaks
    .flatMap((leak) =>
      leak.span ? [{ start: leak.span[0], end: leak.span[1], label: nameOf(leak) }] : [],
    )
    .filter(({ start, end }) => start >= 0 && start < end && end <= url.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, label } of found) {
    const last = spans.at(-1);
    if (!last || start >= last.end) spans.push({ start, end, label });
    else if (end === last.end && start === last.start && !last.label.includes(label))
      last.label += ` and ${label}`;
  }
  return spans.slice(0, MAX_LABELS);
}

/** Shortens all parts alike until they fit, but the host only when nothing else helps. */
function fitPieces(pieces: readonly Piece[], room: number): readonly Piece[] {
  for (const shortenFirst of [shortenPath, shortenStart]) {
    for (const limit of LIMITS) {
      const fitted = pieces.map((piece, index): Piece => {
        const shorten = index === 0 && !piece.label ? shortenFirst : shortenMiddle;
        return { ...piece, text: shorten(piece.text, limit) };
      });
      if (sumWidths(fitted) <= room) return fitted;
    }
  }
  return [{ text: shortenMiddle(pieces.map(({ text }) => text).join(""), room) }];
}

function sumWidths(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** The start of a URL: its host whole, the end of its path and the first parameter. */
function shortenPath(text: string, limit: number): string {
  const [host = ""] = /^[a-z][a-z\d+.-]{0,20}:\/\/[^/?#]{0,80}/i.exec(text) ?? [];
  return host + shortenMiddle(text.slice(host.length), limit, 0.4);
}

function shortenStart(text: string, limit: number): string {
  return shortenMiddle(text, limit * 2);
}

function marksOf(pieces: readonly Piece[], column: number): readonly Mark[] {
  const marks: Mark[] = [];
  let start = column;
  for (const { text, label } of pieces) {
    const width = widthOf(text);
    if (label && width > 0) marks.push({ label, start, width });
    start += width;
  }
  return marks;
}
