import { parseLength, resolveLength } from "./length.ts";

/** CSS Fonts 4, 2.5, at the default size of 16 px. */
const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ["xx-small", 9],
  ["x-small", 10],
  ["small", 13],
  ["medium", 16],
  ["large", 18],
  ["x-large", 24],
  ["xx-large", 32],
  ["xxx-large", 48],
]);

/** Font size in px; the parent's where the value does not tell. */
export function fontSizeOf(value: string | undefined, parent: number): number {
  if (value === undefined) return parent;
  if (value === "smaller") return parent / 1.2;
  if (value === "larger") return parent * 1.2;
  const keyword = KEYWORDS.get(value);
  if (keyword !== undefined) return keyword;
  const length = parseLength(value, true);
  return (length && resolveLength(length, { em: parent, percent: parent })) ?? parent;
}
