import { statSync } from "node:fs";
import path from "node:path";
import { ancestors, gitRoot } from "../git-root.ts";
import { readTextFile } from "../read-text-file.ts";
import { isSystemError } from "../system-error.ts";
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
 * @throws ConfigError when a folder holds several, or may not be looked into
 */
export function findConfig(cwd: string): string | undefined {
  for (const folder of foldersToSearch(cwd)) {
    const [first, second] = configsIn(folder);
    if (first && second) {
      throw new ConfigError([
        `${first}: there is also ${path.basename(second)} in this folder; keep one of them, or name one with --config`,
      ]);
    }
    if (first) return first;
  }
  return undefined;
}

function configsIn(folder: string): readonly string[] {
  const manifest = path.join(folder, "package.json");
  try {
    const found = CONFIG_NAMES.map((name) => path.join(folder, name)).filter((file) =>
      isFile(file),
    );
    return hasKey(manifest) ? [...found, manifest] : found;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new ConfigError([
      `${folder}: whether there is a config here cannot be told (${error.message}); name one with --config, or scan without one (--no-config)`,
    ]);
  }
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
  const text = readTextFile(file);
  if (!text.includes(`"${PACKAGE_KEY}"`)) return false;
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && Object.hasOwn(json, PACKAGE_KEY);
  } catch {
    // Not readable, though it speaks of us: reading it as a config says why.
    return true;
  }
}
