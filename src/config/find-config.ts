import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ancestors, gitRoot } from "../git-root.ts";
import { ConfigError } from "./config-error.ts";

/** What a config may be called, beside the key of this name in `package.json`. */
export const CONFIG_NAMES = [
  "pixel-scan.json",
  "pixel-scan.jsonc",
  "pixel-scan.config.js",
  "pixel-scan.config.mjs",
] as const;

/** Key in `package.json`. */
export const PACKAGE_KEY = "pixel-scan";

/**
 * The nearest config, from a folder upwards to the root of its git repository, or in that folder alone
 * where it is in none: what lies beyond belongs to others, and a config may be a program.
 *
 * @returns absolute path; undefined when there is none
 * @throws ConfigError when a folder holds several
 */
export function findConfig(cwd: string): string | undefined {
  for (const folder of foldersToSearch(cwd)) {
    const found = [
      ...CONFIG_NAMES.map((name) => path.join(folder, name)).filter((file) => isFile(file)),
      ...(hasKey(path.join(folder, "package.json")) ? [path.join(folder, "package.json")] : []),
    ];
    const [first, second] = found;
    if (first && second) {
      throw new ConfigError([
        `${first}: there is also ${path.basename(second)} in this folder; keep one of them, or name one with --config`,
      ]);
    }
    if (first) return first;
  }
  return undefined;
}

function foldersToSearch(cwd: string): readonly string[] {
  const root = gitRoot(cwd);
  if (root === undefined) return [cwd];
  const all = ancestors(cwd);
  return all.slice(0, all.indexOf(root) + 1);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Whether the key might be there: what is wrong with the file is told when it is read. */
function hasKey(file: string): boolean {
  if (!isFile(file)) return false;
  const text = readFileSync(file, "utf8");
  if (!text.includes(`"${PACKAGE_KEY}"`)) return false;
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && Object.hasOwn(json, PACKAGE_KEY);
  } catch {
    // Not readable, though it speaks of us: reading it as a config says why.
    return true;
  }
}
