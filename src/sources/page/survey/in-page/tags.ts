import type { Cause } from "./boxes.ts";
import type { Dom, DomElement } from "./dom.ts";

export interface Tags {
  /** The start tag, as the HTML standard serialises it, cut to a length. */
  start(element: DomElement): string;
  /** `opacity: 0 on <td class="x">`; what stands on the element itself stands alone. */
  describe(cause: Cause, element: DomElement): string;
}

/**
 * Runs in the page, as text, so everything it needs is inside.
 *
 * @param limit UTF-16 code units of a start tag
 */
export function createTags(dom: Dom, limit: number): Tags {
  const MAX_CAUSE = 80;
  return { start, describe };

  /** HTML standard, 13.3. Not by cloning the element: a clone of a picture requests it again. */
  function start(element: DomElement): string {
    let tag = `<${dom.name(element)}`;
    const attributes = dom.attributes(element);
    for (let index = 0; index < attributes.length && tag.length < limit; index += 1) {
      const attribute = attributes[index];
      if (!attribute) continue;
      // Escaping makes it longer, never shorter.
      const value = attribute.value
        .slice(0, limit)
        .replaceAll("&", "&amp;")
        .replaceAll("\u00a0", "&nbsp;")
        .replaceAll('"', "&quot;");
      tag += ` ${attribute.name}="${value}"`;
    }
    return `${tag}>`.slice(0, limit);
  }

  function describe({ text, element: at }: Cause, element: DomElement): string {
    if (at === undefined || at === element || /^(?:inside|not in|fallback) /.test(text)) {
      return shortened(text, MAX_CAUSE);
    }
    const tag = shortTag(at);
    return `${shortened(text, MAX_CAUSE - " on ".length - tag.length)} on ${tag}`;
  }

  function shortTag(element: DomElement): string {
    const name = shortened(dom.name(element), 15);
    for (const attribute of ["id", "class"]) {
      const value = dom.attribute(element, attribute)?.slice(0, 200).trim().replace(/\s+/g, " ");
      if (value) return `<${name} ${attribute}="${shortened(value, 15)}">`;
    }
    return `<${name}>`;
  }

  function shortened(text: string, length: number): string {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
  }
}
