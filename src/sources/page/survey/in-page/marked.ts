import type { Dom, DomElement } from "./dom.ts";
import type { Look, Looks } from "./looks.ts";

/** Runs in the page, as text, so everything it needs is inside. */
export function lookAtMarked(
  dom: Dom,
  looks: Looks,
  attribute: string,
): Readonly<Record<string, Look>> {
  const found: Record<string, Look> = {};
  const walker = dom.walk(dom.window.document);
  for (let element = walker.nextNode(); element; element = walker.nextNode()) {
    const mark = dom.attribute(element, attribute);
    const drawn = mark !== undefined && drawnElement(element);
    if (drawn) found[mark] = looks.of(drawn);
  }
  return found;

  /** The element on the page that stands for this one: the `<img>` for a `<source>` beside it. */
  function drawnElement(element: DomElement): DomElement | undefined {
    if (!/^(?:source|track|param)$/.test(dom.name(element))) return element;
    const parent = dom.parent(element);
    return parent && dom.name(parent) === "picture" ? dom.firstOf(parent, "img") : parent;
  }
}
