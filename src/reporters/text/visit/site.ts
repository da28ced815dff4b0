import type { Load, ScannedResult } from "../../../model.ts";
import { registrableDomain } from "../../../trackers/owner.ts";

/** What counts as one party: the registrable domain, or the host where there is none. */
function siteOfHost(host: string): string {
  return registrableDomain(host) ?? host;
}

/** Host of the URL in lower case; undefined when it has none. */
function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname || undefined : undefined;
}

/** The party that the load goes to; undefined when its URL has no host. */
export function partyOf({ url }: Pick<Load, "url">): string | undefined {
  const host = hostOf(url);
  return host && siteOfHost(host);
}

/** The party whose page it is; a page that redirected is the one where the navigation ended. */
export function siteOf({ page, host }: ScannedResult): string | undefined {
  const own = (page && hostOf(page.url)) ?? host?.toLowerCase();
  return own && siteOfHost(own);
}

/** Whether a cookie's domain belongs to this party. */
export function isOfParty(domain: string, party: string | undefined): boolean {
  return siteOfHost(domain.replace(/^\./, "").toLowerCase()) === party;
}
