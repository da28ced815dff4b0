import path from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { KnownFindings, Ruling } from "../allow/ruling.ts";
import { today } from "../allow/today.ts";
import type { Config } from "../config/config.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import type { ScanOptions } from "../scan.ts";
import type { CliOptions } from "./program.ts";

/** What a run goes by: flags, and the config that was found. */
export interface Settings {
  readonly loaded: LoadedConfig | undefined;
  /** What is to be scanned. */
  readonly names: readonly string[];
  /** Whether the config names it, so that the run is a whole one. */
  readonly isWhole: boolean;
  /** Absolute folder that patterns of `ignore` are relative to. */
  readonly ignoreRoot: string;
}

/** Keys of the config that stand for a flag, by the name that commander gives the flag. */
const FLAGS = {
  failOn: "failOn",
  minConfidence: "minConfidence",
  failOnLeak: "failOnLeak",
  recipients: "recipient",
  ignore: "ignore",
  clients: "client",
  lists: "list",
  formats: "format",
  baseline: "baseline",
  compile: "compile",
} as const satisfies Partial<Record<keyof Config, keyof CliOptions>>;

/**
 * Finds the config, checks it, and fills in the flags that were not given.
 *
 * @throws ConfigError when it cannot be obeyed
 */
export async function readSettings(
  given: readonly string[],
  options: CliOptions,
  program: Command,
): Promise<Settings> {
  const cwd = process.cwd();
  const loaded = await loadNamedConfig(options.config, cwd);
  if (!loaded) return { loaded, names: given, isWhole: false, ignoreRoot: cwd };
  const isIgnoreGiven = program.getOptionValueSource("ignore") === "cli";
  await fillIn(loaded, program, cwd);
  const isWhole =
    given.length === 0 && options.filesFrom === undefined && loaded.config.targets !== undefined;
  return {
    loaded,
    names: isWhole
      ? (loaded.config.targets ?? []).map((name) => fromRoot(name, loaded, cwd))
      : given,
    isWhole,
    ignoreRoot: isIgnoreGiven ? cwd : loaded.root,
  };
}

/**
 * The config that is named, by flag or variable, or else found.
 *
 * @throws ConfigError when it is not in order
 */
export async function loadNamedConfig(
  config: CliOptions["config"],
  cwd: string,
): Promise<LoadedConfig | undefined> {
  if (config === false) return undefined;
  const named = config ?? process.env.PIXEL_SCAN_CONFIG;
  const { findConfig } = await import("../config/find-config.ts");
  const file = named ? path.resolve(cwd, named) : findConfig(cwd);
  if (file === undefined) return undefined;
  const { loadConfig } = await import("../config/load-config.ts");
  return await loadConfig(file, cwd);
}

/** What a flag's own parser refuses is told with its place in the config. */
async function fillIn(
  { config, root, placeOf }: LoadedConfig,
  program: Command,
  cwd: string,
): Promise<void> {
  for (const [key, flag] of Object.entries(FLAGS) as [keyof typeof FLAGS, string][]) {
    const value = config[key];
    const source = program.getOptionValueSource(flag);
    if (source === "cli") continue;
    const option = program.options.find((one) => one.attributeName() === flag);
    // What an earlier state of the config said; it may have changed while it is watched.
    if (source === "config")
      program.setOptionValueWithSource(flag, option?.defaultValue, "default");
    if (value === undefined) continue;
    let parsed: unknown;
    for (const [index, item] of [value].flat().entries()) {
      if (typeof item !== "string") continue;
      const text = moved(key, item, (file) => path.relative(cwd, path.resolve(root, file)));
      try {
        parsed = option?.parseArg ? option.parseArg(text, parsed as string) : text;
      } catch (error) {
        if (!(error instanceof InvalidArgumentError)) throw error;
        const { ConfigError } = await import("../config/config-error.ts");
        const at = Array.isArray(value) ? [key, index] : [key];
        throw new ConfigError([`${placeOf(at)}: ${error.message}`]);
      }
    }
    program.setOptionValueWithSource(flag, parsed ?? value, "config");
  }
}

