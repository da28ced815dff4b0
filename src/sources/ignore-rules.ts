import { existsSync } from "node:fs";
import path from "node:path";
import ignore, { type Ignore } from "ignore";
import { isInside } from "../is-inside.ts";
import { readTextFile } from "../read-text-file.ts";
import { isSystemError } from "../system-error.ts";
import { tryStat } from "../try-stat.ts";

/** Why an entry of a folder is left out. */
export type IgnoredBy = "gitignore" | "option";

export interface IgnoreRules {
  /** Undefined for what is to be scanned. Folders are asked before what is in them. */
  ignoredBy(entry: string, isFolder: boolean): IgnoredBy | undefined;
}

/** Bytes; what is larger is passed over. What git itself reads is hardly ever a hundredth of it. */
const MAX_FILE = 1_000_000;

/** Each can match at every place of a name: more of them in one pattern could take for ever. */
const MAX_STARS = 6;

/**
 * What git and the user leave out below a folder: every `.gitignore` from the root of the repository
 * (or the folder itself, where there is none) down, `.git/info/exclude`, and the user's own patterns
 * in the same language (gitignore(5)), relative to the working directory.
 *
 * A folder that is ignored itself was named in spite of that: then the files above it do not count.
 */
export function readIgnoreRules(
  folder: string,
  { cwd, patterns }: { readonly cwd: string; readonly patterns: readonly string[] },
): IgnoreRules {
  const byFolder = new Map<string, Ignore | undefined>();
  const own = patterns.length > 0 ? rulesFrom(patterns.join("\n")) : undefined;
  const repository = rootOfRepository(folder);
  const isIgnoredItself =
    repository !== undefined && repository !== folder && isGitIgnored(folder, true, repository);
  const top = repository === undefined || isIgnoredItself ? folder : repository;

  function rulesIn(current: string): Ignore | undefined {
    if (!byFolder.has(current)) byFolder.set(current, readRules(current));
    return byFolder.get(current);
  }

  /** The file nearest to the entry decides (gitignore(5)). */
  function isGitIgnored(entry: string, isFolder: boolean, root: string): boolean {
    for (let current = path.dirname(entry); ; current = path.dirname(current)) {
      const answer = rulesIn(current)?.test(relativeTo(current, entry, isFolder));
      if (answer?.ignored || answer?.unignored) return answer.ignored;
      if (current === root || current === path.dirname(current)) return false;
    }
  }

  return {
    ignoredBy(entry, isFolder) {
      const from = entry !== cwd && isInside(entry, cwd) ? cwd : folder;
      if (own?.ignores(relativeTo(from, entry, isFolder))) return "option";
      return isGitIgnored(entry, isFolder, top) ? "gitignore" : undefined;
    },
  };
}

function relativeTo(folder: string, entry: string, isFolder: boolean): string {
  const relative = path.relative(folder, entry).split(path.sep).join("/");
  return isFolder ? `${relative}/` : relative;
}

function rootOfRepository(folder: string): string | undefined {
  for (let current = folder; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, ".git"))) return current;
    if (current === path.dirname(current)) return undefined;
  }
}

function readRules(folder: string): Ignore | undefined {
  const texts = [".git/info/exclude", ".gitignore"].flatMap((name) => {
    const file = path.join(folder, name);
    try {
      // To open a pipe would wait for its writer.
      return tryStat(file)?.isFile() ? [readTextFile(file, MAX_FILE)] : [];
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return [];
    }
  });
  return texts.length > 0 ? rulesFrom(texts.join("\n")) : undefined;
}

function rulesFrom(text: string): Ignore {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => (line.match(/\*+/g)?.length ?? 0) <= MAX_STARS);
  // Names are what the file system says they are: here as in git, case matters but on Mac and Windows.
  const ignorecase = process.platform === "darwin" || process.platform === "win32";
  return ignore({ ignorecase }).add(lines);
}
