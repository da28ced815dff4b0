import { hostOf } from "../load.ts";
import type { Evidence, Finding, Load } from "../model.ts";
import { wildcard } from "../wildcard.ts";
import type { Allowance, OneOrMore } from "./ruling.ts";

/** An allowance, ready to be asked. */
export interface Entry {
  readonly reason: string;
  /** Whether it is about this load, so that each piece of evidence can be asked. */
  fits(finding: Finding, load: Load, file: string): boolean;
  covers(evidence: Evidence): boolean;
}

/** @param isFile whether a file is one of those that it names; absent: it names none */
export function createEntry(
  allowance: Allowance,
  isFile: ((file: string) => boolean) | "" | undefined,
): Entry {
  const { reason } = allowance;
  const rules = listOf(allowance.rule);
  const trackers = listOf(allowance.tracker);
  const owners = listOf(allowance.owner)?.map((owner) => owner.toLowerCase());
  const hosts = listOf(allowance.host)?.map((host) => host.toLowerCase());
  const urls = listOf(allowance.url)?.map(wildcard);
  return {
    reason,
    covers: ({ rule }) => !rules || rules.includes(rule),
    fits(finding, load, file) {
      const { tracker, owner } = finding;
      const host = hostOf(load);
      return (
        (!trackers || (tracker !== undefined && trackers.includes(tracker.id))) &&
        (!owners || (owner !== undefined && owners.includes(owner.toLowerCase()))) &&
        (!hosts || (host !== undefined && hosts.some((suffix) => isBelow(host, suffix)))) &&
        (!urls || urls.some((url) => url.test(load.url))) &&
        (!isFile || isFile(file))
      );
    },
  };
}

function isBelow(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

function listOf(given: OneOrMore | undefined): readonly string[] | undefined {
  return typeof given === "string" ? [given] : given;
}
