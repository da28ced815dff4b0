import type { FoundLoad } from "../../load.ts";
import { type DecodedText, decodeText, sniffHtmlCharset } from "../charset.ts";
import type { MarkupDocument } from "../markup/document.ts";
import { type MarkupOptions, readMarkup } from "../markup/index.ts";
import { readStyleSheetFile } from "../markup/style-sheet-file.ts";
import type { Position } from "../position.ts";
import { createTextOffsets } from "../text-offsets.ts";
import { readCalendar } from "./calendar.ts";
import { readCertificates } from "./certificate.ts";
import { readExternalBody } from "./external-body.ts";
import { kindOfLeaf } from "./leaf-kind.ts";
import { holdsMarkup, startsAsMarkup } from "./markup-signs.ts";
import { decodeLeaf, type Leaf, type MailBytes } from "./part.ts";
import { placeLoads } from "./place.ts";
import { partName, type Unread } from "./structure.ts";
import { type Decoded, decodeTransfer, isEncoded, isKnownEncoding } from "./transfer.ts";

/** What one stretch of the mail declares. */
export interface Reading {
  readonly loads: readonly FoundLoad[];
  readonly warnings: readonly string[];
  /** Whether it was read as markup. */
  readonly isMarkup: boolean;
  /** Content of `<title>`. */
  readonly title?: string;
  /** What was read as markup; made when it is asked for, since most scans do not. */
  readonly document?: () => MarkupDocument;
}

type PositionAt = (offset: number) => Position;

const NOTHING: Reading = { loads: [], warnings: [], isMarkup: false };

const GUESSING = "mail apps that guess the type";
const SEARCHING = "mail apps that find parts in text";

/** Enough of a body to tell whether it is markup. */
const HEAD = 8_000;

/** Everything that the part declares, with line and column in the file. */
export function readLeaf(leaf: Leaf, positionAt: PositionAt): Reading {
  const kind = kindOfLeaf(leaf);
  const name = partName(leaf);
  switch (kind.kind) {
    case "nothing":
      return NOTHING;
    case "closed":
      return warn(`${name} ${kind.why}`);
    case "external":
      return { ...NOTHING, loads: readExternalBody(leaf, positionAt) };
    case "calendar":
      return readCalendarLeaf(leaf, positionAt);
    case "certificate":
      return readCertificateLeaf(leaf, positionAt);
    case "markup":
      return readMarkupLeaf(leaf, positionAt, kind);
    case "text":
      return readTextLeaf(leaf, positionAt);
    case "undeclared":
      if (!holdsMarkup(textOf(leaf).text)) return readTextLeaf(leaf, positionAt);
      return withWarning(
        readMarkupLeaf(leaf, positionAt, {}),
        `${name} has no usable Content-Type and holds HTML; it was read as HTML`,
      );
    case "unknown":
      return readUnknownLeaf(leaf, positionAt);
  }
}

/** A part of a type that is not known to be harmless: markup where it looks like markup. */
export function readUnknownLeaf(leaf: Leaf, positionAt: PositionAt): Reading {
  const { mail, start, end, encoding, type } = leaf;
  const head = decodeTransfer(mail.bytes, start, Math.min(end, start + HEAD), encoding);
  if (!startsAsMarkup(decodeText(head.bytes).text)) return NOTHING;
  return withWarning(
    readMarkupLeaf(leaf, positionAt, { onlyIn: GUESSING }),
    `${partName(leaf)} is declared as ${type.value} and looks like markup; it was read as markup`,
  );
}

function readTextLeaf(leaf: Leaf, positionAt: PositionAt): Reading {
  const { text } = textOf(leaf);
  const name = partName(leaf);
  if (startsAsMarkup(text)) {
    return withWarning(
      readMarkupLeaf(leaf, positionAt, leaf.declared ? { onlyIn: GUESSING } : {}),
      `${name} is plain text by its header and HTML by its content; it was read as HTML`,
    );
  }
  // A part whose boundary was not recognised ends up inside the text before it; so does a message
  // that a mail server quotes when it bounces.
  if (/^content-type:\s*(?:text|application)\/[^\s;]*html/im.test(text) && holdsMarkup(text)) {
    const { mail, start, end, number, encoding } = leaf;
    return withWarning(
      readLoose({ mail, start, end, number, encoding }, positionAt, { onlyIn: SEARCHING }),
      `${name} is plain text and holds another part of HTML; it was read as HTML`,
    );
  }
  if (/^-----BEGIN PGP MESSAGE-----/m.test(text)) {
    return warn(`${name} is encrypted (PGP): what it loads cannot be seen`);
  }
  return NOTHING;
}

/** Markup that stands outside of any part that could be taken apart. */
export function readLoose(
  stretch: Pick<Unread, "mail" | "start" | "end" | "number" | "encoding">,
  positionAt: PositionAt,
  options: MarkupOptions = {},
): Reading {
  const { mail, start, end } = stretch;
  // Fields of parts inside tell the encoding where the part's own cannot.
  const isQuoted =
    stretch.encoding === "quoted-printable" ||
    /content-transfer-encoding:\s*quoted-printable/i.test(mail.raw.slice(start, end));
  const encoding = isQuoted ? "quoted-printable" : stretch.encoding;
  const decoded = decodeTransfer(mail.bytes, start, end, encoding);
  const text = decodeText(decoded.bytes, sniffHtmlCharset(decoded.bytes));
  return readDecoded({ decoded, text, mail, part: stretch.number, positionAt }, options);
}

