import { Resolver } from "node:dns/promises";
import { isIP } from "node:net";

/** The CNAME records of one name; rejects with a `code` of node:dns where there are none. */
type ResolveCname = (host: string) => Promise<readonly string[]>;

export interface AliasOptions {
  /** Default: the system's name servers. */
  readonly resolve?: ResolveCname;
  /** Milliseconds for all hosts together. Default 3,000. */
  readonly timeout?: number;
}

export interface Aliases {
  /** CNAME chains by host, the next name first; in lower case, without hosts that have none. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** What could not be looked up, one sentence each. */
  readonly warnings: readonly string[];
}

/** A page invents as many host names as it likes; a site of its own has a dozen. */
const MAX_HOSTS = 50;
/** Real chains have one to four names (CDN, region, load balancer); more is a loop or a joke. */
const MAX_CHAIN = 8;
const AT_ONCE = 8;
/** Hosts that a warning names. */
const NAMED = 3;

/** The name exists without a CNAME record, or does not exist: both mean that there is no alias. */
const NO_ALIAS: ReadonlySet<unknown> = new Set(["ENODATA", "ENOTFOUND"]);

/**
 * Looks up which hosts are aliases of others (RFC 1034 §3.6.2): a tracker that hides behind a name
 * of the site's own is known by the name that it leads to. Addresses and names without a dot are
 * left out. Never rejects: what could not be looked up is a warning.
 *
 * @param hosts in lower case, without port
 */
export async function aliasesOf(
  hosts: readonly string[],
  { resolve, timeout = 3_000 }: AliasOptions = {},
): Promise<Aliases> {
  const names = [...new Set(hosts)].filter((host) => host.includes(".") && isIP(host) === 0);
  const asked = names.slice(0, MAX_HOSTS);
  const resolver = resolve ? undefined : new Resolver({ timeout: 1_000, tries: 2 });
  const ask = resolve ?? ((host: string) => resolver?.resolveCname(host) ?? Promise.resolve([]));

  const chains = new Map<string, readonly string[]>();
  const failures = new Map<string, string>();
  const stop = new AbortController();
  const queue = asked.values();
  const work = async () => {
    for (const host of queue) {
      if (stop.signal.aborted) return;
      const { chain, failure } = await follow(host, ask);
      // What comes late belongs to a result that was given away already.
      if (stop.signal.aborted) return;
      chains.set(host, chain);
      if (failure) failures.set(host, failure);
    }
  };
  await within(timeout, Promise.all(Array.from({ length: AT_ONCE }, work)));
  stop.abort();
  resolver?.cancel();

  for (const host of asked) if (!chains.has(host)) failures.set(host, "no answer in time");
  const warnings: string[] = [];
  if (failures.size > 0) warnings.push(describeFailures(failures));
  if (names.length > asked.length) {
    warnings.push(
      `only ${MAX_HOSTS} of ${names.length} hosts of the site were looked up for aliases (CNAME)`,
    );
  }
  const found = asked.flatMap((host) => {
    const chain = chains.get(host) ?? [];
    return chain.length > 0 ? [[host, chain] as const] : [];
  });
  return { aliases: Object.fromEntries(found), warnings };
}

async function follow(
  host: string,
  ask: ResolveCname,
): Promise<{ readonly chain: readonly string[]; readonly failure?: string }> {
  const chain: string[] = [];
  let name = host;
  while (chain.length < MAX_CHAIN) {
    let answer: readonly string[];
    try {
      answer = await ask(name);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (NO_ALIAS.has(code)) return { chain };
      return { chain, failure: typeof code === "string" ? code : String(error) };
    }
    const next = answer[0]?.toLowerCase().replace(/\.$/, "");
    if (!next || next === host || chain.includes(next)) return { chain };
    chain.push(next);
    name = next;
  }
  return { chain, failure: `more than ${MAX_CHAIN} names in a row` };
}

/** Waits for the work, but no longer than that; the work is expected never to reject. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

function describeFailures(failures: ReadonlyMap<string, string>): string {
  const named = [...failures].slice(0, NAMED).map(([host, failure]) => `${host}: ${failure}`);
  const more = failures.size > NAMED ? `, and ${failures.size - NAMED} more` : "";
  return `aliases (CNAME) could not be looked up: ${named.join(", ")}${more}`;
}