/** A value of the config with the file in it, if there is one, as it is called from the working directory. */
function moved(key: keyof typeof FLAGS, item: string, move: (file: string) => string): string {
  switch (key) {
    case "baseline":
      return move(item);
    case "lists":
      return /^https?:/i.test(item) || !/[./\\]/.test(item) ? item : move(item);
    case "formats":
      return item.replace(/(?<==).+/s, move);
    default:
      return item;
  }
}

/** A target of the config as it is called from the working directory. */
function fromRoot(name: string, { root }: LoadedConfig, cwd: string): string {
  if (root === cwd || name === "-" || /^[a-z][a-z0-9+.-]+:/i.test(name)) return name;
  return path.relative(cwd, path.resolve(root, name)).split(path.sep).join("/") || ".";
}

/** What the scan is handed beside the flags. */
export function judgingOf(
  { loaded }: Settings,
  options: CliOptions,
  rules: readonly string[],
  known: KnownFindings | undefined,
): Pick<ScanOptions, "rules" | "trackers" | "ruling"> {
  const { failOn, minConfidence, failOnLeak } = options;
  const own = ownRulesOf({ loaded });
  const ruling: Ruling = {
    policy: { failOn, minConfidence, ...(failOnLeak && { failOnLeak }) },
    root: loaded?.root ?? process.cwd(),
    cwd: process.cwd(),
    today: today(),
    allow: loaded?.config.allow ?? [],
    overrides: loaded?.config.overrides ?? [],
    ...(known && { known }),
    rules: [...rules, ...(own.rules ?? []).map(({ id }) => id)],
    comments: options.ignoreComments,
  };
  return {
    ruling,
    ...own,
    ...(loaded?.config.trackers && { trackers: loaded.config.trackers }),
  };
}

/** The rules that the config brings, if it does. */
export function ownRulesOf({ loaded }: Pick<Settings, "loaded">): Pick<ScanOptions, "rules"> {
  const own = loaded?.rules ?? [];
  return own.length > 0 ? { rules: own } : {};
}

/**
 * Entries of the config's `allow` that are past, and those that nothing fits any more. The latter only
 * where all was scanned that the entry can be about: the whole of the config's targets.
 *
 * @param used entries that something fits, by index
 */
export function unusedAllowances(
  { loaded, isWhole }: Settings,
  used: ReadonlySet<number>,
): readonly string[] {
  if (!loaded) return [];
  const day = today();
  return (loaded.config.allow ?? []).flatMap(({ until, reason }, index) => {
    const place = loaded.placeOf(["allow", index]);
    if (until !== undefined && until < day) {
      return [`${place}: this allowance (${reason}) ended on ${until} and allows nothing any more`];
    }
    if (!isWhole || used.has(index)) return [];
    return [`${place}: this allowance (${reason}) allows nothing: no finding fits it`];
  });
}

/** `--print-config`: what holds, and where each of it comes from. */
export function describeSettings({ loaded, names }: Settings, program: Command): string {
  const from: Record<string, string> = {};
  const settings: Record<string, unknown> = {};
  if (names.length > 0) settings.targets = names;
  for (const [key, flag] of Object.entries(FLAGS)) {
    const value: unknown = program.getOptionValue(flag);
    if (value === undefined) continue;
    settings[key] = value;
    from[key] = program.getOptionValueSource(flag) ?? "default";
  }
  for (const key of ["allow", "trackers", "rules", "overrides"] as const) {
    const value = loaded?.config[key];
    if (value === undefined) continue;
    settings[key] = key === "rules" ? loaded?.rules.map(({ id }) => id) : value;
    from[key] = "config";
  }
  return `${JSON.stringify({ config: loaded?.file ?? null, settings, from }, undefined, 2)}\n`;
}
