import type { Region } from "sarif";
import type { ElementFacts } from "../../model.ts";

/** A relative reference (RFC 3986 §4.2): GitHub refuses one with a scheme, which a port would look like. */
export function artifactUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

/** GitHub wants all four numbers, and an end behind the start; what has no place stands at the top. */
export function regionOf(element: ElementFacts | undefined): Region {
  if (element?.line === undefined) {
    return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
  }
  const { line, column = 1, tag } = element;
  const lines = tag.split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? "";
  const endColumn = lines.length === 1 ? column + tag.length : last.length + 1;
  return {
    startLine: line,
    startColumn: column,
    endLine: line + lines.length - 1,
    endColumn: Math.max(endColumn, lines.length === 1 ? column + 1 : 2),
  };
}
