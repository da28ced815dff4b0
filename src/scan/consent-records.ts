import { readRecord } from "../leaks/reading/consent-records.ts";
import type { ConsentFacts, ConsentRecord, PageFacts } from "../model.ts";

/** What the page's consent platforms recorded of the choice, and whether that is what was chosen. */
export function consentRecordsOf({ consent, cookies }: PageFacts): readonly ConsentRecord[] {
  if (!consent) return [];
  const kept = [
    ...cookies.map(({ name, value }) => ({ from: `cookie ${name}`, key: name, value })),
    ...(consent.stored ?? []).map(({ key, value }) => ({
      from: `localStorage ${key}`,
      key,
      value,
    })),
  ];
  return kept.flatMap(({ from, key, value }) => {
    const record = readRecord(key, value);
    if (!record) return [];
    const { platform, says, agreed } = record;
    return [{ platform, from, says, agreed, isTrue: isTrue(agreed, consent) }];
  });
}

/** Who chose nothing, or refused, has agreed to nothing. */
function isTrue(agreed: readonly string[], { choice, outcome }: ConsentFacts): boolean {
  const hasAgreed = choice === "accept" && outcome === "made";
  return hasAgreed || agreed.length === 0;
}
