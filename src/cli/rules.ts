import type { Command } from "commander";
import { print } from "./output.ts";
import { ownRules } from "./own-rules.ts";
import type { CliOptions } from "./program.ts";

/** Lists every rule in the order in which a report tells them, those of the config last. */
export async function listRules(command: Command): Promise<void> {
  const { rules } = await import("../rules/index.ts");
  const { safeText } = await import("../reporters/safe-text.ts");
  const own = await ownRules(command.optsWithGlobals<CliOptions>());
  const width = Math.max(...[...rules, ...own].map(({ id }) => id.length));
  const lines = [
    ...rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}`),
    ...own.map(({ id, title }) => safeText(`${id.padEnd(width)}  ${title} (of the config)`)),
  ];
  await print(lines.map((line) => `${line}\n`).join(""));
}
