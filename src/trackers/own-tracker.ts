import type { DataKind, Purpose } from "../model.ts";
import { wildcard } from "../wildcard.ts";
import type { Matchable } from "./match.ts";

/** A tracker that a user describes, in the words of a config file. */
export interface OwnTracker {
  /** Kebab-case; made of the name where it is missing. */
  readonly id?: string;
  readonly name: string;
  /** The company that receives the data; the name where it is missing. */
  readonly owner?: string;
  /** Hosts, each with all that are below it. */
  readonly host: string | readonly string[];
  /** The whole path, `*` standing for anything. Absent: any path. */
  readonly path?: string;
  /** Query parameters that must all be there. */
  readonly query?: readonly string[];
  /** Default `analytics`. */
  readonly purpose?: Purpose;
  /** What query parameters hold. */
  readonly parameters?: Readonly<Record<string, DataKind>>;
  readonly reference?: string;
  /** How it is switched off. */
  readonly fix?: string;
}

export function ownTrackerId({ id, name }: Pick<OwnTracker, "id" | "name">): string {
  return (
    id ??
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
  );
}

export function toTracker(own: OwnTracker): Matchable {
  const { name, owner = name, path, query, purpose = "analytics", reference, fix } = own;
  const hosts = [own.host].flat().map((host) => host.toLowerCase());
  const parameters = Object.entries(own.parameters ?? {}).map(
    ([field, data]) => [field, { data, meaning: `as your config says of ${name}` }] as const,
  );
  return {
    id: ownTrackerId(own),
    name,
    owner,
    endpoints: [{ hosts, purpose, ...(path && { path: wildcard(path) }), ...(query && { query }) }],
    parameters: Object.fromEntries(parameters),
    ...(reference && { reference }),
    ...(fix && { fix }),
  };
}
