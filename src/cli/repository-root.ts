import { existsSync } from "node:fs";
import path from "node:path";

/** The nearest folder, from this one upwards, that is a git repository; else this one. */
export function repositoryRoot(folder: string): string {
  for (let here = folder; ; ) {
    if (existsSync(path.join(here, ".git"))) return here;
    const parent = path.dirname(here);
    if (parent === here) return folder;
    here = parent;
  }
}
