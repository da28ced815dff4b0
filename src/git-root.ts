import { existsSync } from "node:fs";
import path from "node:path";

/** Root of the git repository that the folder is in. A worktree's `.git` is a file. */
export function gitRoot(folder: string): string | undefined {
  return ancestors(folder).find((one) => existsSync(path.join(one, ".git")));
}

/** The folder and all above it, nearest first. */
export function ancestors(folder: string): readonly string[] {
  const found = [folder];
  for (let at = folder; path.dirname(at) !== at; ) {
    at = path.dirname(at);
    found.push(at);
  }
  return found;
}
