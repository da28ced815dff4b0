import type { Command } from "commander";
import { PURPOSES } from "../model.ts";
import { wrap } from "../reporters/text/width.ts";
import type { Tracker } from "../trackers/index.ts";
import { print } from "./output.ts";
import { textOrJson } from "./outputs.ts";
import { layOutTable, textWidth } from "./table.ts";

/** A service, for programs. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly purposes: readonly string[];
  /** Host suffixes; empty where only the shape of custom domains tells. */
  readonly hosts: readonly string[];
  readonly parameters: number;
  readonly reference: string;
  readonly fix?: string;
}

/**
 * Lists the services of the catalogue whose id, name, owner, host or purpose holds every word of the
 * query. Says on standard error how many there are.
 */
export async function listTrackers(words: readonly string[], command: Command): Promise<void> {
  const { trackers } = await import("../trackers/index.ts");
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word);
  const found = trackers.map(toEntry).filter((entry) => {
    const text = textOf(entry);
    return wanted.every((word) => text.includes(word));
  });
  if (textOrJson(command) === "json") {
    return print(`${JSON.stringify(found, undefined, 2)}\n`);
  }
  if (found.length === 0) {
    return command.error(
      `error: no service of the catalogue matches '${words.join(" ")}'\n(pixel-scan trackers lists all ${trackers.length})`,
    );
  }
  await print(
    layOutTable(
      ["id", "name", "owner", "purpose", "host"],
      found.map(({ id, name, owner, purposes, hosts }) => [
        id,
        name,
        owner === name ? "" : owner,
        purposes.join(", "),
        hostsOf(hosts),
      ]),
      textWidth(160),
    ),
  );
  process.stderr.write(`${countsOf(trackers, found.length)}\n`);
}

function toEntry({ id, name, owner, endpoints, parameters, reference, fix }: Tracker): Entry {
  return {
    id,
    name,
    owner,
    purposes: [...new Set(endpoints.map(({ purpose }) => purpose))],
    hosts: [...new Set(endpoints.flatMap(({ hosts = [] }) => hosts))],
    parameters: Object.keys(parameters ?? {}).length,
    reference,
    ...(fix && { fix }),
  };
}

function textOf({ id, name, owner, purposes, hosts }: Entry): string {
  return [id, name, owner, ...purposes, ...hosts].join("\n").toLowerCase();
}

function hostsOf([first, ...more]: readonly string[]): string {
  if (first === undefined) return "custom domains";
  return more.length > 0 ? `${first} +${more.length}` : first;
}

/** `504 services, 980 endpoints, 1,800 documented parameters`. */
function countsOf(trackers: readonly Tracker[], shown: number): string {
  const endpoints = trackers.reduce((sum, tracker) => sum + tracker.endpoints.length, 0);
  const parameters = trackers.reduce(
    (sum, tracker) => sum + Object.keys(tracker.parameters ?? {}).length,
    0,
  );
  const all = `${trackers.length} services, ${endpoints} endpoints, ${parameters} documented parameters`;
  return shown === trackers.length ? all : `${shown} of ${all}`;
}

/** Everything that the catalogue says of one service. */
export function describeTracker(tracker: Tracker): string {
  const { id, name, owner, endpoints, parameters = {}, reference, fix } = tracker;
  const width = textWidth(100);
  const rows: readonly (readonly [string, string])[] = [
    ...endpoints.map(({ hosts, path, query, search, purpose }, index): [string, string] => [
      index === 0 ? "Endpoints" : "",
      [
        `${purpose}:`,
        hosts?.join(", ") ?? "any host",
        path ? `path ${path.source}` : "",
        search ? `query ${search.source}` : "",
        query ? `with ${query.join(", ")}` : "",
      ]
        .filter((part) => part)
        .join(" "),
    ]),
    ...Object.entries(parameters).map(([parameter, { data, meaning }], index): [string, string] => [
      index === 0 ? "Parameters" : "",
      `${parameter}: ${meaning} (${data})`,
    ]),
    ...(fix ? [["Switch off", fix] as const] : []),
    ["Reference", reference],
  ];
  const purposes = [...new Set(endpoints.map(({ purpose }) => PURPOSES[purpose]))].join("; ");
  const lines = rows.flatMap(([key, text]) =>
    wrap(text, width - 14).map((line, index) => `  ${(index === 0 ? key : "").padEnd(12)}${line}`),
  );
  const title = `${id}: ${name}${owner === name ? "" : ` (${owner})`} ${purposes}`;
  return `${[...wrap(title, width), ...lines].join("\n")}\n`;
}
