import { Element } from "domhandler";
import { MAX_TAG } from "../../load.ts";
import type { MarkupFacts } from "./index.ts";
import { readStretch } from "./read-stretch.ts";
import { type Stretch, startReading } from "./reading.ts";
import { readStylesheet } from "./stylesheet.ts";

/**
 * Every load of a style sheet that is a document of its own.
 *
 * @param address absolute URL that it was loaded from; what it names is relative to that
 */
export function readStyleSheetFile(css: string, address: string | undefined): MarkupFacts {
  const reading = startReading(css);
  const base = address !== undefined && URL.canParse(address) ? address : undefined;
  const tag = `<link rel="stylesheet"${base ? ` href="${base}"` : ""}>`.slice(0, MAX_TAG);
  const stretch: Stretch = {
    markup: css,
    language: "css",
    shift: 0,
    pinned: false,
    base,
    onlyIn: undefined,
    trigger: undefined,
    depth: 0,
  };
  const source = {
    name: "link",
    parent: undefined,
    element: new Element("link", {}),
    offset: 0,
    tag: () => tag,
    box: () => ({}),
  };
  readStylesheet(reading, { stretch, onlyNew: false }, source, {
    text: css,
    offset: 0,
    exact: true,
  });
  // Documents in data: URLs.
  for (const nested of reading.queue) readStretch(reading, nested);
  return {
    loads: reading.loads.sort((one, other) => one.offset - other.offset),
    warnings: [...reading.warnings],
  };
}
