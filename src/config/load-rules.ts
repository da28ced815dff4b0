import path from "node:path";
import { rules as builtIn } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import type { Path } from "./check-schema.ts";
import { ConfigError } from "./config-error.ts";
import { importModule } from "./read-config.ts";

/**
 * Rules of the user's own: modules whose default export is a rule or a list of them, and rules that
 * stand in a config themselves.
 *
 * @throws ConfigError when one is no rule, or has an id that is taken
 */
export async function loadRules(
  given: readonly (string | Rule)[],
  root: string,
  placeOf: (path: Path) => string,
): Promise<readonly Rule[]> {
  const found: Rule[] = [];
  for (const [index, item] of given.entries()) {
    const place = placeOf(["rules", index]);
    const loaded: unknown =
      typeof item === "string" ? await importModule(path.resolve(root, item), item) : item;
    for (const rule of [loaded].flat()) {
      const problem = problemOf(rule, [...builtIn, ...found]);
      if (problem) {
        const where = typeof item === "string" ? `${place}: ${item}` : place;
        throw new ConfigError([`${where}: ${problem}`]);
      }
      found.push(rule as Rule);
    }
  }
  return found;
}

function problemOf(rule: unknown, others: readonly Rule[]): string | undefined {
  if (typeof rule !== "object" || rule === null) return "a rule must be an object";
  const { id, title, why, check } = rule as Partial<Record<keyof Rule, unknown>>;
  if (typeof id !== "string" || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    return "a rule needs an id of lower-case words, like no-web-fonts";
  }
  if (others.some((other) => other.id === id)) return `there is a rule ${id} already`;
  if (typeof title !== "string" || typeof why !== "string") {
    return `the rule ${id} needs a title and a why, as texts`;
  }
  return typeof check === "function" ? undefined : `the rule ${id} needs a function check`;
}
