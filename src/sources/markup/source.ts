import { type Element, isTag } from "domhandler";
import { detach } from "../../detach.ts";
import { MAX_TAG } from "../../load.ts";
import type { BoxFacts } from "../style/index.ts";
import { lowerCase } from "./lower-case.ts";
import { PlainElement } from "./plain-tree.ts";
import { offsetIn, type Source, type Stretch } from "./reading.ts";
import { endOfTag } from "./tag-syntax.ts";

/** @param start of its start tag, in the stretch */
export function createSource(
  stretch: Stretch,
  element: Element,
  start: number,
  layout: (element: Element) => BoxFacts,
): Source {
  const { parent } = element;
  let box: BoxFacts | undefined;
  let tag: string | undefined;
  return {
    name: lowerCase(element.name),
    parent: parent && isTag(parent) ? lowerCase(parent.name) : undefined,
    element,
    offset: offsetIn(stretch, start),
    box: () => (box ??= layout(element)),
    tag: () => (tag ??= readTag(stretch.markup, start, element)),
  };
}

function readTag(markup: string, start: number, element: Element): string {
  const known = element instanceof PlainElement ? element.tagEnd : 0;
  const end = known || endOfTag(markup, start);
  return detach(markup.slice(start, Math.min(end, start + MAX_TAG)));
}