function readMarkupLeaf(leaf: Leaf, positionAt: PositionAt, how: MarkupOptions): Reading {
  const { mail, number: part, base } = leaf;
  const { decoded, text, warnings } = readText(leaf);
  const options = {
    ...(how.language && { language: how.language }),
    ...(how.onlyIn !== undefined && { onlyIn: how.onlyIn }),
    ...(base !== undefined && { base }),
  };
  const reading = readDecoded({ decoded, text, mail, part, positionAt }, options);
  return { ...reading, warnings: [...warnings, ...reading.warnings] };
}

interface Content {
  readonly decoded: Decoded;
  readonly text: DecodedText;
  readonly mail: MailBytes;
  readonly part: string;
  readonly positionAt: PositionAt;
}

function readDecoded(content: Content, options: MarkupOptions): Reading {
  const { text, part } = content;
  const { loads, title, warnings } = readMarkup(text.text, options);
  const name = partName({ number: part });
  const placed = placeLoads(loads, placeOf(content));
  return {
    loads: placed,
    document: () => ({
      markup: text.text,
      ...(options.language && { language: options.language }),
      ...(options.base !== undefined && { base: options.base }),
      ...(part && { part }),
      origin: { file: content.mail.bytes, ...content.decoded, charset: text.charset },
      loads: loads.map(({ offset }, index) => ({ load: placed[index] as FoundLoad, offset })),
    }),
    warnings: [
      ...(text.warning ? [`${name}: ${text.warning}`] : []),
      ...warnings.map((warning) => `${name}: ${warning}`),
    ],
    isMarkup: true,
    ...(title !== undefined && { title }),
  };
}

function placeOf({ decoded, text, mail, part, positionAt }: Content) {
  const toByte = createTextOffsets(decoded.bytes, text);
  const toFile = (offset: number) => mail.toFile(decoded.toEncoded(toByte(offset)));
  return { part, toFile, positionAt };
}

/**
 * Text of a part that should hold markup. Where there is none although the bytes hold some, the
 * declared encoding or charset is wrong, and what the bytes say is taken.
 */
function readText(leaf: Leaf): { decoded: Decoded; text: DecodedText; warnings: string[] } {
  const { mail, start, end, encoding } = leaf;
  const name = partName(leaf);
  const decoded = decodeLeaf(leaf);
  const text = textOf(leaf, decoded);
  const warnings = isKnownEncoding(encoding)
    ? []
    : [
        `${name} has the unknown transfer encoding ${JSON.stringify(encoding.slice(0, 60))}; it was read as it is`,
      ];
  if (holdsMarkup(text.text)) return { decoded, text, warnings };
  if (isEncoded(encoding) && holdsMarkup(mail.raw.slice(start, end))) {
    warnings.push(`${name} is declared as ${encoding} but is not; it was read as it is`);
    const plain = decodeTransfer(mail.bytes, start, end, "");
    return {
      decoded: plain,
      text: decodeText(plain.bytes, sniffHtmlCharset(plain.bytes)),
      warnings,
    };
  }
  const plain = decodeText(decoded.bytes, "windows-1252");
  if (!holdsMarkup(plain.text)) return { decoded, text, warnings };
  warnings.push(
    `${name} is declared as ${text.charset} but is not; it was read as ${plain.charset}`,
  );
  return { decoded, text: plain, warnings };
}

function textOf(leaf: Leaf, decoded = decodeLeaf(leaf)): DecodedText {
  const charset = leaf.type.parameters.get("charset");
  return decodeText(decoded.bytes, charset ?? sniffHtmlCharset(decoded.bytes));
}

/** A style sheet that was saved with a page. */
export function readStyleSheetLeaf(leaf: Leaf, positionAt: PositionAt): Reading {
  const { mail, number: part, base } = leaf;
  const decoded = decodeLeaf(leaf);
  const text = textOf(leaf, decoded);
  const { loads, warnings } = readStyleSheetFile(text.text, base);
  const name = partName(leaf);
  return {
    loads: placeLoads(loads, placeOf({ decoded, text, mail, part, positionAt })),
    warnings: warnings.map((warning) => `${name}: ${warning}`),
    isMarkup: false,
  };
}

function readCalendarLeaf(leaf: Leaf, positionAt: PositionAt): Reading {
  const decoded = decodeLeaf(leaf);
  const text = decodeText(decoded.bytes, leaf.type.parameters.get("charset"));
  const { loads, warnings } = readCalendar(text.text);
  const { mail, number: part } = leaf;
  const name = partName(leaf);
  return {
    loads: placeLoads(loads, placeOf({ decoded, text, mail, part, positionAt })),
    warnings: warnings.map((warning) => `${name}: ${warning}`),
    isMarkup: false,
  };
}

function readCertificateLeaf(leaf: Leaf, positionAt: PositionAt): Reading {
  const { mail, start, number: part } = leaf;
  const { bytes } = decodeLeaf(leaf);
  const loads = readCertificates(Buffer.from(bytes).toString("latin1"));
  // Where in the DER it stands helps nobody: the part's own place does.
  const place = { part, toFile: () => mail.toFile(start), positionAt };
  return { ...NOTHING, loads: placeLoads(loads, place) };
}

function warn(warning: string): Reading {
  return { ...NOTHING, warnings: [warning] };
}

function withWarning(reading: Reading, warning: string): Reading {
  return { ...reading, warnings: [warning, ...reading.warnings] };
}
