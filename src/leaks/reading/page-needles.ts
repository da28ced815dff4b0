import { unescapePercent } from "./percent.ts";

/** A form of what is known of a page, and where it counts. */
export interface PageForm {
  readonly text: string;
  /**
   * `url`: not as the beginning of a longer address; `any`: wherever it stands; `value`: only as the
   * whole value of a field, and where `field` is given only in fields of such a name.
   */
  readonly boundary: "url" | "any" | "value";
  readonly field?: RegExp;
}

/** Shorter titles are any word. */
const MIN_TITLE = 4;
const LONG_TITLE = 16;

const LANGUAGE_FIELD = /(?:^|[._-])(?:u?lang(?:uage)?s?|locale|ul|hl|lc|lng|l|loc)$/i;
const DIMENSION_FIELD =
  /(?:^|[._-])(?:[swvb]?[whxy]|scr[wh]|.{0,20}(?:width|height)|(?:scr|screen|viewport|vp)_?[whxy])$/i;

/** The whole address, and its parts that trackers send instead: without query, path, host, origin. */
export function formsOfPageUrl(value: string): readonly PageForm[] {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  const { origin, host, hostname, pathname, search } = url;
  const forms: PageForm[] = [];
  const add = (boundary: PageForm["boundary"], ...texts: readonly string[]) => {
    for (const text of texts) forms.push({ text: unescapePercent(text).text, boundary });
  };
  add("url", url.href, origin + pathname + search, origin + pathname, host + pathname + search);
  // The host alone is in every address of the site.
  if (pathname.length > 1) add("url", host + pathname);
  add("value", origin, `${origin}/`, host, hostname);
  // A path of one short segment is any word.
  if (pathname.length > 5) add("value", pathname, pathname + search);
  return forms;
}

export function formsOfReferrer(value: string): readonly PageForm[] {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  const texts = [url.href, url.origin + url.pathname];
  return texts.map((text) => ({ text: unescapePercent(text).text, boundary: "url" }));
}

export function formsOfTitle(value: string): readonly PageForm[] {
  const title = value.trim().replace(/\s+/g, " ");
  if (title.length < MIN_TITLE) return [];
  const boundary = title.length >= LONG_TITLE && title.includes(" ") ? "any" : "value";
  return [title, title.replaceAll(" ", "+")].map((text) => ({ text, boundary }));
}

/** @param value like `1280x720` */
export function formsOfScreen(value: string): readonly PageForm[] {
  const [, width, height] = /^(\d{2,5})\s*[x×*,]\s*(\d{2,5})$/i.exec(value.trim()) ?? [];
  if (!width || !height) return [];
  const joined = ["x", "*", ",", "×", "|", "-", "_"].map(
    (glue): PageForm => ({ text: `${width}${glue}${height}`, boundary: "value" }),
  );
  return [
    ...joined,
    { text: width, boundary: "value", field: DIMENSION_FIELD },
    { text: height, boundary: "value", field: DIMENSION_FIELD },
  ];
}

/** @param value like `de-CH`, or several: `de-CH,de;q=0.9` */
export function formsOfLanguage(value: string): readonly PageForm[] {
  const list = value.trim();
  const tags = list.split(",").map((tag) => tag.split(";", 1)[0]?.trim() ?? "");
  const forms = new Map<string, PageForm>();
  for (const text of [list, ...tags.flatMap((tag) => [tag, tag.replace("-", "_")])]) {
    if (text.length < 2) continue;
    forms.set(text, { text, boundary: "value", field: LANGUAGE_FIELD });
  }
  return [...forms.values()];
}

export function formsOfUserAgent(value: string): readonly PageForm[] {
  const agent = value.trim();
  if (agent.length < 20) return [];
  return [agent, agent.replaceAll(" ", "+")].map((text) => ({ text, boundary: "any" }));
}
