import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { TargetError } from "../errors.ts";
import { isSystemError } from "../system-error.ts";
import { isFolder } from "../try-stat.ts";
import { typeByName } from "./document-type.ts";
import { fileError } from "./file-error.ts";
import type { IgnoredBy, IgnoreRules } from "./ignore-rules.ts";

/** What a folder or a pattern holds: paths of files, and subfolders that could not be opened. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly failures: readonly { readonly path: string; readonly error: TargetError }[];
  readonly skipped: readonly SkippedPath[];
}

/** A file, or a folder with all that is in it, that was left out. */
interface SkippedPath {
  readonly path: string;
  readonly because: SkipReason;
}

export type SkipReason = IgnoredBy | "hidden" | "type";

interface Entry {
  readonly name: string;
  /** Or a link to one. */
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/**
 * Every file below the folder that can be scanned, by extension. Hidden entries, `node_modules` and
 * what is ignored are left out; symbolic links are followed.
 */
export function filesBelow(folder: string, rules: IgnoreRules): FoundFiles {
  const { list, failures } = createListing();
  const files: string[] = [];
  const skipped: SkippedPath[] = [];
  const folders = [folder];
  // Links last: a folder is then found under its own name rather than under a link's.
  const links: string[] = [];
  const next = () => folders.pop() ?? links.shift();
  for (let current = next(); current !== undefined; current = next()) {
    const isBox = isMaildir(current);
    const holdsMails =
      /^(?:cur|new)$/.test(path.basename(current)) && isMaildir(path.dirname(current));
    for (const { name, isFolder, isLink } of list(current)) {
      if (name === "node_modules" || name === ".git") continue;
      const found = path.join(current, name);
      // In tmp lies what has not been delivered yet; Maildir++ keeps its subfolders under hidden names.
      if (isBox && name === "tmp") continue;
      const isHidden = name.startsWith(".") && !(isBox && isFolder && isMaildir(found));
      const isMeant = isFolder || holdsMails || isDocument(found, name);
      const because = isHidden ? "hidden" : rules.ignoredBy(found, isFolder);
      if (because || !isMeant) {
        // Hidden files of other kinds are none of the user's.
        if (isMeant || because !== "hidden")
          skipped.push({ path: found, because: because ?? "type" });
      } else if (isFolder) (isLink ? links : folders).push(found);
      else files.push(found);
    }
  }
  return { files, failures, skipped };
}

/** A folder of mails, one a file under whatever name (https://cr.yp.to/proto/maildir.html). */
function isMaildir(folder: string): boolean {
  return ["cur", "new", "tmp"].every((name) => isFolder(path.join(folder, name)));
}

/** By its name; without an extension by its first bytes, since Thunderbird calls an mbox `Inbox`. */
function isDocument(file: string, name: string): boolean {
  return typeByName(name) !== undefined || (!name.includes(".") && startsAsMbox(file));
}

function startsAsMbox(file: string): boolean {
  try {
    if (!statSync(file).isFile()) return false;
    const descriptor = openSync(file, "r");
    try {
      const start = Buffer.alloc(5);
      readSync(descriptor, start);
      return start.toString("latin1") === "From ";
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

/**
 * Every file that the pattern matches, whatever its extension. Hidden entries and `node_modules`
 * are left out unless the pattern names them; symbolic links are followed.
 */
export async function filesMatching(
  pattern: string,
  cwd: string,
  rulesBelow: (folder: string) => IgnoreRules,
): Promise<FoundFiles> {
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
  const matches = globSync(pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    ignore: pattern.includes("node_modules") ? [] : ["**/node_modules/**"],
    fs: { readdirSync: readFolder as unknown as typeof readdirSync },
  });
  const base = fixedPartOf(pattern, cwd);
  const reasonFor = createReasons(base, rulesBelow(base));
  const files: string[] = [];
  const skipped: SkippedPath[] = [];
  for (const match of matches) {
    const because = reasonFor(match, false);
    if (because) skipped.push({ path: match, because });
    else files.push(match);
  }
  return { files, failures, skipped };
}

/** The folder that a pattern starts from: what stands before its first part that is a pattern. */
function fixedPartOf(pattern: string, cwd: string): string {
  const parts = pattern.split("/");
  const first = parts.findIndex((part) => /[*?[\]{}()!+@\\]/.test(part));
  const fixed = parts.slice(0, first < 0 ? -1 : first).join("/");
  return path.resolve(cwd, pattern.startsWith("/") && fixed === "" ? "/" : fixed);
}

/** What an ignored folder holds is ignored; each folder is asked for once. */
function createReasons(base: string, rules: IgnoreRules) {
  const folders = new Map<string, IgnoredBy | undefined>();
  return function reasonFor(entry: string, isFolder: boolean): IgnoredBy | undefined {
    const parent = path.dirname(entry);
    const isBelow = parent !== base && parent.startsWith(base) && parent !== entry;
    if (isBelow && !folders.has(parent)) folders.set(parent, reasonFor(parent, true));
    return (isBelow ? folders.get(parent) : undefined) ?? rules.ignoredBy(entry, isFolder);
  };
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

/** By UTF-16 code unit: the same order in every locale. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
