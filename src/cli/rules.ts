import { print } from "./output.ts";

/** Lists every rule in the order in which a report tells them. */
export async function listRules(): Promise<void> {
  const { rules } = await import("../rules/index.ts");
  const width = Math.max(...rules.map(({ id }) => id.length));
  await print(rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join(""));
}
