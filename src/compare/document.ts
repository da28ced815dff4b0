import { TELLS } from "../leaks/identifier.ts";
import { findLeaks } from "../leaks/index.ts";
import { type SentText, sentTextsOf } from "../leaks/reading/sent-texts.ts";
import { describeFile } from "../leaks/reading/static-file.ts";
import type { Leak, Load, Snapshot } from "../model.ts";
import { isOpaque } from "../redact/opaque.ts";
import { matchTracker, type TrackerMatch } from "../trackers/index.ts";
import { type Component, componentsOf } from "./components.ts";

/** How much the value of a component looks like one that stands for somebody. */
type Likeness = "id" | "perhaps" | "word";

export interface Entry {
  readonly load: Load;
  readonly leaks: readonly Leak[];
  readonly tracker: TrackerMatch | undefined;
  readonly components: readonly Component[];
  /** As many as components. */
  readonly likeness: readonly Likeness[];
  /** What it sends beside its URL. */
  readonly sent: readonly SentText[];
}

/** One copy, ready to be compared. */
export interface Document {
  readonly snapshot: Snapshot;
  readonly entries: readonly Entry[];
  /** Addresses that the copy itself says it is for, in lower case; those that the user named do not count. */
  readonly readers: ReadonlySet<string>;
}

export function openDocument(snapshot: Snapshot, given: readonly string[] = []): Document {
  const { known, page } = snapshot;
  const named = new Set(given.map((address) => address.toLowerCase()));
  const addresses = known.filter(({ data, from }) => data === "email-address" && !from);
  return {
    snapshot,
    readers: new Set(
      addresses.map(({ value }) => value.toLowerCase()).filter((address) => !named.has(address)),
    ),
    entries: snapshot.loads.map((load): Entry => {
      const tracker = matchTracker(load, page?.aliases);
      const leaks = findLeaks(load, { known, tracker, page });
      const components = componentsOf(load.url);
      const [url, ...sent] = sentTextsOf(load);
      const file = url && describeFile(url);
      const isOfFile = file !== undefined && !file.isPixel;
      const likeness = components.map((component) => likenessOf(component, leaks, isOfFile));
      return { load, leaks, tracker, components, likeness, sent };
    }),
  };
}

/** Values that stand for the reader by what is known of them, rather than by their looks. */
export function isTold({ data, basis }: Leak): boolean {
  if (basis === "known value" || basis === "decoded") return TELLS[data] !== "neither";
  return basis === "vendor documentation" && data !== "other-id" && TELLS[data] !== "neither";
}

export function overlaps(leak: Leak, start: number, end: number): boolean {
  return leak.span !== undefined && leak.span[0] < end && start < leak.span[1];
}

function likenessOf(
  { kind, text, start, end }: Component,
  leaks: readonly Leak[],
  isOfFile: boolean,
): Likeness {
  if (leaks.some((leak) => isTold(leak) && overlaps(leak, start, end))) return "id";
  const own = leaks.find(({ span }) => span && span[0] <= start && end <= span[1] && end > start);
  // Where the vendor calls it the campaign, the link or the event, another value is another of these.
  if (own?.basis === "vendor documentation" && TELLS[own.data] === "neither") return "word";
  // Pictures that lie there for everybody are called by digests and numbers; another one is other content.
  if (kind === "path" && isOfFile) return "word";
  if (kind === "host") return text.split(".").some(isOpaque) ? "id" : "word";
  if (isOpaque(text)) return "id";
  if (kind === "path") return /^\d{1,4}$/.test(text) ? "perhaps" : "word";
  return "perhaps";
}
