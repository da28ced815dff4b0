import { type CssUrl, findCssUrls } from "../sources/markup/css-urls.ts";
import type { TextEdit } from "./text-edit.ts";

/**
 * What takes the wanted URLs out of CSS: `url(…)` becomes `none`, an `@import` goes as a whole, a bare
 * string becomes an empty one. What else the declaration says stays.
 *
 * @param property when `css` is the bare value of this property
 */
export function editCss(
  css: string,
  isWanted: (url: CssUrl) => boolean,
  property?: string,
): readonly TextEdit[] {
  const { urls } = findCssUrls(css, property);
  return urls
    .filter(isWanted)
    .map((url) => (url.property === "@import" ? editImport(css, url) : editUrl(css, url)));
}

function editImport(css: string, { start, end }: CssUrl): TextEdit {
  const from = css.slice(0, start).search(/@(?:[^@;{}]*)$/);
  const semicolon = css.slice(end).search(/[;}]/);
  const to = semicolon < 0 ? css.length : end + semicolon + (css[end + semicolon] === ";" ? 1 : 0);
  return { start: from < 0 ? start : from, end: to, text: "" };
}

function editUrl(css: string, { start, end }: CssUrl): TextEdit {
  // A token of its own: `url(https://…)`.
  const opened = /[)]$/.test(css.slice(start, end));
  const before = opened ? "" : (/(?:url|src)\([\t\n\f\r ]*$/i.exec(css.slice(0, start))?.[0] ?? "");
  const after = opened ? "" : (/^[\t\n\f\r ]*\)/.exec(css.slice(end))?.[0] ?? "");
  if (!opened && (before === "" || after === "")) return { start, end, text: '""' };
  const from = start - before.length;
  const to = end + after.length;
  // `url(a.png)center` are two words.
  const glue = /^[\w-]/.test(css.slice(to)) ? " " : "";
  return { start: from, end: to, text: `none${glue}` };
}
