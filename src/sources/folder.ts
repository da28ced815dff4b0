import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { TargetError } from "../errors.ts";
import { fileError, isSystemError } from "./file-error.ts";

/** What a folder or a pattern holds: paths of files, and subfolders that could not be opened. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly failures: readonly { readonly path: string; readonly error: TargetError }[];
}

interface Entry {
  readonly name: string;
  /** Or a link to one. */
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** What a mail program or a template editor saves. */
const EXTENSION = /\.(?:eml|html?)$/i;

/**
 * Every mail and HTML file below the folder, by extension. Hidden entries and `node_modules` are
 * left out; symbolic links are followed.
 */
export function filesBelow(folder: string): FoundFiles {
  const { list, failures } = createListing();
  const files: string[] = [];
  const folders = [folder];
  // Links last: a folder is then found under its own name rather than under a link's.
  const links: string[] = [];
  const next = () => folders.pop() ?? links.shift();
  for (let current = next(); current !== undefined; current = next()) {
    for (const { name, isFolder, isLink } of list(current)) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const found = path.join(current, name);
      if (isFolder) (isLink ? links : folders).push(found);
      else if (EXTENSION.test(name)) files.push(found);
    }
  }
  return { files, failures };
}

/**
 * Every file that the pattern matches, whatever its extension. Hidden entries and `node_modules`
 * are left out unless the pattern names them; symbolic links are followed.
 */
export async function filesMatching(pattern: string, cwd: string): Promise<FoundFiles> {
  const { globSync } = await import("tinyglobby");
  const { list, failures } = createListing();
  // With tinyglobby's own listing, links between folders make the walk grow exponentially, and a
  // folder that may not be opened is left out without a word.
  const readFolder = (folder: string) =>
    list(folder).map(({ name, isFolder }) => ({
      name,
      isFile: () => !isFolder,
      isDirectory: () => isFolder,
      isSymbolicLink: () => false,
    }));
  const files = globSync(pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    ignore: pattern.includes("node_modules") ? [] : ["**/node_modules/**"],
    fs: { readdirSync: readFolder as unknown as typeof readdirSync },
  });
  return { files, failures };
}

/** Lists folders, each one once under whatever name, so that no circle of links is walked. */
function createListing() {
  const seen = new Set<string>();
  const failures: { path: string; error: TargetError }[] = [];
  const list = (folder: string): readonly Entry[] => {
    try {
      const real = realpathSync.native(folder);
      if (seen.has(real)) return [];
      seen.add(real);
      const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        isLink: entry.isSymbolicLink(),
        isFolder: entry.isSymbolicLink()
          ? isFolder(path.join(folder, entry.name))
          : entry.isDirectory(),
      }));
      return entries.sort((a, b) => Number(a.isLink) - Number(b.isLink) || order(a.name, b.name));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      // A pattern's fixed part that does not exist simply matches nothing.
      if (error.code !== "ENOENT" && error.code !== "ENOTDIR") {
        failures.push({ path: folder, error: fileError(error) });
      }
      return [];
    }
  };
  return { list, failures };
}

/** A link that leads nowhere is no folder: reading it as a file then says what is wrong. */
export function isFolder(candidate: string): boolean {
  try {
    return statSync(candidate).isDirectory();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

/** By UTF-16 code unit: the same order in every locale. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
