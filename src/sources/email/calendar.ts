import { type FoundLoad, MAX_TAG, serializeUrl } from "../../load.ts";
import type { LoadType, Trigger } from "../../model.ts";
import { readMarkup } from "../markup/index.ts";

type CalendarLoad = FoundLoad & { readonly offset: number };

/** No calendar of a mail has more lines; each costs a little. */
const LINE_LIMIT = 50_000;

const IMAGE_NAME = /\.(?:png|jpe?g|gif|webp|svg|bmp)(?:[?#]|$)/i;

/**
 * What a calendar part (RFC 5545, RFC 7986) makes its reader's calendar request: `IMAGE` and
 * `ATTACH`, every other property that is a web address (`URL`, `CONFERENCE`, `SOURCE`, …), `ALTREP`
 * parameters, and descriptions in HTML. Offsets are those of the property's line.
 */
export function readCalendar(text: string): { loads: CalendarLoad[]; warnings: string[] } {
  const loads: CalendarLoad[] = [];
  const warnings: string[] = [];
  let lines = 0;
  for (const { index, 0: folded } of text.matchAll(/[^\r\n]+(?:\r?\n[ \t][^\r\n]*)*/g)) {
    lines += 1;
    if (lines > LINE_LIMIT) {
      warnings.push(`the calendar has more than ${LINE_LIMIT} lines; the rest was not read`);
      break;
    }
    const line = folded.replace(/\r?\n[ \t]/g, "");
    const split = splitProperty(line);
    if (!split) continue;
    for (const load of readProperty(split, line)) loads.push({ ...load, offset: index });
    if (/^(?:X-ALT-DESC|STYLED-DESCRIPTION)$/i.test(split.name)) {
      const markup = readMarkup(unescapeText(split.value), { onlyIn: "calendar" });
      for (const load of markup.loads) loads.push({ ...load, offset: index });
      warnings.push(...markup.warnings);
    }
  }
  return { loads, warnings };
}

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Name, parameters and value: the first colon outside quotes ends the parameters. */
function splitProperty(line: string): Property | undefined {
  const name = /^[a-z0-9-]{1,100}/i.exec(line)?.[0];
  if (name === undefined) return undefined;
  let quoted = false;
  for (let at = name.length; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] !== ":" || quoted) continue;
    return { name, parameters: line.slice(name.length, at), value: line.slice(at + 1).trim() };
  }
  return undefined;
}

function* readProperty({ name, parameters, value }: Property, line: string): Generator<FoundLoad> {
  const attribute = name.toLowerCase();
  const load = (url: string, type: LoadType, trigger: Trigger): FoundLoad => ({
    url: serializeUrl(url),
    type,
    trigger,
    element: { tag: line.slice(0, MAX_TAG), attribute, onlyIn: "calendar" },
  });
  const alternative = /;ALTREP="?(https?:[^";]+)/i.exec(parameters)?.[1];
  if (alternative) yield load(alternative, "other", "click");
  if (!/^https?:\/\/\S+$/i.test(value)) return;
  if (attribute === "image") yield load(value, "image", "open");
  else if (attribute === "attach") {
    const isImage = /;FMTTYPE="?image\//i.test(parameters) || IMAGE_NAME.test(value);
    yield load(value, isImage ? "image" : "other", "click");
  } else yield load(value, "link", "click");
}

function unescapeText(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, char: string) => (/n/i.test(char) ? "\n" : char));
}
