import type { FoundLoad } from "../../load.ts";
import type { ElementFacts, Place } from "../../model.ts";
import type { MarkupLoad } from "../markup/index.ts";

/** A file that was put in. */
interface Source {
  /** What stands in it. */
  readonly urls: ReadonlySet<string>;
  /** Of the `<mj-include>` that it comes by. */
  readonly at: Place;
}

/**
 * The loads of a compiled template, with their places in the template: of what stands in it itself the
 * component, of what an include brings in the `<mj-include>`, else none. What compiling left out stays,
 * and so does what it only repeats for other clients, once.
 *
 * The elements are those of the compiled loads, changed in place: whoever draws the document knows them
 * by their identity.
 */
export function locateLoads(
  written: readonly FoundLoad[],
  compiled: readonly MarkupLoad[],
  included: readonly Source[],
): readonly FoundLoad[] {
  const waiting = new Map<string, FoundLoad[]>();
  for (const load of written) {
    const others = waiting.get(keyOf(load));
    if (others) others.push(load);
    else waiting.set(keyOf(load), [load]);
  }
  const known = new Set(waiting.keys());
  const located = new Map<FoundLoad, FoundLoad>();
  const added: FoundLoad[] = [];
  for (const load of compiled) {
    const key = keyOf(load);
    const element = withWidth(load.element);
    if (known.has(key)) {
      // What one client alone sees says nothing of how the others see it.
      const own = element.onlyIn === undefined ? waiting.get(key)?.shift() : undefined;
      if (own) located.set(own, { ...load, element: Object.assign(element, own.element) });
      continue;
    }
    const from = included.find(({ urls }) => urls.has(load.url));
    added.push({ ...load, element: Object.assign(element, from?.at) });
  }
  return [...written.map((load) => located.get(load) ?? load), ...distinct(added)];
}

/**
 * The `width` of a picture is the one that MJML computed, in px, while its style says only that it fills
 * the table around it.
 */
function withWidth(element: ElementFacts): ElementFacts {
  const width = /^<img\s[^>]{0,2000}?\swidth="(\d{1,5})"/.exec(element.tag)?.[1];
  if (element.size || width === undefined) return element;
  return Object.assign(element, { size: { width: Number(width) } });
}

function keyOf({ url, type, trigger }: FoundLoad): string {
  return `${trigger}\n${type}\n${url}`;
}

/** One element for each place. */
function distinct(loads: readonly FoundLoad[]): readonly FoundLoad[] {
  const seen = new Set<string>();
  return loads.filter((load) => {
    const { line, tag, property } = load.element;
    const key = `${keyOf(load)}\n${line}\n${line === undefined ? `${property} ${tag}` : ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
