const HEX = /[0-9a-f]{10,}/gi;

/** Line ends count because browsers drop them from URLs (URL standard, basic URL parser). */
const ESCAPE =
  /%([0-9a-f]{2})|&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|&(amp|commat|period|lowbar|plus|equals|colon|sol|num|quot|apos|lt|gt);|\\u([0-9a-f]{4})|[\t\r\n]/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  commat: "@",
  period: ".",
  lowbar: "_",
  plus: "+",
  equals: "=",
  colon: ":",
  sol: "/",
  num: "#",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
};

/** A text as it reads when decoded, and where each part of it stands in the original. */
export interface Decoded {
  readonly text: string;
  readonly locate: (start: number, end: number) => readonly [start: number, end: number];
}

/** The run as base64 and as hex, at every alignment: other letters may stand before. */
export function decodingsOf(run: string): readonly Decoded[] {
  const hex = [...run.matchAll(HEX)].flatMap(({ 0: digits, index }) =>
    [0, 1].map((offset): Decoded => {
      const text = Buffer.from(digits.slice(offset), "hex").toString("latin1");
      return { text, locate: () => [index, index + digits.length] };
    }),
  );
  return [...[0, 1, 2, 3].map((offset) => decodeBase64(run, offset)), ...hex];
}

/** The whole run is located, but for the path around it: `/` is a character of base64 too. */
function decodeBase64(run: string, offset: number): Decoded {
  const text = Buffer.from(run.slice(offset), "base64").toString("latin1");
  return {
    text,
    locate: (start, end) => {
      const from = offset + Math.floor((start * 4) / 3);
      const to = Math.min(run.length, offset + Math.ceil((end * 4) / 3));
      const slash = run.indexOf("/", to);
      return [run.lastIndexOf("/", from - 1) + 1, slash < 0 ? run.length : slash];
    },
  };
}

/** Percent-encoding, entities and JSON escapes undone in one pass, bytes as Latin-1. */
export function unescapeText(text: string): Decoded | undefined {
  const matches = [...text.matchAll(ESCAPE)];
  if (matches.length === 0) return undefined;
  const starts: number[] = [];
  let decoded = "";
  let position = 0;
  const copyUntil = (end: number): void => {
    for (let index = position; index < end; index++) starts.push(index);
    decoded += text.slice(position, end);
  };
  for (const match of matches) {
    copyUntil(match.index);
    const character = characterOf(match);
    for (let unit = 0; unit < character.length; unit++) starts.push(match.index);
    decoded += character;
    position = match.index + match[0].length;
  }
  copyUntil(text.length);
  starts.push(text.length);
  return {
    text: decoded,
    locate: (start, end) => [starts[start] ?? 0, starts[end] ?? text.length],
  };
}

function characterOf([, percent, hex, decimal, name, json]: RegExpExecArray): string {
  const digits = percent ?? hex ?? json;
  if (name) return ENTITIES[name.toLowerCase()] ?? "";
  const code = digits ? Number.parseInt(digits, 16) : Number(decimal ?? Number.NaN);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
