import { type Stats, statSync } from "node:fs";
import { isSystemError } from "./system-error.ts";

/** What a path leads to; undefined where there is nothing, and where it may not be looked at. */
export function tryStat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/** Also of a link to one. A link that leads nowhere is none: reading it as a file then says what is wrong. */
export function isFolder(path: string): boolean {
  return tryStat(path)?.isDirectory() ?? false;
}
