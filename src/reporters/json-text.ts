/**
 * What JSON allows but a terminal or a build log must not see as it is: controls, bidi and other
 * invisible characters, and `##[…]`, which runners obey anywhere in a line.
 */
const UNSAFE = /[\x7f\p{Cf}\p{Zl}\p{Zp}\u0080-\u009f]|#(?=#[a-z]{0,20}\[)/giu;

/** A value as JSON that may be shown anywhere; it reads back as the same value. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(UNSAFE, escapeUnits);
}

/** As JSON writes characters: one escape for each UTF-16 code unit. */
function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
