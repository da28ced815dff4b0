import type { CliOptions } from "./program.ts";
import type { Settings } from "./settings.ts";
import { folderOf, stampsOf, watch } from "./watch.ts";

type Rescan = (only?: ReadonlySet<string>) => Promise<void>;

/**
 * `--watch`: the files that the settings mean, their folders and the config, as they are now. The answer
 * watches them, and first scans what changed since.
 */
export async function readyToWatch(
  { names, ignoreRoot, loaded }: Settings,
  { ignore = [] }: CliOptions,
): Promise<(scan: Rescan) => Promise<void>> {
  const { findTargets } = await import("../sources/targets.ts");
  async function files(): Promise<readonly string[]> {
    const targets = await findTargets(names, { ignore, ignoreRoot });
    return targets.flatMap((target) => ("path" in target && target.path ? [target.path] : []));
  }
  const before = stampsOf(await files());
  return (scan) =>
    watch({
      folders: [...new Set(names.map((name) => folderOf(name, process.cwd())))],
      config: loaded?.file,
      files,
      before,
      scan,
    });
}
