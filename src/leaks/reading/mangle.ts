/** What is done to the letters of a text, of an address or of its digits in base64, to hide it from a search. */
export const MANGLINGS = [
  { names: [], rotates: false, reverses: false },
  { names: ["rot13"], rotates: true, reverses: false },
  { names: ["reversed"], rotates: false, reverses: true },
  { names: ["rot13", "reversed"], rotates: true, reverses: true },
] as const;

export type Mangling = (typeof MANGLINGS)[number];

export const [, ROT13, REVERSED] = MANGLINGS;

/** Characters that are made in one go: joined one by one they take three times as long. */
const AT_ONCE = 256;

/** Each is its own inverse, and they can change places. */
export function mangle(text: string, { rotates, reverses }: Mangling): string {
  if (!rotates && !reverses) return text;
  let mangled = "";
  for (let from = 0; from < text.length; from += AT_ONCE) {
    const codes = new Array<number>(Math.min(AT_ONCE, text.length - from));
    for (let index = 0; index < codes.length; index++) {
      const place = from + index;
      const code = text.charCodeAt(reverses ? text.length - 1 - place : place);
      codes[index] = rotates ? rotate(code) : code;
    }
    mangled += String.fromCharCode(...codes);
  }
  return mangled;
}

/** The code of the letter thirteen places on; of other characters the code itself. */
export function rotate(code: number): number {
  const small = code | 0x20;
  if (small < 0x61 || small > 0x7a) return code;
  return small < 0x6e ? code + 13 : code - 13;
}
