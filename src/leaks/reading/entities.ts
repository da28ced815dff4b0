import type { Unescaped } from "./percent.ts";

const ENTITY =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(commat|period|lowbar|plus|equals|hyphen|dash|quot|amp));/gi;

/** Signs of addresses and of JSON (HTML, named character references). */
const NAMED: Readonly<Record<string, string>> = {
  commat: "@",
  period: ".",
  lowbar: "_",
  plus: "+",
  equals: "=",
  hyphen: "\u2010",
  dash: "\u2010",
  quot: '"',
  amp: "&",
};

/** Whether {@link unescapeEntities} would change anything; texts without the sign are told at once. */
export function hasEntities(text: string): boolean {
  return text.includes(";") && text.includes("&") && text.search(ENTITY) >= 0;
}

/** Undoes one layer of HTML character references; what is no ASCII becomes its bytes in UTF-8. */
export function unescapeEntities(given: Unescaped): Unescaped {
  const originOf = (index: number) => given.origin?.[index] ?? index;
  const origin: number[] = [];
  let text = "";
  let read = 0;
  const copyUntil = (end: number) => {
    for (let index = read; index < end; index++) origin.push(originOf(index));
    text += given.text.slice(read, end);
    read = end;
  };
  for (const match of given.text.matchAll(ENTITY)) {
    copyUntil(match.index);
    for (const character of characterOf(match)) {
      origin.push(originOf(match.index));
      text += character;
    }
    read = match.index + match[0].length;
  }
  copyUntil(given.text.length);
  origin.push(originOf(given.text.length));
  return { text, origin: Uint32Array.from(origin) };
}

function characterOf([, hex, decimal, name = ""]: RegExpExecArray): string {
  const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? "", 10);
  if (Number.isNaN(code)) return NAMED[name.toLowerCase()] ?? "";
  if (code < 0x80) return String.fromCharCode(code);
  return code > 0x10ffff ? "" : Buffer.from(String.fromCodePoint(code), "utf8").toString("latin1");
}
