/** What is done to the letters of a text, of an address or of its digits in base64, to hide it from a search. */
export const MANGLINGS = [
  { names: [], rotates: false, reverses: false },
  { names: ["rot13"], rotates: true, reverses: false },
  { names: ["reversed"], rotates: false, reverses: true },
  { names: ["rot13", "reversed"], rotates: true, reverses: true },
] as const;

export type Mangling = (typeof MANGLINGS)[number];

export const [, ROT13, REVERSED] = MANGLINGS;

/** Each is its own inverse, and they can change places. */
export function mangle(text: string, { rotates, reverses }: Mangling): string {
  const rotated = rotates ? rot13(text) : text;
  return reverses ? reverse(rotated) : rotated;
}

function reverse(text: string): string {
  let reversed = "";
  for (let index = text.length - 1; index >= 0; index--) reversed += text.charAt(index);
  return reversed;
}

function rot13(text: string): string {
  let rotated = "";
  for (let index = 0; index < text.length; index++) {
    rotated += String.fromCharCode(rotate(text.charCodeAt(index)));
  }
  return rotated;
}

/** The code of the letter thirteen places on; of other characters the code itself. */
export function rotate(code: number): number {
  const small = code | 0x20;
  if (small < 0x61 || small > 0x7a) return code;
  return small < 0x6e ? code + 13 : code - 13;
}
