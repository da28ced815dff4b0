import type { CookieFacts, RespawnedFacts, ScriptFacts, StoredFacts } from "../../model.ts";
import type { DocumentFacts } from "./known-values.ts";

/** Stores that are known by what scripts were seen to write. */
const WRITTEN: ReadonlySet<StoredFacts["store"]> = new Set([
  ...(["IndexedDB", "Cache API", "service worker"] as const),
]);

/**
 * The cookies that are there again with the same value, after all were deleted and the page was loaded
 * once more, and the store of the page that held the value meanwhile.
 *
 * @param stored what the page kept when they were deleted
 * @param scripts what they had written until then, also into what cannot be asked at once
 */
export function respawned(
  before: readonly CookieFacts[],
  after: readonly CookieFacts[],
  stored: DocumentFacts | undefined,
  scripts: readonly ScriptFacts[],
): RespawnedFacts[] {
  const isBack = (cookie: CookieFacts) =>
    before.some(
      ({ name, domain, value }) =>
        name === cookie.name && domain === cookie.domain && value === cookie.value,
    );
  return after.filter(isBack).map(({ name, value, domain }) => {
    const from = storeOf(value, stored, scripts);
    return { name, value, ...(domain ? { domain } : {}), ...(from ? { from } : {}) };
  });
}

function storeOf(
  value: string,
  stored: DocumentFacts | undefined,
  scripts: readonly ScriptFacts[],
): string | undefined {
  for (const store of ["localStorage", "sessionStorage"] as const) {
    const entry = stored?.[store].find(([, text]) => text.includes(value));
    if (entry) return `${store} ${entry[0]}`;
  }
  const written = scripts
    .flatMap(({ stores = [] }) => stores)
    .find((entry) => WRITTEN.has(entry.store) && entry.value.includes(value));
  return written && `${written.store} ${written.name}`;
}
