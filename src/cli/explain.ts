import type { Command } from "commander";
import { DATA_KINDS } from "../model.ts";
import { nearest } from "../nearest.ts";
import { print } from "./output.ts";
import { textOrJson } from "./outputs.ts";
import { ownRules } from "./own-rules.ts";
import type { CliOptions } from "./program.ts";
import { textWidth } from "./table.ts";

/** Cells: longer lines are hard to read, however wide the terminal is. */
const MAX_COLUMNS = 100;

/**
 * Takes a URL apart, or tells what a rule, a kind of data, a service or a mail client is, in the
 * words that the reports use.
 */
export async function explainName(name: string, command: Command): Promise<void> {
  const options = command.optsWithGlobals<CliOptions>();
  const isJson = textOrJson(command) === "json";
  if (looksLikeUrl(name)) {
    const [{ explain }, { printExplanation }] = await Promise.all([
      import("../explain.ts"),
      import("./explain-url.ts"),
    ]);
    const url = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(name) ? name : `https://${name}`;
    const explanation = await explain(url, { recipients: options.recipient ?? [] });
    return print(
      isJson ? json(explanation) : printExplanation(explanation, textWidth(MAX_COLUMNS)),
    );
  }
  const [{ rules }, { trackers }, { clients }, { describeTracker }, { describeClient }] =
    await Promise.all([
      import("../rules/index.ts"),
      import("../trackers/index.ts"),
      import("../clients/index.ts"),
      import("./trackers.ts"),
      import("./clients.ts"),
    ]);
  const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    entries.find(({ id }) => id === name);
  const rule = byId(rules) ?? byId(await ownRules(options));
  if (rule) return print(isJson ? json(rule) : await page(rule.id, rule.title, rule.why));
  const kind = Object.entries(DATA_KINDS).find(([id]) => id === name)?.[1];
  if (kind) return print(isJson ? json(kind) : await page(name, kind.label, kind.meaning));
  const tracker = byId(trackers);
  if (tracker) return print(isJson ? json(tracker) : describeTracker(tracker));
  const client = byId(clients);
  if (client) return print(isJson ? json(client) : describeClient(client));
  const known = [rules, Object.keys(DATA_KINDS).map((id) => ({ id })), trackers, clients].flat();
  const similar = nearest(
    name,
    known.map(({ id }) => id),
  );
  command.error(
    `error: there is no rule, kind of data, service or mail client '${name}'\n${similar ? `(Did you mean ${similar}?)` : "(pixel-scan rules, trackers and clients list them; a URL begins with https://)"}`,
  );
}

/** Ids hold no dots: what has a host can only be meant as a URL. */
function looksLikeUrl(word: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(word) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+/i.test(word);
}

function json(value: unknown): string {
  const text = JSON.stringify(
    value,
    (_key, part: unknown) => (part instanceof RegExp ? part.source : part),
    2,
  );
  return `${text}\n`;
}

async function page(id: string, title: string, explanation: string): Promise<string> {
  const { wrap } = await import("../reporters/text/width.ts");
  const { safeText } = await import("../reporters/safe-text.ts");
  const lines = wrap(safeText(explanation), textWidth(MAX_COLUMNS));
  return `${safeText(`${id}: ${title}`)}\n\n${lines.join("\n")}\n`;
}
