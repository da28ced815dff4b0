import { elementName, type FoundLoad } from "../../../load.ts";
import type { ElementFacts } from "../../../model.ts";
import type { MarkupDocument } from "../../markup/document.ts";

export interface MarkedDocument {
  /** Each element that is drawn carries its number in the attribute. */
  readonly markup: string;
  /** What asks for loads there, by that number. */
  readonly elements: ReadonlyMap<string, readonly ElementFacts[]>;
  /** Elements that are drawn, and whose start tag is not in this text: in a document inside it. */
  readonly elsewhere: number;
}

/** Elements that no browser draws. */
const NEVER_DRAWN = /^(?:area|base|head|html|link|meta|script|style|title)$/;

/**
 * Numbers the elements in the markup itself: a browser does not tell where an element was written,
 * and the same picture may stand in many places.
 *
 * @param attribute a name that the document cannot hold
 */
export function markDocument({ markup, loads }: MarkupDocument, attribute: string): MarkedDocument {
  const elements = new Map<string, ElementFacts[]>();
  let elsewhere = 0;
  for (const { load, offset } of loads) {
    if (!isDrawn(load)) continue;
    if (markup.startsWith(load.element.tag, offset)) {
      const number = String(offset);
      const others = elements.get(number);
      if (others) others.push(load.element);
      else elements.set(number, [load.element]);
    } else if (load.element.onlyIn === undefined) {
      elsewhere += 1;
    }
  }
  let marked = "";
  let done = 0;
  for (const number of [...elements.keys()].sort((one, other) => Number(one) - Number(other))) {
    const end = endOfName(markup, Number(number));
    marked += `${markup.slice(done, end)} ${attribute}="${number}"`;
    done = end;
  }
  return { markup: marked + markup.slice(done), elements, elsewhere };
}

/** What is clicked or sent is no picture: how large a link is tells nothing. */
function isDrawn({ trigger, element }: FoundLoad): boolean {
  const name = elementName(element.tag);
  if (trigger === "click" || trigger === "submit" || name === undefined) return false;
  return !NEVER_DRAWN.test(name);
}

const NAME = /<[^\t\n\f\r />]+/y;

function endOfName(markup: string, start: number): number {
  NAME.lastIndex = start;
  return NAME.test(markup) ? NAME.lastIndex : start;
}
