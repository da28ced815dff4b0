import { isPlainUrl } from "../load.ts";
import type { Load, TrackerFacts } from "../model.ts";
import { remember } from "../remember.ts";
import type { Endpoint, Parameter, Tracker } from "./tracker.ts";

/** A catalogued endpoint that a load goes to. */
export interface TrackerMatch {
  readonly tracker: Matchable;
  readonly endpoint: Endpoint;
  readonly facts: TrackerFacts;
  /** What the endpoint's path and query hold, by group name, with its place in the load's URL. */
  readonly segments: readonly {
    readonly name: string;
    readonly value: string;
    readonly span: readonly [start: number, end: number];
  }[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The name that the load's host is an alias of, where that is what was found in the catalogue. */
  readonly alias?: string;
}

/** CNAME chains by host, as {@link PageFacts.aliases} has them. */
type Aliases = Readonly<Record<string, readonly string[]>>;

type Matcher = (load: Pick<Load, "url">, aliases?: Aliases) => TrackerMatch | undefined;

/** The parts of a URL that an endpoint is tested against. */
interface Parts {
  /** In lower case, without user, port and trailing dot. */
  readonly host: string;
  readonly path: string;
  /** Where the path starts in the URL. */
  readonly pathStart: number;
  /** Without the question mark; empty when there is none. */
  readonly search: string;
  readonly searchStart: number;
  /** Names of the query parameters as they are written. */
  readonly names: () => ReadonlySet<string>;
}

/** An endpoint, ready to be tested. */
interface Candidate {
  readonly tracker: Matchable;
  readonly endpoint: Endpoint;
  /** Made for the first match: of five hundred services a message knows a few. */
  facts?: TrackerFacts;
}

/** `stun:` and `turn:` have no slashes (RFC 7064, RFC 7065). */
const URL_PARTS =
  /^\s*(?:(?:(?:https?|wss?):)?\/\/|(?:stun|turn)s?:)([^/?#\\]*)([^?#]*)(\??)([^#]*)/i;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Splits by hand rather than with `URL`: a merge tag in the path or in the query makes `URL` throw
 * although the host is plain, and the places of the parts are needed as they stand in the text.
 */
function splitUrl(url: string): Parts | undefined {
  return isPlainUrl(url) ? splitPlainUrl(url) : splitAnyUrl(url);
}

function splitPlainUrl(url: string): Parts {
  const hostStart = url.indexOf("/") + 2;
  const pathStart = url.indexOf("/", hostStart);
  const mark = url.indexOf("?", pathStart);
  const pathEnd = mark < 0 ? url.length : mark;
  const searchStart = mark < 0 ? pathEnd : mark + 1;
  return partsOf(
    url.slice(hostStart, pathStart),
    url.slice(pathStart, pathEnd),
    pathStart,
    url.slice(searchStart),
    searchStart,
  );
}

function splitAnyUrl(url: string): Parts | undefined {
  const match = URL_PARTS.exec(url);
  const authority = match?.[1];
  if (!match || !authority) return undefined;
  // Not taken apart as a list, which costs as much as the search.
  const { 0: whole, 2: path = "", 3: mark = "", 4: search = "" } = match;
  const searchStart = whole.length - search.length;
  const host = authority
    .slice(authority.lastIndexOf("@") + 1)
    .toLowerCase()
    .replace(/:\d*$/, "")
    .replace(/\.$/, "");
  return partsOf(host, path || "/", searchStart - mark.length - path.length, search, searchStart);
}

function partsOf(
  host: string,
  path: string,
  pathStart: number,
  search: string,
  searchStart: number,
): Parts {
  let names: ReadonlySet<string> | undefined;
  return {
    host,
    path,
    pathStart,
    search,
    searchStart,
    names: () => {
      names ??= search ? queryNames(search) : NOTHING;
      return names;
    },
  };
}

/** `&amp;` that was escaped twice leaves names like `amp;id`. */
function queryNames(search: string): ReadonlySet<string> {
  return new Set(
    search.split("&").map((field) => {
      const name = field.startsWith("amp;") ? field.slice(4) : field;
      const equals = name.indexOf("=");
      return equals < 0 ? name : name.slice(0, equals);
    }),
  );
}

function serves({ query, path, search }: Endpoint, parts: Parts): boolean {
  if (path && !path.test(parts.path)) return false;
  if (search && !search.test(parts.search)) return false;
  return !query || query.every((name) => parts.names().has(name));
}

/** What matching asks of a tracker; the examples prove the catalogue alone. */
export type Matchable = Omit<Tracker, "reference" | "examples"> &
  Partial<Pick<Tracker, "reference">>;

function factsOf({ tracker, endpoint: { purpose } }: Candidate): TrackerFacts {
  const { id, name, owner, reference, fix } = tracker;
  return { id, name, owner, purpose, ...(reference && { reference }), ...(fix && { fix }) };
}

type Segments = TrackerMatch["segments"];

/** What the named groups of an expression hold in a part of the URL that starts at `offset`. */
function readSegments(expression: RegExp | undefined, text: string, offset: number): Segments {
  if (!expression?.source.includes("(?<")) return [];
  const found = new RegExp(expression.source, `${expression.flags}d`).exec(text);
  // A group in a branch that was not taken has no place, although its type says so.
  const spans: Readonly<Record<string, readonly [number, number] | undefined>> =
    found?.indices?.groups ?? {};
  return Object.entries(spans).flatMap(([name, span]) => {
    if (!span) return [];
    const [start, end] = span;
    return [{ name, value: text.slice(start, end), span: [offset + start, offset + end] as const }];
  });
}

function toMatch(candidate: Candidate, parts: Parts, alias?: string): TrackerMatch {
  const { tracker, endpoint } = candidate;
  candidate.facts ??= factsOf(candidate);
  const { facts } = candidate;
  const segments = [
    ...readSegments(endpoint.path, parts.path, parts.pathStart),
    ...readSegments(endpoint.search, parts.search, parts.searchStart),
  ];
  const parameters = tracker.parameters ?? {};
  return { tracker, endpoint, facts, segments, parameters, ...(alias && { alias }) };
}

/**
 * Whether one of the endpoints' paths matches, as one question: most loads go to none of them, and a
 * hundred expressions in a row would cost more than everything else. Most shapes begin with a word,
 * whose first letter tells which of them to try.
 */
function anyPath(candidates: readonly Candidate[]): (path: string) => boolean {
  const byLetter = new Map<string, string[]>();
  const others: string[] = [];
  for (const { endpoint } of candidates) {
    // Names of groups may stand only once in an expression.
    const source = (endpoint.path?.source ?? "^").replaceAll(/\(\?<\w+>/g, "(?:");
    const letter = /^\^\\\/([a-z0-9])(?![?*{])/i.exec(source)?.[1]?.toLowerCase();
    const known = letter && byLetter.get(letter);
    if (!letter || source.includes("|^")) others.push(source);
    else if (known) known.push(source);
    else byLetter.set(letter, [source]);
  }
  const anywhere = oneOf(others);
  const expressions = new Map(
    [...byLetter].map(([letter, sources]) => [letter, oneOf(sources)] as const),
  );
  return (path) =>
    anywhere.test(path) || expressions.get(path.charAt(1).toLowerCase())?.test(path) === true;
}

function oneOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.length > 0 ? sources.join("|") : "$^", "i");
}

/**
 * A function that finds the endpoint a load goes to.
 *
 * Endpoints with hosts are asked first, by the longest host suffix and then in the order of the
 * catalogue; then the names that the host is an alias of, the last of the chain first, since that is
 * where the request ends; path shapes of custom domains come last. One look-up for each label of the
 * host, so the cost does not grow with the catalogue.
 */
export function createMatcher(trackers: readonly Matchable[]): Matcher {
  const bySuffix = new Map<string, Candidate[]>();
  const anywhere: Candidate[] = [];
  for (const tracker of trackers) {
    for (const endpoint of tracker.endpoints) {
      const entry: Candidate = { tracker, endpoint };
      if (!endpoint.hosts) anywhere.push(entry);
      for (const host of endpoint.hosts ?? []) {
        const known = bySuffix.get(host);
        if (known) known.push(entry);
        else bySuffix.set(host, [entry]);
      }
    }
  }

  const isSomewhere = anyPath(anywhere);
  const candidatesOn = remember(
    (host) => hostSuffixes(host).flatMap((suffix) => bySuffix.get(suffix) ?? []),
    REMEMBERED,
  );

  return ({ url }, aliases) => {
    const parts = splitUrl(url);
    if (!parts) return undefined;
    const test = ({ endpoint }: Candidate) => serves(endpoint, parts);
    const found = candidatesOn(parts.host).find(test);
    if (found) return toMatch(found, parts);
    const chain = aliases && Object.hasOwn(aliases, parts.host) ? aliases[parts.host] : undefined;
    for (const alias of chain?.toReversed() ?? []) {
      const behind = candidatesOn(alias).find(test);
      if (behind) return toMatch(behind, parts, alias);
    }
    const shaped = isSomewhere(parts.path) ? anywhere.find(test) : undefined;
    return shaped && toMatch(shaped, parts);
  };
}

/** A document goes to a handful of hosts, and RFC 1035 bounds their names. */
const REMEMBERED = { texts: 1_000, length: 253 };

/** No catalogued host has more labels; a hostile one may have thousands. */
const MOST_LABELS = 16;

/** `a.b.example`, `b.example`, `example`, longest first. */
function hostSuffixes(host: string): readonly string[] {
  const labels = host.split(".").slice(-MOST_LABELS);
  return labels.map((_, index) => labels.slice(index).join("."));
}
