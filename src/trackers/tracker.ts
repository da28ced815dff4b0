import type { DataKind, Purpose } from "../model.ts";

/** What one parameter of a vendor's URL holds. */
export interface Parameter {
  readonly data: DataKind;
  /** In a few words, lower case: `unique id of the recipient`. */
  readonly meaning: string;
}

/** Where a service counts. A load matches when every condition that stands here holds. */
export interface Endpoint {
  /**
   * Host suffixes: `list-manage.com` is itself and every host below it. Absent only for the path
   * shapes of custom tracking domains, which must then be distinctive (`likely`, not `certain`).
   */
  readonly hosts?: readonly string[] | undefined;
  /**
   * Tested against the pathname. Anchored with `^`, without nested quantifiers; a named group is a
   * parameter of that name. Absent: any path, for hosts that do nothing but track.
   */
  readonly path?: RegExp | undefined;
  /** Query parameters that must all be there. */
  readonly query?: readonly string[] | undefined;
  /**
   * Tested against the query without its question mark, by the same rules as `path`; for shapes
   * that names alone do not tell from an ordinary URL.
   */
  readonly search?: RegExp | undefined;
  readonly purpose: Purpose;
}

/** A known service: data only, with the examples that prove it. */
export interface Tracker {
  /** Kebab-case, the file's name. */
  readonly id: string;
  readonly name: string;
  /** The company that receives the data. */
  readonly owner: string;
  /** Longest host suffix first, then in this order: most particular first. */
  readonly endpoints: readonly [Endpoint, ...Endpoint[]];
  /** By query parameter, or by name of a group in an endpoint's path or search. */
  readonly parameters?: Readonly<Record<string, Parameter>> | undefined;
  /** The vendor's page that documents the tracking (https). */
  readonly reference: string;
  /** How the sender switches it off, as an imperative sentence without full stop. */
  readonly fix?: string | undefined;
  readonly examples: {
    /** URLs that are this tracker and no other, at least one for each endpoint. */
    readonly tracks: readonly [string, ...string[]];
    /** URLs of the same vendor that track nobody: logos, sites, documentation. At least one. */
    readonly harmless: readonly [string, ...string[]];
  };
}
