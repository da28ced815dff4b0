import path from "node:path";
import type { ReportOptions } from "./reporter.ts";

/**
 * Where a document lies, as other programs name it: relative to the repository, with forward slashes;
 * `host/path` for a page, whose query may hold anything. What lies outside loses its way up, since
 * they refuse one.
 */
export function documentPath(
  target: string,
  { cwd, root = cwd }: Pick<ReportOptions, "cwd" | "root">,
): string {
  if (target === "-") return "stdin";
  if (isUrl(target)) {
    const { host, pathname } = new URL(target);
    return host + pathname.replace(/\/$/, "");
  }
  const relative = cwd && root ? path.relative(root, path.resolve(cwd, target)) : target;
  return relative.replaceAll("\\", "/").replace(/^(?:[a-z]:)?(?:\.{0,2}\/)+/i, "") || target;
}

/** Whether the target is a page, which no line of any file stands for. */
export function isUrl(target: string): boolean {
  return /^https?:\/\//i.test(target) && URL.canParse(target);
}
