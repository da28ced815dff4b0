import path from "node:path";

/** Whether an absolute path is the folder or below it. */
export function isInside(name: string, folder: string): boolean {
  const relative = path.relative(folder, name);
  return relative === "" || !(relative.split(path.sep)[0] === ".." || path.isAbsolute(relative));
}
