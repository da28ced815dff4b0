import { ConfigError } from "../config/config-error.ts";
import type { Rule } from "../rules/rule.ts";
import { complain } from "./output.ts";
import type { CliOptions } from "./program.ts";
import { loadNamedConfig } from "./settings.ts";

/** Rules of the config, where there is one; a config that cannot be obeyed is told, and sets the exit code. */
export async function ownRules({ config }: Pick<CliOptions, "config">): Promise<readonly Rule[]> {
  try {
    return (await loadNamedConfig(config, process.cwd()))?.rules ?? [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) complain(problem);
    complain("Exit code 2: the rules of the config are not told.");
    process.exitCode = 2;
    return [];
  }
}
