import { carriesIdentifier, isIdentifier } from "../leaks/identifier.ts";
import { parseUrl } from "../load.ts";
import type { Leak, Load } from "../model.ts";
import type { RuleContext } from "./rule.ts";

const UNIQUE = "its URL can tell one reader from another";
const SENDS_UNIQUE = "what it sends can tell one reader from another";

/** What makes a request that shows nothing a tracker: an identifier in what it sends, or a known service behind it. */
export function whyIdentified({ snapshot, leaks, tracker }: RuleContext): string | undefined {
  if (snapshot.source !== "page" && carriesIdentifier(leaks)) return UNIQUE;
  if (snapshot.source === "page" && leaks.some(isSentIdentifier)) return SENDS_UNIQUE;
  return tracker && `it goes to ${tracker.facts.name}`;
}

/**
 * Sites send themselves their own cookies with everything, and the paths of their files are full of
 * tokens: on a page only what a script put into the request counts.
 */
function isSentIdentifier(leak: Leak): boolean {
  const isSent = leak.channel === "url" || leak.channel === "body" || leak.channel === "header";
  if (!isSent || !isIdentifier(leak)) return false;
  return leak.basis !== "shape" || !/^(?:path \d+|host|fragment)$/.test(leak.field ?? "");
}

/** As {@link isSentIdentifier}, and more than a token whose meaning nobody knows. */
export function isKnownIdentifier(leak: Leak): boolean {
  return isSentIdentifier(leak) && leak.basis !== "shape";
}

/**
 * As {@link whyIdentified}, with a token that is the name of the file as well: of a picture to look at that is its
 * checksum as a rule; of one that nobody can see there is no reason for it.
 */
export function whyIdentifiedOrNamed(context: RuleContext): string | undefined {
  return whyIdentified(context) ?? (carriesToken(context) ? UNIQUE : undefined);
}

/** Whether anything in the URL is long and random enough to be an identifier, a file's name included. */
export function carriesToken({ snapshot, leaks }: RuleContext): boolean {
  const inUrl =
    snapshot.source === "page" ? leaks.filter(({ channel }) => channel === "url") : leaks;
  return carriesIdentifier(inUrl) || inUrl.some(({ basis }) => basis === "shape");
}

/** File names of transparent pictures that old layouts use as distance keepers, perhaps with a checksum. */
const SPACER_NAME =
  /(?:^|[/_-])(?:spacer|space|blank|transparent|trans|clear|shim|empty|divider|s|t)(?:[_-]?(?:\d{1,3}x)?\d{1,3})?(?:[._-][0-9a-f]{6,64})?\.(?:gif|png)$/i;

/** Whether a tiny picture is used or named like one that keeps distances. */
export function looksLikeSpacer(load: Load): boolean {
  if (load.elements.length > 1) return true;
  const url = parseUrl(load.url);
  return url !== undefined && url.search === "" && SPACER_NAME.test(url.pathname);
}
