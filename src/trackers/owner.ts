import { getDomain } from "tldts-icann";
import { remember } from "../remember.ts";

/**
 * The domain that somebody registered: `example.co.uk` for `mail.example.co.uk`, by the ICANN part
 * of the Public Suffix List. Undefined for what nobody registers: an IP address, `localhost`, a
 * bare suffix, a host with a merge tag in it.
 *
 * The private part of the list is left out on purpose: who opens `shop.github.io` reports to
 * GitHub's servers, whoever wrote the page.
 *
 * @param host In lower case, without port.
 */
export function registrableDomain(host: string): string | undefined {
  return domainOf(host) ?? undefined;
}

/** A document goes to a handful of hosts, and RFC 1035 bounds their names. */
const domainOf = remember((host) => getDomain(host), {
  texts: 1_000,
  length: 253,
});

/**
 * Whether two hosts belong to one site: the same registrable domain or, where there is none, the
 * same host. Two names of one company are two sites.
 *
 * @param host In lower case, without port.
 */
export function isSameSite(host: string, other: string): boolean {
  if (host === other) return true;
  const domain = registrableDomain(host);
  return domain !== undefined && domain === registrableDomain(other);
}

/**
 * The company that a host is known to belong to, by third-party-web's list of companies. A name to
 * show, never evidence: the list knows content networks as well as trackers.
 *
 * The list is loaded on the first call (265 kB), so that a scan without findings never pays for it.
 *
 * @param host In lower case, without port.
 */
export async function ownerOf(host: string): Promise<string | undefined> {
  const domain = registrableDomain(host);
  if (!domain) return undefined;
  // The package is CommonJS, so that Node gives it as a default export that its types do not know.
  const list = (await import("third-party-web/nostats-subset")) as unknown as {
    readonly default: typeof import("third-party-web/nostats-subset");
  };
  const entity = list.default.getEntity(host);
  return entity?.company ?? entity?.name;
}
