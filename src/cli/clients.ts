import type { Command } from "commander";
import type { Client } from "../clients/index.ts";
import { DATA_KINDS } from "../model.ts";
import { nearest } from "../nearest.ts";
import { wrap } from "../reporters/text/width.ts";
import { print } from "./output.ts";
import { textOrJson } from "./outputs.ts";
import { layOutTable, textWidth } from "./table.ts";

const FETCHES = {
  "on-open": "on opening",
  "on-consent": "once allowed",
  prefetched: "before opening",
} as const satisfies Record<Client["fetches"], string>;

/** Lists the mail clients, or tells everything of one of them or of a family. */
export async function listClients(name: string | undefined, command: Command): Promise<void> {
  const { clients, findClients } = await import("../clients/index.ts");
  const chosen = name === undefined ? clients : findClients(name);
  if (!chosen) return refuseClient(name ?? "", clients, command);
  if (textOrJson(command) === "json") {
    return print(`${JSON.stringify(chosen, undefined, 2)}\n`);
  }
  return print(name === undefined ? tableOf(chosen) : chosen.map(describeClient).join("\n"));
}

/** Ends with a usage error that names the nearest client. */
export function refuseClient(name: string, clients: readonly Client[], command: Command): never {
  const similar = nearest(
    name,
    clients.map(({ id }) => id),
  );
  return command.error(
    `error: there is no mail client '${name}'\n${similar ? `(Did you mean ${similar}?)` : "(pixel-scan clients lists them)"}`,
  );
}

function tableOf(clients: readonly Client[]): string {
  return layOutTable(
    ["id", "loads", "through", "hides"],
    clients.map(({ id, fetches, proxy, hides }) => [
      id,
      FETCHES[fetches],
      proxy ?? "",
      hides.map((data) => DATA_KINDS[data].label).join(" · "),
    ]),
    textWidth(),
  );
}

/** Everything that is known of one client, each claim with its source. */
export function describeClient({ id, name, note, fires, ...client }: Client): string {
  const { fetches, hides, dialects = [], references } = client;
  const width = textWidth();
  const rows: readonly (readonly [string, string])[] = [
    ["Loads", `${FETCHES[fetches]}: ${note}`],
    ...references.fetches.map((url) => ["", url] as const),
    ["Hides", hides.map((data) => DATA_KINDS[data].label).join(" · ") || "nothing"],
    ...(references.hides ?? []).map((url) => ["", url] as const),
    ["Fires", fires.join(", ")],
    ...(dialects.length > 0 ? [["", `also what is only for ${dialects.join(", ")}`] as const] : []),
    ...references.fires.map((url) => ["", url] as const),
  ];
  const lines = rows.flatMap(([key, text]) =>
    wrap(text, width - 9).map((line, index) => `  ${(index === 0 ? key : "").padEnd(7)}${line}`),
  );
  return `${[`${id}: ${name}`, ...lines].join("\n")}\n`;
}
