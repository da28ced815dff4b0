const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Outside of XML 1.0's Char (§2.2): no escape makes them legal. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** Text for an element's content or a quoted attribute; a character that XML cannot hold becomes `\u{…}`. */
export function xmlText(text: string): string {
  return text
    .replace(ILLEGAL, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
