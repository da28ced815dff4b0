import { isIdentifyingCookie } from "../leaks/reading/identifying-cookie.ts";
import { identifyingParts } from "../leaks/reading/stored-needles.ts";
import type { StoredFacts } from "../model.ts";
import { nameSome } from "./page/name-some.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule } from "./rule.ts";

export const storedIdentifier: Rule = {
  id: "stored-identifier",
  title: "Stored identifier",
  why:
    "A script of another site, or of a known tracker, writes a value that is random enough to " +
    "recognise a browser into what the page keeps: its own cookies, localStorage, sessionStorage, " +
    "IndexedDB, the Cache API or the address of a service worker. Blocking cookies of other sites does " +
    "not stop that. Certain for a known tracker, and where the same value goes into several stores, so " +
    "that what is deleted in one comes back from another; possible where it ends with the tab, or " +
    "stands in a service worker's address alone. Who is sent the value is told by tracking-cookie.",
  concerns: () => false,
  check(load, context) {
    const { page } = context.snapshot;
    if (!isPage(context) || !page || load.type !== "script") return undefined;
    if (!isElsewhere(load, context) && !context.tracker) return undefined;
    const script = page.scripts?.find(({ url }) => url === load.url);
    const kept = (script?.stores ?? []).map(withParts).filter(isIdentifier);
    if (kept.length === 0) return undefined;
    const hasCopies = kept.some((entry) => kept.some((other) => isCopy(entry, other)));
    const again = hasCopies
      ? "; the same value in several of them, so that each restores the others"
      : "";
    const lasts = hasCopies || kept.some(({ store }) => !WEAK.has(store));
    const isCertain = context.tracker !== undefined || hasCopies;
    return {
      message: `keeps an identifier in the page's ${list(kept)}${again}`,
      confidence: lasts ? (isCertain ? "certain" : "likely") : "possible",
    };
  },
};

/** One ends with the tab; the address of a worker mostly holds what the site is configured with. */
const WEAK: ReadonlySet<StoredFacts["store"]> = new Set(["sessionStorage", "service worker"]);

/** One entry, and what in it could stand for one reader. */
interface Kept extends StoredFacts {
  readonly parts: readonly string[];
}

function withParts(entry: StoredFacts): Kept {
  const { store, name, value } = entry;
  // A query as a whole would be told apart by what its single fields are configured with.
  const texts = store === "service worker" ? value.split("&") : [value];
  const from = `${store} ${name}`;
  const parts = texts.flatMap((text) =>
    identifyingParts({ data: "client-id", value: text, from }, []),
  );
  return { ...entry, parts };
}

function isIdentifier(entry: Kept): boolean {
  return entry.parts.length > 0 && isIdentifyingCookie(entry);
}

function isCopy(entry: Kept, other: Kept): boolean {
  return entry.store !== other.store && entry.parts.some((part) => other.parts.includes(part));
}

const NAMED = 4;

function list(kept: readonly StoredFacts[]): string {
  const names = [...new Set(kept.map(({ store, name }) => `${store} ${name}`))];
  return nameSome(names, NAMED);
}
