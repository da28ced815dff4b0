import type { ParentNode } from "domhandler";
import type { Context } from "./context.ts";
import { joinOnlyIn, ONLY_IN } from "./only-in.ts";
import { addNested, offsetIn, type Reading } from "./reading.ts";
import { endOfComment } from "./tag-syntax.ts";

/**
 * Queues the content of a conditional comment.
 *
 * @param start of the comment, in the stretch
 * @param parent what the comment stands in, so that its content is as hidden as that
 */
export function readComment(
  reading: Reading,
  { stretch, layout, msoLayout }: Context,
  start: number,
  parent: ParentNode | null,
): void {
  const opening = "<!--".length;
  const { markup } = stretch;
  const data = markup.slice(start + opening, endOfComment(markup, start));
  const comment = parseComment(data, stretch.base !== undefined);
  if (!comment) return;
  const { around: _, ...rest } = stretch;
  addNested(reading, {
    ...rest,
    markup: comment.content,
    shift: offsetIn(stretch, start + opening + comment.start),
    onlyIn: joinOnlyIn([stretch.onlyIn, comment.onlyIn]),
    depth: stretch.depth + 1,
    ...(parent && {
      around: { parent, layout: comment.onlyIn === ONLY_IN.mso ? msoLayout : () => layout },
    }),
  });
}

/** What a downlevel-hidden conditional comment holds. */
interface ConditionalComment {
  /** Offset of the content behind `<!--`. */
  readonly start: number;
  readonly content: string;
  readonly onlyIn: string;
}

/**
 * Reads a comment's data as `[if mso]>…<![endif]`: markup to Outlook for Windows and to Internet
 * Explorer before 10 (Microsoft, "About conditional comments"), a comment to all others. The
 * downlevel-revealed form `<!--[if !mso]><!-->…<!--<![endif]-->` hides nothing and needs no reading.
 *
 * @returns undefined when it is no such comment or holds nothing that could be a load
 */
function parseComment(data: string, hasBase: boolean): ConditionalComment | undefined {
  const open = /^[\t\n\f\r ]{0,100}\[if([^\]]{0,300})\][\t\n\f\r ]{0,100}>/i.exec(data);
  if (!open) return undefined;
  const start = open[0].length;
  const end = data.toLowerCase().lastIndexOf("<![endif]");
  const content = data.slice(start, end > start ? end : undefined);
  if (!hasBase && !MAY_LOAD.test(content)) return undefined;
  return { start, content, onlyIn: readCondition(open[1] ?? "") };
}

/**
 * Most conditional comments only open or close a table. A load needs a slash (but those of `</td>`
 * and `<br/>`), a backslash, an entity that stands for one, or a template tag; with a base any
 * attribute will do.
 */
const MAY_LOAD = /[^<]\/[^>]|\\|&(?!nbsp;)|\{[{%]|\*\||%%|\[\[|\$[{[]|<%/;

function readCondition(condition: string): string {
  const affirmed = condition.replace(/!\s{0,9}\(?\s{0,9}mso/gi, "!");
  if (/mso/i.test(affirmed)) return ONLY_IN.mso;
  return affirmed !== condition || /\bIE\b/i.test(affirmed) ? ONLY_IN.ie : ONLY_IN.mso;
}
