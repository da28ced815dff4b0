import { isIdentifyingCookie } from "../leaks/reading/identifying-cookie.ts";
import type { Load, RespawnedFacts, ScriptFacts } from "../model.ts";
import { isElsewhere, isPage } from "./page/party.ts";
import type { Rule } from "./rule.ts";

export const respawnedCookie: Rule = {
  id: "respawned-cookie",
  title: "Respawned cookie",
  why:
    "The scan deleted every cookie and loaded the page once more, and a cookie that recognises a " +
    "browser was there again with the same value: it was kept elsewhere, in another store of the page, " +
    "in the browser's cache, or was computed from the device. Who deletes cookies is recognised all the " +
    "same. Looked for with `--respawn`. Certain where another site's script or server brings it back, " +
    "possible where the site itself does.",
  concerns: () => false,
  check(load, context) {
    const { page } = context.snapshot;
    if (!isPage(context) || !page?.respawned) return undefined;
    const script = page.scripts?.find(({ url }) => url === load.url);
    const found = page.respawned.filter(
      (cookie) => isIdentifyingCookie(cookie) && isBroughtBy(cookie, load, script),
    );
    const [first] = found;
    if (!first) return undefined;
    const names = found.map(({ name }) => name).join(", ");
    const isOthers = context.tracker !== undefined || isElsewhere(load, context);
    return {
      message: `brings back cookie ${names}, which was deleted, with the same value${sourceOf(first, load)}`,
      confidence: isOthers ? "certain" : "possible",
    };
  },
};

function isBroughtBy(
  { name, value }: RespawnedFacts,
  load: Load,
  script: ScriptFacts | undefined,
): boolean {
  const isWritten = script?.stores?.some(
    (entry) => entry.store === "cookie" && entry.name === name && entry.value === value,
  );
  return isWritten === true || load.requests.some((request) => sets(request, name, value));
}

function sets({ setCookies = [] }: Load["requests"][number], name: string, value: string): boolean {
  return setCookies.some((cookie) => cookie.name === name && cookie.value === value);
}

function sourceOf({ from, name, value }: RespawnedFacts, { requests }: Load): string {
  if (from) return `, from ${from}`;
  const isCached = requests.some(
    (request) => "if-none-match" in request.headers && sets(request, name, value),
  );
  return isCached ? ", from the browser's cache (ETag)" : "";
}
