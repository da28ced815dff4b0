import type { Drawing, ScannedResult } from "../../model.ts";
import { escapeDocument, escapeText } from "./escape.ts";
import { toneOf } from "./facts.ts";
import type { Card } from "./findings.ts";

/** UTF-16 code units of all drawings of one document. */
const MOST_MARKUP = 2_000_000;

const FRAME_STYLE = `html{background:#fff;color:#111;font:15px/1.45 system-ui,sans-serif;color-scheme:light}body{margin:14px}
.ps-picture{display:inline-flex;align-items:center;justify-content:center;position:relative;background:repeating-linear-gradient(45deg,#eef1f5 0 8px,#e3e8ee 8px 16px);color:#5b6675;font:12px system-ui,sans-serif;max-width:100%;box-sizing:border-box;text-align:center;overflow:visible;vertical-align:middle}
[data-mark]{outline:2px solid var(--tone)!important;outline-offset:1px;visibility:visible!important;opacity:1!important}
span[data-mark],i[data-mark]{display:inline-block!important;min-width:6px;min-height:6px;background-color:var(--tone);overflow:visible!important;position:relative;vertical-align:middle}
[data-mark]::before{content:attr(data-mark);display:inline-block;background:var(--tone);color:#fff;font:700 11px/18px system-ui,sans-serif;min-width:18px;height:18px;border-radius:9px;text-align:center;padding:0 4px;margin:0 3px;text-indent:0;letter-spacing:0;box-sizing:border-box;vertical-align:middle;text-decoration:none}
[data-tone=high]{--tone:#c4262e}[data-tone=medium]{--tone:#b25e00}[data-tone=low]{--tone:#48617d}[data-tone=allowed]{--tone:#1d7a46}`;

/**
 * The message as it looks while nothing is loaded, each tracker marked by the number of its card. The
 * frame runs no script, and the report's policy, which it inherits, lets nothing be loaded.
 */
export function drawMessage(
  { drawings = [], source }: ScannedResult,
  cards: readonly Card[],
): string {
  if (drawings.length === 0 || source === "page") return "";
  const marks = new Map(
    cards.flatMap(({ number, block }) =>
      block.findings.map(
        ({ load, severity }) => [load, { number, tone: toneOf(block.effect, severity) }] as const,
      ),
    ),
  );
  let left = MOST_MARKUP;
  const frames = drawings.map((drawing) => {
    left -= drawing.html.length;
    const name = drawing.part ? ` (part ${escapeText(drawing.part)})` : "";
    if (left < 0) return `<p class="soft">Part${name} is too large to be drawn here.</p>`;
    const document = `<!doctype html><meta charset="utf-8"><style>${FRAME_STYLE}</style>${marked(drawing, marks)}`;
    return `<iframe sandbox="" style="height:${heightOf(drawing)}px" title="The message${name}, nothing loaded" srcdoc="${escapeDocument(document)}"></iframe>${drawing.cut ? `<p class="soft">Only its beginning is drawn.</p>` : ""}`;
  });
  const unplaced = cards.filter(
    ({ number }) => !frames.some((frame) => frame.includes(`data-mark=&quot;${number}&quot;`)),
  );
  const outside =
    unplaced.length > 0
      ? `<p class="soft small">Without a place in the text (a header, a style sheet): ${unplaced.map(({ number }) => `<a href="#f${number}">${number}</a>`).join(", ")}.</p>`
      : "";
  return `<h3>The message, with each tracker where it sits</h3>
<p class="soft small">Pictures are boxes: nothing is loaded. The numbers are those of the findings below.</p>
${frames.join("\n")}
${outside}`;
}

/**
 * Pixels that the message takes, by and large: nobody can ask a frame without scripts. Who needs more
 * pulls it larger, or scrolls.
 */
function heightOf({ html }: Drawing): number {
  const pictures = [...html.matchAll(/class="ps-picture" style="[^"]{0,300}?height:(\d{1,4})px/g)];
  const heights = pictures.reduce((sum, [, height]) => sum + Number(height), 0);
  const blocks = html.match(/<(?:p|tr|h[1-6]|li|br|div|hr)\b/g)?.length ?? 0;
  const text = html.replace(/<style\b[^>]*>[^<]*<\/style>|<[^>]*>/g, "").length;
  return Math.min(1_600, Math.max(240, Math.round(80 + heights + blocks * 34 + (text / 70) * 24)));
}

/** Indexes of loads become numbers of cards; a load that nothing is said of stays unmarked. */
function marked(
  { html }: Drawing,
  marks: ReadonlyMap<number, { readonly number: number; readonly tone: string }>,
): string {
  return html.replace(/ data-load="([\d ]{1,200})"/g, (_, indexes: string) => {
    const found = indexes.split(" ").flatMap((index) => marks.get(Number(index)) ?? []);
    const [first] = found;
    if (!first) return "";
    const numbers = [...new Set(found.map(({ number }) => number))].join(" ");
    return ` data-mark="${numbers}" data-tone="${first.tone}"`;
  });
}
