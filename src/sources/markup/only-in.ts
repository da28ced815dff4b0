/** Labels of `onlyIn`: which clients alone request what stands there. Read aloud: "only in …". */
export const ONLY_IN = {
  /** Outlook for Windows (Word's engine): conditional comments and VML. */
  mso: "mso",
  /** Internet Explorer's engine, as in Outlook 2003 and older. */
  ie: "ie",
  amp: "amp",
  /** Content of `<template>`: scripts alone bring it to life. */
  template: "template",
  /** Attributes and elements that current engines no longer act on (dynsrc, applet, behavior, …). */
  old: "old clients",
  /** Engines that do not know `<iframe>`, `<noframes>` or `<noembed>` and read their text as markup. */
  noFrames: "clients without frames",
  /** Attribution reporting. */
  chromium: "chromium",
  /** Browsers request nothing from an SVG that stands as a picture; mail clients' own renderers may. */
  svgImage: "svg image",
  /** External DTDs, entities and stylesheets of XML. */
  xml: "xml readers",
  /** CSS that the standard refuses, like a bare url() with a blank inside. */
  lenientCss: "lenient css parsers",
} as const;

/** One label from several, outermost first, without repeats; undefined when there is none. */
export function joinOnlyIn(labels: readonly (string | undefined)[]): string | undefined {
  if (labels.every((label) => label === undefined)) return undefined;
  const known = labels.filter((label): label is string => label !== undefined);
  return [...new Set(known.flatMap((label) => label.split(" and ")))].join(" and ");
}
