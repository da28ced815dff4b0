import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** IANA's special-purpose registries: what is not the public internet. */
const PRIVATE_V4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"],
  ...["172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4"],
  "240.0.0.0/4",
];
const PRIVATE_V6 = ["::/128", "::1/128", "fc00::/7", "fe80::/10", "ff00::/8"];

const privateAddresses = new BlockList();
for (const [family, networks] of [
  ["ipv4", PRIVATE_V4],
  ["ipv6", PRIVATE_V6],
] as const) {
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    privateAddresses.addSubnet(address, Number(bits), family);
  }
}

/** Whether an IP address lies in a private, loopback, link-local or otherwise special network. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  // An IPv4 address in IPv6's clothes (RFC 4291 §2.5.5.2, RFC 6052) reaches the same host.
  const mapped = /^(?:::ffff:|64:ff9b::)(.+)$/i.exec(address)?.[1];
  if (mapped) return isPrivateAddress(isIP(mapped) ? mapped : dotted(mapped));
  return privateAddresses.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** `7f00:1` → `127.0.0.1`, as the URL standard writes a mapped address. */
function dotted(hex: string): string {
  const [high = 0, low = 0] = hex.split(":").map((part) => Number.parseInt(part, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** Names that a page may have looked up; a page invents as many as it likes. */
const MAX_NAMES = 2_000;

/**
 * Tells why a host is not to be contacted: it is, or its name leads to, a private address. A name that
 * does not resolve here may go on, since it will not resolve in the browser either.
 *
 * @param isMapped whether the user's host rules say where a name leads; then it is their decision
 */
export function createPrivateCheck(
  isMapped: (host: string) => boolean,
): (url: string) => Promise<string | undefined> {
  const answers = new Map<string, Promise<string | undefined>>();

  async function look(host: string): Promise<string | undefined> {
    if (isIP(host)) return isPrivateAddress(host) ? `${host} is a private address` : undefined;
    // RFC 6761 §6.3: always loopback.
    if (host === "localhost" || host.endsWith(".localhost")) return `${host} is this machine`;
    if (isMapped(host)) return undefined;
    const addresses = await lookup(host, { all: true }).catch(() => []);
    const found = addresses.find(({ address }) => isPrivateAddress(address));
    return found && `${host} leads to the private address ${found.address}`;
  }

  return (url) => {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
    const known = answers.get(host);
    if (known) return known;
    if (answers.size >= MAX_NAMES) return Promise.resolve("too many hosts to look all of them up");
    const answer = look(host);
    answers.set(host, answer);
    return answer;
  };
}

/** Whether one of Chromium's host rules maps the name: `MAP *.test 127.0.0.1:8443`. */
export function isMappedBy(rules: readonly string[], host: string): boolean {
  return rules.some((rule) => {
    const [, pattern = ""] = /^MAP\s+(\S+)/i.exec(rule) ?? [];
    return pattern !== "" && matchesPattern(host, pattern.toLowerCase().replace(/:\d+$/, ""));
  });
}

/** `*` stands for any characters; segments are searched in order, so that it takes linear time. */
function matchesPattern(host: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return host === pattern;
  const last = rest.pop() ?? "";
  if (!host.startsWith(first) || !host.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = host.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= host.length - last.length;
}
