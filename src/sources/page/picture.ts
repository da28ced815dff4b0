import { imageSize } from "image-size";
import type { Size } from "../../model.ts";
import { endOfTag } from "../markup/tag-syntax.ts";

/**
 * Bytes. Headers stand in front, behind a hundred kB or two of camera and colour data at most; the
 * library looks at a broken file byte by byte.
 */
const LIMIT = 256_000;

/** Bytes: it looks for a crop once for each of a HEIF's sizes, so that many of them cost a square. */
const LIMIT_HEIF = 16_000;

/**
 * No browser shows these, and a byte or two are enough to be taken for the first of them; an SVG
 * document is told by {@link rootTag}, since the library takes any text that holds `<svg>` for one.
 */
const NO_PICTURES = new Set(["tga", "pnm", "dds", "ktx", "ktx2", "psd", "svg"]);

/** No picture that a browser draws is larger; what says so is something else. */
const MAX_SIDE = 1_000_000;

/**
 * The size of a picture in its own px, from its header: GIF, PNG, WebP, JPEG, SVG, AVIF, ICO, BMP
 * and less common ones; turned as its EXIF orientation tells. Of several in one file, the largest.
 *
 * Undefined for what is no picture, or does not tell its size (an SVG without width, height and
 * viewBox). Never throws.
 */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  // The library reads past the end of a view, into what else the buffer holds: give it a copy.
  const head = new Uint8Array(bytes.subarray(0, isBoxed(bytes) ? LIMIT_HEIF : LIMIT));
  const root = rootTag(head);
  const found = readHeader(root ?? head);
  if (!found || (!root && NO_PICTURES.has(found.type ?? ""))) return undefined;
  const { width, height, orientation = 1 } = found;
  if (!isSide(width) || !isSide(height)) return undefined;
  // EXIF 2.3, 4.6.4: from 5 on, rows are columns.
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** ISO base media, as HEIF and AVIF are: they begin with a box `ftyp`. */
function isBoxed(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(4, 8)).toString("latin1") === "ftyp";
}

function readHeader(picture: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(picture);
  } catch {
    // TypeError for what it does not know, RangeError for what is cut off.
    return undefined;
  }
}

/** The library's types promise numbers, but a broken file gives NaN or undefined. */
function isSide(side: number | undefined): side is number {
  return side !== undefined && Number.isInteger(side) && side >= 0 && side <= MAX_SIDE;
}

/** `<`, blanks, and the first byte of a byte order mark. */
const MARKUP_STARTS: ReadonlySet<number | undefined> = new Set([
  0x3c, 0x20, 0x09, 0x0a, 0x0d, 0xef,
]);

const PROLOG = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/iy;

/** Declarations that are long, since the library searches the first 1,000 bytes only. */
const NAMESPACES = /\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The start tag of an SVG document, without what stands before it. */
function rootTag(head: Uint8Array): Uint8Array | undefined {
  if (!MARKUP_STARTS.has(head[0])) return undefined;
  const text = new TextDecoder().decode(head);
  let at = 0;
  for (PROLOG.lastIndex = 0; PROLOG.test(text); ) at = PROLOG.lastIndex;
  if (!/^<svg[\s/>]/.test(text.slice(at, at + 5))) return undefined;
  const tag = text.slice(at, endOfTag(text, at));
  return new TextEncoder().encode(tag.replace(NAMESPACES, ""));
}
