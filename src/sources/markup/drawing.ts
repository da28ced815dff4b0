import { Parser } from "htmlparser2";
import type { Drawing } from "../../model.ts";
import type { MarkupDocument } from "./document.ts";

/** UTF-16 code units: more is not drawn, and the drawing says so. */
const MOST_MARKUP = 1_000_000;

/** Elements inside one another; browsers stop at 512. */
const MOST_DEPTH = 300;

/** What lays text out and nothing else. */
const ELEMENTS = new Set(
  "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike strong style sub sup table tbody td tfoot th thead time tr tt u ul var wbr".split(
    " ",
  ),
);

/** Elements whose content no mail shows. */
const SILENT = new Set(
  "script template title textarea select option noembed noframes iframe object embed applet video audio canvas svg math head".split(
    " ",
  ),
);

const EMPTY = new Set(["br", "hr", "col", "wbr", "img"]);

/** None of them can name a URL. */
const ATTRIBUTES = new Set(
  "align bgcolor border cellpadding cellspacing class color cols colspan dir face height lang nowrap rowspan size start style type valign value width".split(
    " ",
  ),
);

/**
 * The document as it looks without anything that is loaded: no URL, no script, no form is left, pictures
 * are boxes with their alternative text, and elements that ask for loads say which (`data-load`).
 *
 * @param indexOf index of a load among those of the result
 */
export function drawMarkup(
  { markup, part, loads }: MarkupDocument,
  indexOf: (load: MarkupDocument["loads"][number]["load"]) => number | undefined,
): Drawing {
  const cut = markup.length > MOST_MARKUP;
  const text = cut ? markup.slice(0, MOST_MARKUP) : markup;
  const at = new Map<number, Set<number>>();
  for (const { load, offset } of loads) {
    const index = indexOf(load);
    if (index === undefined) continue;
    const others = at.get(offset);
    if (others) others.add(index);
    else at.set(offset, new Set([index]));
  }
  const out: string[] = [];
  /** For each open element what was written for it, and where; undefined where nothing was. */
  const open: ({ readonly name: string; readonly start: number } | undefined)[] = [];
  const reveal = (): void => {
    for (const element of open) {
      if (element) out[element.start] = unhide(out[element.start] ?? "");
    }
  };
  let silent = 0;
  let depth = 0;
  let inStyle = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isSilent = SILENT.has(name) && name !== "head";
        if (isSilent) silent++;
        const asked = [...(at.get(parser.startIndex) ?? [])];
        const mark = asked.length > 0 ? ` data-load="${asked.join(" ")}"` : "";
        if (mark) reveal();
        const isShown = ELEMENTS.has(name) && silent === 0 && depth < MOST_DEPTH;
        inStyle = name === "style" && isShown;
        if (name === "img" && isShown) out.push(boxOf(attributes, mark));
        else if (isShown) {
          const tag = `<${name}${attributesOf(attributes)}${mark}>`;
          out.push(mark ? unhide(tag) : tag);
        }
        // Something that is not drawn still stands where it stands.
        else if (mark) out.push(`<i class="ps-place"${mark}></i>`);
        if (EMPTY.has(name)) return;
        open.push(isShown ? { name, start: out.length - 1 } : undefined);
        if (isShown) depth++;
      },
      ontext(content) {
        if (silent > 0) return;
        out.push(inStyle ? harmlessCss(content) : escapeHtml(content));
      },
      onclosetag(name) {
        if (EMPTY.has(name)) return;
        if (SILENT.has(name) && name !== "head") silent = Math.max(0, silent - 1);
        inStyle = false;
        const written = open.pop();
        if (written === undefined) return;
        depth--;
        out.push(`</${written.name}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return { html: out.join(""), ...(part ? { part } : {}), ...(cut ? { cut } : {}) };
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => ATTRIBUTES.has(name))
    .map(([name, value]) => {
      const text = name === "style" ? harmlessCss(value) : value;
      return ` ${name}="${escapeHtml(text)}"`;
    })
    .join("");
}

/** A picture that is not loaded, in its size. */
function boxOf(attributes: Readonly<Record<string, string>>, mark: string): string {
  const { alt = "", style = "", ...others } = attributes;
  const sides = (["width", "height"] as const).flatMap((side) => {
    const given = /^\s*(\d{1,4})(%|px)?\s*$/i.exec(others[side] ?? "");
    return given ? [`${side}:${given[1]}${given[2] ?? "px"}`] : [];
  });
  const given = [...sides, harmlessCss(style)].join(";");
  const css = mark ? unhide(given) : given;
  return `<span class="ps-picture" style="${escapeHtml(css)}"${mark}>${escapeHtml(alt)}</span>`;
}

/** What is marked is to be seen, and so is what stands around it. */
function unhide(text: string): string {
  return text.replace(HIDING, "");
}

const HIDING =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?|(?:max-)?(?:height|width)\s*:\s*[0-3](?:px)?|overflow\s*:\s*hidden|clip(?:-path)?\s*:[^;"]*)(?![\w.%])/gi;

/**
 * CSS without anything that loads or covers the page: no function that takes a URL, no rule that
 * imports. An escape could spell either, so that nothing with a backslash stays.
 */
function harmlessCss(css: string): string {
  return css
    .replace(/[\\<]/g, " ")
    .replace(/@(?:import|namespace|font-face|charset)\b/gi, "@no ")
    .replace(/(?:url|src|image|image-set|cross-fade|element|attr|expression)\s*\(/gi, "no(")
    .replace(/:\/\//g, " ");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/\p{Cs}|\0/gu, "\ufffd");
}
