import type { Purpose } from "../model.ts";
import type { Endpoint, Tracker } from "./tracker.ts";

/** The catalogue as text, in two parts: what every start needs, and what is told of what was found. */
export interface PackedTrackers {
  /** JSON: ids and endpoints. */
  readonly heads: string;
  /** A line of JSON for each service, in the same order. */
  readonly details: string;
}

type Head = readonly [id: string, ...endpoints: PackedEndpoint[]];
type PackedEndpoint = readonly [
  purpose: Purpose,
  hosts: readonly string[] | null,
  path: Expression,
  query: readonly string[] | null,
  search: Expression,
];
/** Source and flags; null where there is none. */
type Expression = readonly [source: string, flags: string] | null;

type Details = Omit<Tracker, "id" | "endpoints" | "examples">;

/**
 * Packs the catalogue for the build, where it stands in the place of its files: five hundred objects
 * in code take longer to load than most messages to scan. The examples are for the tests.
 */
export function packTrackers(trackers: readonly Tracker[]): PackedTrackers {
  const heads = trackers.map(({ id, endpoints }): Head => [id, ...endpoints.map(packEndpoint)]);
  const details = trackers.map(({ id: _id, endpoints: _endpoints, examples: _, ...rest }) => rest);
  const lines = details.map((rest) => JSON.stringify(rest)).join("\n");
  if (lines.includes(QUOTE)) throw new Error(`no text of the catalogue may hold a ${QUOTE}`);
  return { heads: JSON.stringify(heads), details: lines.replaceAll('"', QUOTE) };
}

/** Stands for the quotation marks of JSON, which code would have to escape: that is slow to read. */
const QUOTE = "`";

function packEndpoint({ purpose, hosts, path, query, search }: Endpoint): PackedEndpoint {
  const pack = (one: RegExp | undefined): Expression => (one ? [one.source, one.flags] : null);
  return [purpose, hosts ?? null, pack(path), query ?? null, pack(search)];
}

/** The same services, each opened when it is asked for more than its id and its endpoints. */
export function unpackTrackers({
  heads,
  details,
}: PackedTrackers): readonly Omit<Tracker, "examples">[] {
  let lines: readonly string[] | undefined;
  const open = (index: number) => {
    lines ??= details.split("\n");
    return JSON.parse(lines[index]?.replaceAll(QUOTE, '"') ?? "") as Details;
  };
  return (JSON.parse(heads) as readonly Head[]).map(
    ([id, ...endpoints], index) =>
      new Unpacked(
        id,
        endpoints.map((endpoint) => new UnpackedEndpoint(endpoint)),
        () => open(index),
      ),
  );
}

/** Compiles its expressions when it is tested: of a thousand few are. */
class UnpackedEndpoint implements Endpoint {
  readonly purpose: Purpose;
  readonly hosts: readonly string[] | undefined;
  readonly query: readonly string[] | undefined;
  #path: Expression | RegExp;
  #search: Expression | RegExp;

  constructor([purpose, hosts, path, query, search]: PackedEndpoint) {
    this.purpose = purpose;
    this.hosts = hosts ?? undefined;
    this.query = query ?? undefined;
    this.#path = path;
    this.#search = search;
  }

  get path(): RegExp | undefined {
    this.#path = compile(this.#path);
    return this.#path ?? undefined;
  }

  get search(): RegExp | undefined {
    this.#search = compile(this.#search);
    return this.#search ?? undefined;
  }
}

function compile(expression: Expression | RegExp): RegExp | null {
  return expression === null || expression instanceof RegExp
    ? expression
    : new RegExp(...expression);
}

class Unpacked implements Omit<Tracker, "examples"> {
  readonly id: string;
  readonly endpoints: Tracker["endpoints"];
  readonly #open: () => Details;
  #details: Details | undefined;

  constructor(id: string, endpoints: readonly Endpoint[], open: () => Details) {
    this.id = id;
    this.endpoints = endpoints as Tracker["endpoints"];
    this.#open = open;
  }

  get #opened(): Details {
    this.#details ??= this.#open();
    return this.#details;
  }

  get name() {
    return this.#opened.name;
  }
  get owner() {
    return this.#opened.owner;
  }
  get parameters() {
    return this.#opened.parameters;
  }
  get reference() {
    return this.#opened.reference;
  }
  get fix() {
    return this.#opened.fix;
  }
}
