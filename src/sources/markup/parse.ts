import { load } from "cheerio/slim";
import type { Document } from "domhandler";
import { parse, parseFragment } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { parseXml } from "./parse-xml.ts";
import { createPlaces } from "./places.ts";
import type { RawMarkup } from "./scan-tags.ts";
import { createTreeAdapter } from "./tree-adapter.ts";
import { TOO_COMPLEX } from "./tree-limits.ts";

/**
 * The tree that a browser with scripting off would build, or undefined where it would be too deep or
 * too large. Comments, elements with attributes, `<style>` and `<title>` carry `startIndex`, where
 * they were written.
 *
 * @param raw what the same markup holds, tag by tag
 */
export function parseTree(
  markup: string,
  raw: RawMarkup,
  language: "html" | "xml",
  isFragment: boolean,
): Document | undefined {
  try {
    return language === "xml" ? parseXml(markup) : parseHtml(markup, raw, isFragment);
  } catch (error) {
    if (error === TOO_COMPLEX) return undefined;
    throw error;
  }
}

function parseHtml(markup: string, raw: RawMarkup, isFragment: boolean): Document | undefined {
  const options = {
    treeAdapter: createTreeAdapter(createPlaces(markup, raw)),
    // With scripting on, what stands in <noscript> would be text.
    scriptingEnabled: false,
  };
  const tree = isFragment ? parseFragment(markup, options) : parse(markup, options);
  return load(tree).root().get(0);
}

/** Quirks or not, by a document type as written. */
export function parseMode(doctype: string): NonNullable<Document["x-mode"]> {
  return parse(doctype, { treeAdapter: adapter })["x-mode"] ?? "quirks";
}
