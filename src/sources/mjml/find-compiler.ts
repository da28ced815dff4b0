import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isInside } from "../../is-inside.ts";
import { isSystemError } from "../../system-error.ts";

/** The `mjml` of a project. */
export interface Compiler {
  /** Absolute path of its main module. */
  readonly module: string;
  /** Absolute path of the project's `.mjmlconfig`, which names components of its own. */
  readonly config?: string;
}

/**
 * The nearest `mjml` that is installed above a template, inside the project alone: what lies beyond
 * belongs to others, and it will be run.
 *
 * @param file absolute path of the template
 * @param root absolute path of the project
 */
export function findCompiler(file: string, root: string): Compiler | undefined {
  for (let folder = path.dirname(file); isInside(folder, root); folder = path.dirname(folder)) {
    const home = path.join(folder, "node_modules", "mjml");
    if (existsSync(path.join(home, "package.json"))) {
      const module = mainOf(home);
      const config = [".mjmlconfig.js", ".mjmlconfig"]
        .map((name) => path.join(folder, name))
        .find((name) => existsSync(name));
      return module ? { module, ...(config ? { config } : {}) } : undefined;
    }
    if (folder === path.dirname(folder)) return undefined;
  }
  return undefined;
}

/** Undefined where nothing is there to be run: an installation that was begun and not finished. */
function mainOf(home: string): string | undefined {
  try {
    return createRequire(path.join(home, "package.json")).resolve(home);
  } catch (error) {
    if (error instanceof SyntaxError || isSystemError(error)) return undefined;
    throw error;
  }
}
