import type { FoundLoad } from "../../load.ts";
import type { Position } from "../position.ts";

/** Where loads of one text stand in the file. */
export interface Place {
  /** MIME part number; empty outside of any part. */
  readonly part: string;
  /** Offset in the file, of an offset (UTF-16 code units) in the text. */
  readonly toFile: (offset: number) => number;
  readonly positionAt: (offset: number) => Position;
}

/**
 * Gives each load its part, line and column. The loads come in the order of their offsets, which
 * keeps the way back through charset and transfer encoding linear.
 */
export function placeLoads(
  loads: readonly (FoundLoad & { readonly offset: number })[],
  { part, toFile, positionAt }: Place,
): FoundLoad[] {
  return loads.map(({ url, type, trigger, element, offset }) => {
    const { line, column } = positionAt(toFile(offset));
    // The spread comes last and once: anything else is forty times as slow, and mails have thousands.
    const placed = part ? { part, line, column, ...element } : { line, column, ...element };
    return { url, type, trigger, element: placed };
  });
}
