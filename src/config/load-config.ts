import path from "node:path";
import { clients, findClients } from "../clients/index.ts";
import { nearest } from "../nearest.ts";
import { rules as builtIn } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { trackers as catalogue } from "../trackers/index.ts";
import { ownTrackerId } from "../trackers/own-tracker.ts";
import { checkSchema, type Path, type Problem, type Schema } from "./check-schema.ts";
import schema from "./config.schema.json" with { type: "json" };
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { loadRules } from "./load-rules.ts";
import { readConfig } from "./read-config.ts";

/** A config that was found and is in order. */
export interface LoadedConfig {
  /** Absolute. */
  readonly file: string;
  /** Absolute folder that everything in it is relative to. */
  readonly root: string;
  readonly config: Config;
  /** Those of its modules, and its own. */
  readonly rules: readonly Rule[];
  /** For further checks: where a value stands, for people. */
  placeOf(path: Path): string;
}

/**
 * Reads and checks a config.
 *
 * @param file absolute
 * @throws ConfigError that names every key that is wrong, and where it stands
 */
export async function loadConfig(file: string, cwd: string): Promise<LoadedConfig> {
  const name = path.relative(cwd, file).split(path.sep).join("/");
  const { value, placeOf } = await readConfig(file, name);
  const refuse = (problems: readonly Problem[]) => {
    if (problems.length === 0) return;
    throw new ConfigError(problems.map(({ path, message }) => `${placeOf(path)}: ${message}`));
  };
  refuse(checkSchema(value, schema as Schema));
  // The schema has been asked.
  const config = value as Config;
  const root = path.dirname(file);
  const own = await loadRules(config.rules ?? [], root, placeOf);
  refuse([
    ...unknownIds(config, own),
    ...unknownClients(config),
    ...impossibleDays(config),
    ...takenIds(config),
  ]);
  return { file, root, config, rules: own, placeOf };
}

function unknownIds({ allow = [], trackers = [] }: Config, own: readonly Rule[]): Problem[] {
  const known = {
    rule: [...builtIn, ...own].map(({ id }) => id),
    tracker: [...trackers.map(ownTrackerId), ...catalogue.map(({ id }) => id)],
  };
  return allow.flatMap((entry, index) =>
    (["rule", "tracker"] as const).flatMap((key) => {
      const given = entry[key];
      const ids = given === undefined ? [] : [given].flat();
      return ids
        .filter((id) => !known[key].includes(id))
        .map((id, at): Problem => {
          const similar = nearest(id, known[key]);
          const hint = similar ? `; did you mean ${similar}?` : "";
          const place = typeof given === "string" ? [] : [at];
          return {
            path: ["allow", index, key, ...place],
            message: `there is no ${key} ${id}${hint}`,
          };
        });
    }),
  );
}

function unknownClients({ clients: names = [] }: Config): Problem[] {
  return names.flatMap((name, index) => {
    if (findClients(name)) return [];
    const similar = nearest(
      name,
      clients.map(({ id }) => id),
    );
    const hint = similar ? `; did you mean ${similar}?` : "";
    return [{ path: ["clients", index], message: `there is no mail client ${name}${hint}` }];
  });
}

function impossibleDays({ allow = [] }: Config): Problem[] {
  return allow.flatMap(({ until }, index) => {
    if (until === undefined) return [];
    const day = new Date(`${until}T00:00:00Z`);
    const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(until);
    return isDay
      ? []
      : [{ path: ["allow", index, "until"], message: `there is no day ${until} in the calendar` }];
  });
}

function takenIds({ trackers = [] }: Config): Problem[] {
  const ids = trackers.map(ownTrackerId);
  return ids.flatMap((id, index) =>
    catalogue.some((tracker) => tracker.id === id) || ids.indexOf(id) < index
      ? [{ path: ["trackers", index], message: `the id ${id} is taken; give it another with id` }]
      : [],
  );
}
