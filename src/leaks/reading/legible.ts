import { Buffer } from "node:buffer";
import type { Codec } from "./codecs.ts";

/** A stretch of text among the bytes that a run of digits stands for. */
export interface Stretch {
  /** One character for each byte. */
  readonly text: string;
  /** Index of its first byte. */
  readonly first: number;
}

/** Eight random bytes look like text about once in a thousand times; six are the shortest address. */
const MIN_BYTES = 6;
const MIN_BYTES_AMONG_OTHERS = 8;

/** What a byte can be in UTF-8 text (RFC 3629), and how many bytes follow one that leads. */
const NO_TEXT = 0;
const CONTINUATION = 1;
const ASCII = 2;
const LEADS_ONE = 3;
const LEADS_TWO = 4;
const FOLLOWERS = [0, 0, 0, 1, 2];
const CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x80) return /[\t\n\r -~]/.test(String.fromCharCode(byte)) ? ASCII : NO_TEXT;
  if (byte < 0xc0) return CONTINUATION;
  if (byte >= 0xc3 && byte < 0xe0) return LEADS_ONE;
  return byte >= 0xe0 && byte < 0xf0 ? LEADS_TWO : NO_TEXT;
});

/**
 * The legible stretches among the bytes of the run, read from the given digit on. A run that is
 * text from end to end may be shorter than one among other bytes.
 */
export function legibleIn(run: string, offset: number, codec: Codec): readonly Stretch[] {
  const count = Math.floor((run.length - offset) / codec.digitsPerByte);
  return mayBeLegible(run, offset, codec, count) ? stretchesIn(run, offset, codec, count) : NONE;
}

function stretchesIn(run: string, offset: number, codec: Codec, count: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  let expected = 0;
  const closeAt = (end: number) => {
    const length = end - first;
    if (length < MIN_BYTES || (length < MIN_BYTES_AMONG_OTHERS && length < count)) return;
    const bytes = Buffer.allocUnsafe(length);
    for (let i = 0; i < length; i++) bytes[i] = codec.byteAt(run, offset, first + i);
    stretches.push({ text: bytes.toString("latin1"), first });
  };
  for (let index = 0; index < count; index++) {
    const kind = CLASSES[codec.byteAt(run, offset, index)] ?? NO_TEXT;
    if (expected > 0) {
      expected--;
      if (kind === CONTINUATION) continue;
      // What seemed to lead a character was none; text may begin right behind it.
      closeAt(index);
      first = index;
      expected = 0;
    }
    if (kind === NO_TEXT || kind === CONTINUATION) {
      closeAt(index);
      first = index + 1;
    } else {
      expected = FOLLOWERS[kind] ?? 0;
    }
  }
  closeAt(count);
  return stretches;
}

const NONE: readonly Stretch[] = [];

/** By the class of a byte, the classes that can stand behind it in text, as bits. */
const TEXT = (1 << ASCII) | (1 << LEADS_ONE) | (1 << LEADS_TWO);
const MORE = 1 << CONTINUATION;
const FOLLOWING = Uint8Array.of(0, TEXT | MORE, TEXT, MORE, MORE);

/**
 * Whether the shortest stretch fits anywhere: looks from the end of where it would stand to its
 * beginning, so that of two random bytes one mostly tells, and all that are before it are passed over.
 */
function mayBeLegible(run: string, offset: number, codec: Codec, count: number): boolean {
  if (count < MIN_BYTES) return false;
  const window = Math.min(count, MIN_BYTES_AMONG_OTHERS);
  let end = window - 1;
  while (end < count) {
    let kind = CLASSES[codec.byteAt(run, offset, end)] ?? NO_TEXT;
    let index = end;
    const first = end - window + 1;
    while (kind !== NO_TEXT && index > first) {
      const before = CLASSES[codec.byteAt(run, offset, index - 1)] ?? NO_TEXT;
      if (((FOLLOWING[before] ?? 0) & (1 << kind)) === 0) break;
      kind = before;
      index--;
    }
    if (kind !== NO_TEXT && index === first) return true;
    // No stretch holds both bytes of a pair that is none, nor a byte that is no text.
    end = (kind === NO_TEXT ? index + 1 : index) + window - 1;
  }
  return false;
}
