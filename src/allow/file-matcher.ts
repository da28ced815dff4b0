import picomatch from "picomatch";
import type { OneOrMore } from "./ruling.ts";

/** Whether one of the patterns matches a file's name, as patterns of targets do. */
export function fileMatcher(patterns: OneOrMore): (file: string) => boolean {
  const given = typeof patterns === "string" ? [patterns] : [...patterns];
  return picomatch(
    given.map((pattern) => pattern.replace(/^\.\//, "")),
    { dot: true },
  );
}
