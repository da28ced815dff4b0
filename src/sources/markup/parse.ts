import { load } from "cheerio";
import type { Document } from "domhandler";
import { parseXml } from "./parse-xml.ts";
import { createTreeAdapter } from "./tree-adapter.ts";
import { TOO_COMPLEX } from "./tree-limits.ts";

/**
 * The tree that a browser with scripting off would build, or undefined where it would be too deep or
 * too large. Elements and comments that were written carry `startIndex`, where they start.
 */
export function parseTree(
  markup: string,
  language: "html" | "xml",
  isFragment: boolean,
): Document | undefined {
  try {
    return language === "xml" ? parseXml(markup) : parseHtml(markup, isFragment);
  } catch (error) {
    if (error === TOO_COMPLEX) return undefined;
    throw error;
  }
}

function parseHtml(markup: string, isFragment: boolean): Document | undefined {
  const options = {
    treeAdapter: createTreeAdapter(),
    // With scripting on, what stands in <noscript> would be text.
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
  };
  return load(markup, options, !isFragment).root().get(0);
}
