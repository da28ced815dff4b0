import { type FoundLoad, MAX_TAG } from "../../load.ts";
import type { Place } from "../../model.ts";
import { type MarkupLoad, readMarkup } from "../markup/index.ts";
import { endOfTag } from "../markup/tag-syntax.ts";

/** HTML that does what a component does, with a name that is not longer (MJML's documentation). */
const PICTURES: Readonly<Record<string, string>> = {
  "mj-image": "img",
  "mj-carousel-image": "img",
  "mj-social-element": "img",
  "mj-font": "img",
  "mj-style": "style",
  "mj-title": "title",
  "mj-table": "table",
};

/** Attributes that HTML calls otherwise, with names that are not longer. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  "background-url": "background",
  "thumbnails-src": "srcset",
};

interface Components {
  readonly loads: readonly FoundLoad[];
  readonly title?: string;
  readonly warnings: readonly string[];
  /** What only compiling tells, as warnings. */
  readonly unread: readonly string[];
}

/**
 * Reads MJML as it stands in the file: its components are read as the HTML elements that they become,
 * at the same places.
 */
export function readComponents(text: string, positionOf: (offset: number) => Place): Components {
  const markup = readMarkup(translate(text, (name) => PICTURES[name] ?? "div"));
  // Any component can be a link.
  const links = readMarkup(translate(text, (name) => (name === "mj-font" ? "div" : "a"))).loads;
  const componentAt = (offset: number) =>
    /^<(mj-[a-z-]{1,40})/i.exec(text.slice(offset, offset + 50))?.[1]?.toLowerCase();
  const isOwnLink = ({ offset, element }: MarkupLoad) =>
    componentAt(offset) !== undefined && element.attribute === "href";
  const all = [...markup.loads.filter((load) => !isOwnLink(load)), ...links.filter(isOwnLink)].sort(
    (one, other) => one.offset - other.offset,
  );
  const loads = all.map(({ url, type, trigger, offset, element }): FoundLoad => {
    const component = componentAt(offset);
    const tag = component
      ? text.slice(offset, endOfTag(text, offset)).slice(0, MAX_TAG)
      : element.tag;
    const font = component === "mj-font";
    return {
      url,
      type: font ? "stylesheet" : type,
      trigger,
      element: { ...positionOf(offset), ...element, tag, ...(font ? { attribute: "href" } : {}) },
    };
  });
  const includes = text.match(/<mj-include\b/gi)?.length ?? 0;
  return {
    loads,
    ...(markup.title ? { title: markup.title } : {}),
    warnings: markup.warnings,
    unread: [
      ...(includes > 0
        ? [`what ${includes} <mj-include> name was not read: scan those files too`]
        : []),
      ...(/\bicon-(?:un)?wrapped-url\s*=/i.test(text)
        ? ["icons of <mj-accordion> were not read"]
        : []),
    ],
  };
}

/** Every character stays at its place: what is shorter is filled up with blanks. */
function translate(text: string, nameFor: (component: string) => string): string {
  return text.replace(
    /(<\/?)(mj-[a-z-]{1,40})((?:[^<>"']|"[^"]*"|'[^']*')*)/gi,
    (_, open: string, component: string, rest: string) => {
      const name = component.toLowerCase();
      return open + fill(nameFor(name), component) + renamed(name, rest);
    },
  );
}

function renamed(component: string, attributes: string): string {
  return attributes.replace(
    /(\s)([a-z-]{1,40})(?=\s{0,20}=)|"[^"]*"|'[^']*'/gi,
    (whole, blank?: string, name?: string) => {
      if (blank === undefined || name === undefined) return whole;
      const isFont = component === "mj-font" && name.toLowerCase() === "href";
      return blank + fill(isFont ? "src" : (ATTRIBUTES[name.toLowerCase()] ?? name), name);
    },
  );
}

function fill(text: string, room: string): string {
  return text.padEnd(room.length);
}
