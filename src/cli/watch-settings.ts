import type { CliOptions } from "./program.ts";
import type { Settings } from "./settings.ts";
import { folderOf, stampsOf, type WatchedFile, watch } from "./watch.ts";

type Rescan = (only?: ReadonlySet<string>) => Promise<void>;

/**
 * `--watch`: the files that the settings mean, what they are put together of, their folders and the config,
 * as they are now. The answer watches them, and first scans what changed since.
 *
 * @param project where templates are compiled, absolute; undefined: they are not
 */
export async function readyToWatch(
  { names, ignoreRoot, loaded }: Settings,
  { ignore = [] }: CliOptions,
  project: string | undefined,
): Promise<(scan: Rescan) => Promise<void>> {
  const { findTargets } = await import("../sources/targets.ts");
  async function files(): Promise<readonly WatchedFile[]> {
    const targets = await findTargets(names, { ignore, ignoreRoot });
    const paths = targets.flatMap((target) =>
      "path" in target && target.path ? [target.path] : [],
    );
    return Promise.all(paths.map(async (path) => ({ path, parts: await partsOf(path, project) })));
  }
  const first = await files();
  const before = stampsOf(first);
  return (scan) =>
    watch({
      folders: [...new Set(names.map((name) => folderOf(name, process.cwd())))],
      config: loaded?.file,
      files,
      first,
      before,
      scan,
    });
}

async function partsOf(path: string, project: string | undefined): Promise<readonly string[]> {
  if (project === undefined || !/\.mjml$/i.test(path)) return [];
  const { includedIn } = await import("../sources/mjml/index.ts");
  return includedIn(path, project);
}
