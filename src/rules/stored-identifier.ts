import { isIdentifyingCookie } from "../leaks/reading/identifying-cookie.ts";
import { identifyingParts } from "../leaks/reading/stored-needles.ts";
import type { StoredFacts } from "../model.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule } from "./rule.ts";

export const storedIdentifier: Rule = {
  id: "stored-identifier",
  title: "Stored identifier",
  why:
    "A script of another site, or of a known tracker, writes a value that is random enough to " +
    "recognise a browser into what the page keeps: its own cookies, localStorage, sessionStorage or " +
    "IndexedDB. Blocking cookies of other sites does not stop that. Certain for a known tracker, and " +
    "where the same value goes into several stores, so that what is deleted in one comes back from " +
    "another; possible where it ends with the tab. Who is sent the value is told by tracking-cookie.",
  concerns: () => false,
  check(load, context) {
    const { page } = context.snapshot;
    if (!isPage(context) || !page || load.type !== "script") return undefined;
    if (!isElsewhere(load, context) && !context.tracker) return undefined;
    const script = page.scripts?.find(({ url }) => url === load.url);
    const kept = (script?.stores ?? []).filter(isIdentifier);
    if (kept.length === 0) return undefined;
    const copies = kept.filter(({ store, value }) =>
      kept.some((other) => other.value === value && other.store !== store),
    );
    const again =
      copies.length > 0
        ? "; the same value in several of them, so that each restores the others"
        : "";
    const lasts = kept.some(({ store }) => store !== "sessionStorage");
    const isCertain = context.tracker !== undefined || copies.length > 0;
    return {
      message: `keeps an identifier in the page's ${list(kept)}${again}`,
      confidence: lasts ? (isCertain ? "certain" : "likely") : "possible",
    };
  },
};

function isIdentifier({ store, name, value }: StoredFacts): boolean {
  const parts = identifyingParts({ data: "client-id", value, from: `${store} ${name}` }, []);
  return parts.length > 0 && isIdentifyingCookie({ name, value });
}

const NAMED = 4;

function list(kept: readonly StoredFacts[]): string {
  const names = [...new Set(kept.map(({ store, name }) => `${store} ${name}`))];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return names.slice(0, NAMED).join(", ") + more;
}
