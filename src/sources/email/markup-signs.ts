const TAG =
  /<(?:!doctype\s+html|\?xml\s|(?:html|head|body|title|table|div|center|font|span|p|a|img|image|picture|source|iframe|frame|frameset|link|style|svg|video|audio|object|embed|input|form|meta|script|base|bgsound)(?=[\s/>]))/i;

/** Whether there is a tag of HTML or SVG anywhere in the text. */
export function holdsMarkup(text: string): boolean {
  return TAG.test(text);
}

/** Whether the text is markup from its first character on, blanks and comments apart. */
export function startsAsMarkup(text: string): boolean {
  let rest = text
    .slice(0, 4_000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->");
    if (end < 0) return holdsMarkup(text);
    rest = rest.slice(end + 3).trimStart();
  }
  return TAG.exec(rest)?.index === 0;
}
