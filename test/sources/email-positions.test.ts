import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { countPosition, readRows, showFile } from "./email-file.ts";

/**
 * Writers of every encoding that note where each character starts, byte for byte. They are the other
 * way round from what they test, and share nothing with it.
 */
interface Written {
  readonly bytes: Buffer;
  /** For each character of the text, the offset of its first byte. */
  readonly starts: readonly number[];
}

type Charset = (text: string) => Written;

function writeCharacters(text: string, encode: (char: string) => Buffer): Written {
  const pieces: Buffer[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const char of text) {
    const bytes = encode(char);
    for (let unit = 0; unit < char.length; unit += 1) starts.push(length);
    pieces.push(bytes);
    length += bytes.length;
  }
  return { bytes: Buffer.concat(pieces), starts };
}

/** Kana in the two-byte set of ISO-2022-JP, everything else in ASCII, with shifts in between. */
function writeIso2022Jp(text: string): Written {
  const bytes: number[] = [];
  const starts: number[] = [];
  let isShifted = false;
  for (const char of text) {
    const code = char.charCodeAt(0);
    const isKana = code >= 0x3041 && code <= 0x3093;
    if (isKana !== isShifted) bytes.push(0x1b, ...Buffer.from(isKana ? "$B" : "(B"));
    isShifted = isKana;
    starts.push(bytes.length);
    if (isKana) bytes.push(0x24, code - 0x3041 + 0x21);
    else bytes.push(code);
  }
  return { bytes: Buffer.from(bytes), starts };
}

