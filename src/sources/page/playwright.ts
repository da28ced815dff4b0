import { createRequire } from "node:module";

/**
 * The browser driver, loaded when it is first asked for: a quarter of a second. Not by `import()`, which
 * would read its seven megabytes once more beforehand, for the names of what they export.
 */
export function loadPlaywright(): typeof import("playwright") {
  return createRequire(import.meta.url)("playwright");
}
