import { isIdentifier } from "../leaks/identifier.ts";
import { isIdentifying } from "../leaks/reading/entropy.ts";
import { unescapePercent } from "../leaks/reading/percent.ts";
import { hostOf } from "../load.ts";
import type { DataKind, Leak, Load, Snapshot } from "../model.ts";
import { isElsewhere } from "../rules/page/party.ts";
import type { SharedId } from "../rules/rule.ts";
import { ownerOf, registrableDomain, type TrackerMatch } from "../trackers/index.ts";

/** A load of a page, with what the decoders and the catalogue say of it. */
export interface ExaminedLoad {
  readonly load: Load;
  readonly tracker: TrackerMatch | undefined;
  readonly leaks: readonly Leak[];
}

/** An identifier in one load. */
interface Sighting extends Omit<SharedId, "owners"> {
  readonly load: Load;
  readonly owner: string;
}

/** By load, the identifiers of a browser or a person that somebody else than its receiver gets as well. */
export async function sharedIds(
  examined: readonly ExaminedLoad[],
  snapshot: Snapshot,
): Promise<ReadonlyMap<Load, readonly SharedId[]>> {
  const sightings = new Map<string, Sighting[]>();
  for (const { load, tracker, leaks } of examined) {
    if (!isElsewhere(load, { snapshot, tracker, leaks })) continue;
    const ids = leaks.filter((leak) => isId(leak, snapshot));
    const owner = ids.length > 0 && (await receiverOf(load, tracker));
    if (!owner) continue;
    for (const leak of ids) {
      const { field = "what it sends", basis, channel } = leak;
      const isKept =
        channel === "cookie" || (basis === "known value" && leak.meaning !== undefined);
      for (const key of keysOf(leak)) {
        const known = sightings.get(key) ?? [];
        sightings.set(key, known);
        known.push({ load, owner, name: field, isKept });
      }
    }
  }
  return join(sightings.values());
}

function join(ids: Iterable<readonly Sighting[]>): ReadonlyMap<Load, readonly SharedId[]> {
  const shared = new Map<Load, SharedId[]>();
  for (const sightings of ids) {
    const all = [...new Set(sightings.map(({ owner }) => owner))].sort();
    if (all.length < 2) continue;
    // What one of them keeps, the others know it by.
    const isKept = sightings.some((one) => one.isKept);
    for (const { load, owner, name } of sightings) {
      const own = shared.get(load) ?? [];
      shared.set(load, own);
      if (own.some((other) => other.name === name)) continue;
      own.push({ name, owners: all.filter((other) => other !== owner), isKept });
    }
  }
  return shared;
}

const KINDS: ReadonlySet<DataKind> = new Set(["cookie", "client-id", "recipient-id", "other-id"]);
const MIN_LENGTH = 8;

function isId(leak: Leak, { page }: Snapshot): boolean {
  const { data, value = "", basis, field = "" } = leak;
  if (!KINDS.has(data) || !isIdentifier(leak) || value.length < MIN_LENGTH) return false;
  // In paths they are names of files and folders, and whoever is told the page's address gets what is in it.
  if (basis === "shape" && /^(?:path \d+|host|fragment)$/.test(field)) return false;
  return isIdentifying(plain(value)) && page?.url.includes(plain(value)) !== true;
}

/** The value, and where the page keeps it: of a stored value different parts may be sent. */
function keysOf({ value = "", basis, meaning }: Leak): readonly string[] {
  const isStored = basis === "known value" && meaning !== undefined;
  return [`value ${plain(value).toLowerCase()}`, ...(isStored ? [meaning] : [])];
}

function plain(value: string): string {
  return unescapePercent(value).text;
}

async function receiverOf(
  load: Load,
  tracker: TrackerMatch | undefined,
): Promise<string | undefined> {
  const host = hostOf(load);
  // Software that sites run themselves belongs to nobody else.
  const known = tracker?.facts.owner === "the site itself" ? undefined : tracker?.facts.owner;
  return known ?? (host && ((await ownerOf(host)) ?? registrableDomain(host) ?? host));
}
