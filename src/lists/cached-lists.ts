import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, cacheName, NAMED } from "./open-lists.ts";

interface CachedList {
  /** `easyprivacy`; a list of another address has no name here. */
  readonly name: string;
  /** The day on which it was downloaded. */
  readonly date: string;
  readonly bytes: number;
}

/** The lists that were downloaded before. */
export async function cachedLists(): Promise<{
  readonly folder: string;
  readonly lists: readonly CachedList[];
}> {
  const folder = cacheFolder();
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const names = new Map(
    Object.entries(NAMED).map(([name, url]) => [`${cacheName(url)}.txt`, name]),
  );
  const lists = await Promise.all(
    files
      .filter((file) => /^[0-9a-f]{32}\.txt$/.test(file))
      .map(async (file) => {
        const { mtime, size } = await stat(join(folder, file));
        const date = mtime.toISOString().slice(0, 10);
        return { name: names.get(file) ?? `a list (${file})`, date, bytes: size };
      }),
  );
  return { folder, lists };
}
