import type { Policy } from "../model.ts";

export type OneOrMore = string | readonly string[];

/** What may stay, and why: a finding for which every condition holds that stands here. */
export interface Allowance {
  /** Ids of rules. What other rules say of the same load still counts. */
  readonly rule?: OneOrMore;
  /** Ids of the catalogue, or of trackers of one's own. */
  readonly tracker?: OneOrMore;
  /** Companies, as reports name them. */
  readonly owner?: OneOrMore;
  /** Hosts, each with all that are below it. */
  readonly host?: OneOrMore;
  /** The whole URL, `*` standing for anything. */
  readonly url?: OneOrMore;
  /** Patterns of files, relative to the config's folder. */
  readonly file?: OneOrMore;
  readonly reason: string;
  /** The last day on which it holds, as `2026-12-31`. */
  readonly until?: string;
}

/** What fails in some files, where that is not what fails in all. */
export interface Override extends Partial<Policy> {
  /** Patterns, relative to the config's folder. */
  readonly files: OneOrMore;
}

/** Findings that were there before, by the file that held them. */
export interface KnownFindings {
  /** Absolute; the files' names are relative to it. */
  readonly folder: string;
  /** By file, then by fingerprint: how many. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Everything that decides on findings, as plain data, so that it can be handed to other threads. */
export interface Ruling {
  /** The run's own. */
  readonly policy: Policy;
  /** Absolute folder that patterns of files are relative to. */
  readonly root: string;
  /** Absolute folder that names of targets are relative to. */
  readonly cwd: string;
  /** The day, as `2026-11-30`. */
  readonly today: string;
  readonly allow: readonly Allowance[];
  readonly overrides: readonly Override[];
  readonly known?: KnownFindings;
  /** Ids of all rules, to tell what a comment perhaps meant. */
  readonly rules: readonly string[];
  /** Whether comments in documents are obeyed. */
  readonly comments: boolean;
}
