import type { Element } from "domhandler";
import type { Get } from "./cascade.ts";
import { defaultDisplay } from "./defaults.ts";

export interface Display {
  /** Computed value, one word: `inline`, `block`, `table-cell`, `none`. */
  readonly display: string;
  /** Why it is `none`. */
  readonly because?: string;
}

/** Two-word values of CSS Display 3 that have a one-word name. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ["block flow", "block"],
  ["flow block", "block"],
  ["inline flow", "inline"],
  ["flow inline", "inline"],
  ["inline flow-root", "inline-block"],
  ["flow-root inline", "inline-block"],
]);

/** The computed `display` of an element inside a parent of the display given. */
export function displayOf(
  element: Element,
  get: Get,
  parentDisplay: string,
  replaced: boolean,
): Display {
  const declared = get("display");
  const known = declared !== undefined && !declared.includes("var(");
  if (known && declared === "none") return { display: "none", because: "display: none" };
  if (known && declared === "contents" && replaced) {
    return { display: "none", because: "display: contents" };
  }
  if (!known && isHiddenByAttribute(element)) {
    return { display: "none", because: "hidden attribute" };
  }
  const display = known ? (SHORT_NAMES.get(declared) ?? declared) : defaultDisplay(element);
  if (display === "none") return { display, because: "default display: none" };
  return { display: isBlockified(get, parentDisplay) ? blockified(display) : display };
}

/** `hidden=until-found` hides in another way, see hiding.ts. */
function isHiddenByAttribute({ attribs }: Element): boolean {
  return attribs.hidden !== undefined && attribs.hidden.toLowerCase() !== "until-found";
}

/** CSS Display 3, 2.7: what floats, is positioned or lies in a flex box or grid is a block. */
function isBlockified(get: Get, parentDisplay: string): boolean {
  const position = get("position");
  return (
    position === "absolute" ||
    position === "fixed" ||
    (get("float") ?? "none") !== "none" ||
    /^(?:inline-)?(?:flex|grid)$|-webkit-(?:inline-)?(?:box|flex)$/.test(parentDisplay)
  );
}

function blockified(display: string): string {
  if (display === "contents") return display;
  if (display === "inline" || display === "inline-block") return "block";
  if (display.startsWith("inline-")) return display.slice("inline-".length);
  return /^table-/.test(display) ? "block" : display;
}
