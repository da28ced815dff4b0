import type { CliOptions } from "./program.ts";
import type { Settings } from "./settings.ts";
import { folderOf, watch } from "./watch.ts";

/** `--watch`: the files that the settings mean, their folders and the config. */
export async function watchSettings(
  { names, ignoreRoot, loaded }: Settings,
  { ignore = [] }: CliOptions,
  scan: (only?: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  const { findTargets } = await import("../sources/targets.ts");
  await watch({
    folders: [...new Set(names.map((name) => folderOf(name, process.cwd())))],
    config: loaded?.file,
    async files() {
      const targets = await findTargets(names, { ignore, ignoreRoot });
      return targets.flatMap((target) =>
        "path" in target && target.path ? [{ name: target.name, path: target.path }] : [],
      );
    },
    scan,
  });
}
