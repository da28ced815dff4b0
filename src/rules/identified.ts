import { carriesIdentifier } from "../leaks/identifier.ts";
import type { Leak } from "../model.ts";
import type { RuleContext } from "./rule.ts";

const UNIQUE = "its URL can tell one reader from another";

/** What makes a request that shows nothing a tracker: an identifier in its URL, or a known service behind it. */
export function whyIdentified({ leaks, tracker }: RuleContext): string | undefined {
  if (carriesIdentifier(leaks)) return UNIQUE;
  return tracker && `it goes to ${tracker.facts.name}`;
}

/**
 * The same, with a token that is the name of the file as well: of a picture to look at that is its
 * checksum as a rule; of one that nobody can see there is no reason for it.
 */
export function whyIdentifiedOrNamed(context: RuleContext): string | undefined {
  return whyIdentified(context) ?? (carriesToken(context.leaks) ? UNIQUE : undefined);
}

/** Whether anything in the URL is long and random enough to be an identifier, a file's name included. */
export function carriesToken(leaks: readonly Leak[]): boolean {
  return carriesIdentifier(leaks) || leaks.some(({ basis }) => basis === "shape");
}
