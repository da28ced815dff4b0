import type { Command } from "commander";
import { DATA_KINDS } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { Rule } from "../rules/rule.ts";
import { print } from "./output.ts";

/** Cells: longer lines are hard to read, however wide the terminal is. */
const MAX_COLUMNS = 100;

/** Lists every rule in the order in which a report tells them. */
export async function listRules(): Promise<void> {
  const { rules } = await import("../rules/index.ts");
  const width = Math.max(...rules.map(({ id }) => id.length));
  await print(rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join(""));
}

/** Tells what a rule or a kind of data means, in the words that the reports use. */
export async function explain(name: string, command: Command): Promise<void> {
  const { rules } = await import("../rules/index.ts");
  const text = await textOf(name, rules);
  if (text !== undefined) return print(text);
  const similar = nearest(name, [...rules.map(({ id }) => id), ...Object.keys(DATA_KINDS)]);
  command.error(
    `error: there is no rule or kind of data '${name}'\n${similar ? `(Did you mean ${similar}?)` : "(pixel-scan rules lists the rules)"}`,
  );
}

function textOf(name: string, rules: readonly Rule[]): Promise<string> | undefined {
  const rule = rules.find(({ id }) => id === name);
  if (rule) return page(rule.id, rule.title, rule.why);
  const [id, kind] = Object.entries(DATA_KINDS).find(([candidate]) => candidate === name) ?? [];
  return id && kind ? page(id, kind.label, kind.meaning) : undefined;
}

async function page(id: string, title: string, explanation: string): Promise<string> {
  const { wrap } = await import("../reporters/text/width.ts");
  const { isTTY, columns } = process.stdout;
  const width = isTTY ? Math.min(columns || 80, MAX_COLUMNS) : Number.POSITIVE_INFINITY;
  return `${id}: ${title}\n\n${wrap(explanation, width).join("\n")}\n`;
}
