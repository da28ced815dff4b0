import path from "node:path";

/**
 * What a target is called relative to a folder: the path of a file, with forward slashes, or host and
 * path of a page.
 *
 * @param target as reports name it
 * @param cwd absolute; the folder that the name is relative to
 * @param folder absolute
 */
export function targetFile(target: string, cwd: string, folder: string): string {
  if (isPage(target)) {
    const { host, pathname } = new URL(target);
    return host + pathname;
  }
  if (target === "-") return target;
  return path.relative(folder, path.resolve(cwd, target)).split(path.sep).join("/");
}

export function isPage(target: string): boolean {
  return /^https?:\/\//i.test(target) && URL.canParse(target);
}
