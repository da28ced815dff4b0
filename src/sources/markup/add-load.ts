import type { ElementFacts, LoadType, Trigger } from "../../model.ts";
import { readNested } from "./nested.ts";
import { joinOnlyIn, ONLY_IN } from "./only-in.ts";
import { addNested, type Reading, type Source, type Stretch } from "./reading.ts";
import { resolveUrl } from "./url.ts";

/** One URL as one element asks for it. */
export interface Request {
  readonly url: string;
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly attribute?: string | undefined;
  readonly property?: string | undefined;
  readonly onlyIn?: string | undefined;
  /** Where the URL itself stands, when that is not the source's start tag. */
  readonly offset?: number | undefined;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** More than any real document has by a factor of ten; each costs about a kilobyte. */
const MAX_LOADS = 100_000;

/** Records the load, or queues the document that a data: or javascript: URL holds. */
export function addLoad(
  reading: Reading,
  stretch: Stretch,
  source: Source,
  request: Request,
  onlyNew: boolean,
): void {
  const offset = request.offset ?? source.offset;
  // A click or print that leads to a document leads to what the document loads.
  const trigger = stretch.trigger && request.trigger === "open" ? stretch.trigger : request.trigger;
  const nested = readNested(request.url);
  if (nested) {
    const isPicture = request.type === "image" && nested.language === "xml";
    addNested(reading, {
      markup: nested.text,
      language: nested.language,
      shift: offset,
      pinned: true,
      base: undefined,
      onlyIn: joinOnlyIn([
        stretch.onlyIn,
        request.onlyIn,
        isPicture ? ONLY_IN.svgImage : undefined,
      ]),
      trigger: trigger === "open" ? undefined : trigger,
      depth: stretch.depth + 1,
      source,
    });
    return;
  }
  const url = resolveUrl(request.url, stretch.base);
  if (url === undefined || (onlyNew && isKnown(reading, url))) return;
  if (reading.loads.length >= MAX_LOADS) {
    reading.warnings.add(`more than ${MAX_LOADS} loads: only the first were read`);
    return;
  }
  // What is clicked is no picture: how large a link is, and where it hides, tells nothing.
  const { size, hiddenBy, onlyIn } = trigger === "click" ? {} : source.box();
  const only = joinOnlyIn([stretch.onlyIn, request.onlyIn, onlyIn]);
  // Field by field: this runs for every link, and spreading costs more than all the rest of it.
  const element: Mutable<ElementFacts> = { tag: source.tag() };
  if (request.attribute) element.attribute = request.attribute;
  if (request.property) element.property = request.property;
  if (size) element.size = size;
  if (hiddenBy) element.hiddenBy = hiddenBy;
  if (only) element.onlyIn = only;
  reading.loads.push({ url, type: request.type, trigger, offset, element });
}

/** Few documents hold markup that their tree drops: the list of what was found is only made for them. */
function isKnown({ urls, loads }: Reading, url: string): boolean {
  for (let index = urls.read; index < loads.length; index += 1) {
    urls.known.add(loads[index]?.url ?? "");
  }
  urls.read = loads.length;
  return urls.known.has(url);
}
