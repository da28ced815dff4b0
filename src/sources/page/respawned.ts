import type { CookieFacts, RespawnedFacts } from "../../model.ts";
import type { DocumentFacts } from "./known-values.ts";

/**
 * The cookies that are there again with the same value, after all were deleted and the page was loaded
 * once more, and the store of the page that held the value meanwhile.
 */
export function respawned(
  before: readonly CookieFacts[],
  after: readonly CookieFacts[],
  stored: DocumentFacts | undefined,
): RespawnedFacts[] {
  const isBack = (cookie: CookieFacts) =>
    before.some(
      ({ name, domain, value }) =>
        name === cookie.name && domain === cookie.domain && value === cookie.value,
    );
  return after.filter(isBack).map(({ name, value, domain }) => {
    const from = storeOf(value, stored);
    return { name, value, ...(domain ? { domain } : {}), ...(from ? { from } : {}) };
  });
}

function storeOf(value: string, stored: DocumentFacts | undefined): string | undefined {
  for (const store of ["localStorage", "sessionStorage"] as const) {
    const entry = stored?.[store].find(([, text]) => text.includes(value));
    if (entry) return `${store} ${entry[0]}`;
  }
  return undefined;
}