/** RFC 2152, every character that needs it in a run of its own. */
function writeUtf7(text: string): Written {
  return writeCharacters(text, (char) => {
    if (char === "+") return Buffer.from("+-");
    if (/^[\x00-\x7f]$/.test(char) && !/[<>"]/.test(char)) return Buffer.from(char);
    const digits = Buffer.from(char, "utf16le").swap16().toString("base64").replace(/=+$/, "");
    return Buffer.from(`+${digits}-`);
  });
}

const CHARSETS: Readonly<Record<string, { write: Charset; letters: string }>> = {
  "utf-8": {
    write: (text) => writeCharacters(text, (char) => Buffer.from(char, "utf8")),
    letters: "aé€😀ü=+ \n",
  },
  "iso-8859-1": {
    write: (text) => writeCharacters(text, (char) => Buffer.from(char, "latin1")),
    letters: "aéüß=+ \n",
  },
  "utf-16le": {
    write: (text) => writeCharacters(text, (char) => Buffer.from(char, "utf16le")),
    letters: "aé€😀=+ \n",
  },
  "utf-16be": {
    write: (text) => writeCharacters(text, (char) => Buffer.from(char, "utf16le").swap16()),
    letters: "aé€😀=+ \n",
  },
  shift_jis: {
    write: (text) => writeCharacters(text, (char) => iconv.encode(char, "shift_jis")),
    letters: "aあソ表=+ \n",
  },
  gb18030: {
    write: (text) => writeCharacters(text, (char) => iconv.encode(char, "gb18030")),
    letters: "a中文😀ü=+ \n",
  },
  "iso-2022-jp": { write: writeIso2022Jp, letters: "aあいんず=+ \n" },
  "utf-7": { write: writeUtf7, letters: "aé€😀=+ \n" },
  cp850: {
    write: (text) => writeCharacters(text, (char) => iconv.encode(char, "cp850")),
    letters: "aéüß=+ \n",
  },
};

type Transfer = (bytes: Buffer, random: () => number, lineBreak: string) => Written;

function writeQuotedPrintable(bytes: Buffer, random: () => number, lineBreak: string): Written {
  let out = "";
  const starts: number[] = [];
  let column = 0;
  for (const [index, byte] of bytes.entries()) {
    const char = String.fromCharCode(byte);
    const isPlain = /^[!-<>-~]$/.test(char) && random() < 0.9;
    // In UTF-16 the byte is half of a character.
    const isLineBreak = char === "\n" && !bytes.includes(0) && random() < 0.7;
    if (column > 70 || random() < 0.05) {
      out += `=${random() < 0.3 ? " \t" : ""}${lineBreak}`;
      column = 0;
    }
    starts[index] = out.length;
    const written = isLineBreak
      ? lineBreak
      : isPlain
        ? char
        : `=${byte.toString(16).padStart(2, "0")}`;
    out += random() < 0.5 && written.startsWith("=") ? written.toUpperCase() : written;
    column = isLineBreak ? 0 : column + written.length;
  }
  return { bytes: Buffer.from(out, "latin1"), starts };
}

function writeBase64(bytes: Buffer, random: () => number, lineBreak: string): Written {
  const digits = bytes.toString("base64");
  const places: number[] = [];
  let out = "";
  const width = 4 + Math.floor(random() * 80);
  for (const [index, digit] of [...digits].entries()) {
    if (index > 0 && index % width === 0) out += lineBreak;
    if (random() < 0.02) out += "!";
    places.push(out.length);
    out += digit;
  }
  const starts = [...bytes.keys()].map((index) => places[Math.floor((index * 8) / 6)] ?? 0);
  return { bytes: Buffer.from(out, "latin1"), starts };
}

/** As it is, but for the line ends. */
function writePlain(bytes: Buffer): Written {
  return { bytes, starts: [...bytes.keys()] };
}

const TRANSFERS: Readonly<Record<string, Transfer>> = {
  "quoted-printable": writeQuotedPrintable,
  base64: writeBase64,
  binary: writePlain,
};

/** A small generator of our own, so that one seed decides every fold. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Sample {
  readonly charset: string;
  readonly transfer: string;
  readonly stretches: readonly string[];
  readonly seed: number;
  readonly lineBreak: string;
  readonly fileStart: string;
}

/** A mail with one picture behind each stretch of text, and where each picture's tag starts. */
function writeMail({ charset, transfer, stretches, seed, lineBreak, fileStart }: Sample) {
  let text = "<p>";
  const tags = stretches.map((stretch, index) => {
    text += stretch;
    const start = text.length;
    text += `<img src="https://t.example.org/${index}">`;
    return start;
  });
  const characters = CHARSETS[charset]?.write(text);
  const header = [
    `${fileStart}From: a@shop.example.org`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="mix"',
    "",
    "--mix",
    `Content-Type: text/html; charset=${charset}`,
    `Content-Transfer-Encoding: ${transfer}`,
    "",
    "",
  ].join(lineBreak);
  if (!characters) throw new Error(charset);
  const body = TRANSFERS[transfer]?.(characters.bytes, createRandom(seed), lineBreak);
  if (!body) throw new Error(transfer);
  const head = Buffer.from(header);
  const file = Buffer.concat([head, body.bytes, Buffer.from(`${lineBreak}--mix--${lineBreak}`)]);
  const shown = showFile(file);
  const isWide = shown.length !== file.length;
  return {
    file,
    expected: tags.map((tag, index) => {
      const offset = head.length + (body.starts[characters.starts[tag] ?? -1] ?? -1);
      const inText = isWide ? showFile(file.subarray(0, offset)).length : offset;
      return {
        url: `https://t.example.org/${index}`,
        part: "1",
        ...countPosition(shown, inText),
        onlyIn: undefined,
      };
    }),
  };
}

const PAIRS = Object.keys(CHARSETS).flatMap((charset) =>
  Object.keys(TRANSFERS).map((transfer) => [charset, transfer] as const),
);

describe("line and column lead to the encoded start of the tag", () => {
  test.each(PAIRS)("%s in %s", async (charset, transfer) => {
    const letters = [...(CHARSETS[charset]?.letters ?? "a")];
    const stretch = fc
      .array(fc.constantFrom(...letters), { maxLength: 60 })
      .map((chars) => chars.join(""));
    const sample = fc.record({
      charset: fc.constant(charset),
      transfer: fc.constant(transfer),
      stretches: fc.array(stretch, { minLength: 1, maxLength: 6 }),
      seed: fc.integer(),
      lineBreak: fc.constantFrom("\r\n", "\n"),
      fileStart: fc.constantFrom("", "X-Name: Zoë\r\n"),
    });
    await fc.assert(
      fc.asyncProperty(sample, async (value) => {
        const { file, expected } = writeMail(value);
        expect(await readRows(file)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
