import type { Load } from "../../model.ts";

/** UTF-16 code units. Servers refuse longer URLs; trackers stay below 16,000. */
export const MAX_URL = 65_536;

/** Of an address beyond {@link LONG_TEXTS}, and what is not counted there. */
const SHORT = 2_000;

/** Of all longer addresses and headers of a page: reading one of 65,536 takes up to 50 ms. */
const LONG_TEXTS = 2_000_000;

/** Of all bodies and messages of a page; a visit that is recorded sends one or two million. */
const BODIES = 10_000_000;

/** What a request sent, as opposed to where and how. */
const CONTENTS: ReadonlySet<string> = new Set(["body", "messages"]);

/** Loads whose texts are short enough to be read in seconds, whatever the page sent. */
export function cutTexts(loads: readonly Load[], warnings: Set<string>): Load[] {
  let longLeft = LONG_TEXTS;
  let bodiesLeft = BODIES;

  function cutAddress(text: string): string {
    if (text.length <= SHORT) return text;
    const length = Math.min(text.length, longLeft >= MAX_URL ? MAX_URL : SHORT);
    longLeft -= length;
    if (length < text.length) {
      warnings.add("of very long addresses and headers only the start was kept");
    }
    return text.slice(0, length);
  }

  function cutContent(text: string): string {
    const kept = text.slice(0, bodiesLeft);
    bodiesLeft -= kept.length;
    if (kept.length < text.length) {
      warnings.add(`of what was sent, the first ${BODIES / 1_000_000} MB were kept`);
    }
    return kept;
  }

  function walk(value: unknown, cut: (text: string) => string): unknown {
    if (typeof value === "string") return cut(value);
    if (Array.isArray(value)) return value.map((item) => walk(item, cut));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        walk(part, CONTENTS.has(name) ? cutContent : cut),
      ]),
    );
  }

  return loads.map((load) => walk(load, cutAddress) as Load);
}
