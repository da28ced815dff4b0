import { PRIVATE_RULES } from "./browser-args.ts";
import { isMappedBy } from "./private-address.ts";
import type { Watched } from "./watch.ts";

/** Not seen by Fetch, so the guard cannot refuse them. */
const UNGUARDED: ReadonlySet<string> = new Set(["WebSocket", "WebTransport"]);

/**
 * What reached private addresses although it was to be refused, one sentence each. Host rules stop
 * addresses that stand in a URL; Chromium itself (Local Network Access) stops WebSockets of public pages
 * to names that lead to one. An older Chromium, a page that is private itself, and TURN over TCP are not
 * stopped.
 */
export async function privateContacts({
  guard,
  log,
}: {
  readonly guard: Pick<Watched["guard"], "blocks">;
  readonly log: Pick<Watched["log"], "exchanges" | "calls">;
}): Promise<readonly string[]> {
  const { blocks } = guard;
  if (!blocks) return [];
  const urls = [
    ...log.exchanges
      .filter(({ type, response }) => UNGUARDED.has(type) && response)
      .map(({ url }) => url),
    ...log.calls.filter(({ kind }) => kind === "ice-gathering").flatMap(({ url }) => turnUrl(url)),
  ];
  const names = [...new Set(urls)].filter(
    (url) => !isMappedBy(PRIVATE_RULES, new URL(url).hostname),
  );
  const reasons = await Promise.all(names.map((url) => blocks(url)));
  return [...new Set(reasons)]
    .filter((reason) => reason !== undefined)
    .map((reason) => `a WebSocket or WebRTC connection was not refused, though ${reason}`);
}

/** An address of the same host for `turns:` and `turn:…?transport=tcp`; UDP is turned off. */
function turnUrl(url: string): string[] {
  const [, secure, host] = /^turn(s?):(\[[\da-f:.]+\]|[^:?/[\]]+)/i.exec(url) ?? [];
  if (host === undefined || !(secure || /[?&]transport=tcp\b/i.test(url))) return [];
  const address = `https://${host}/`;
  return URL.canParse(address) ? [address] : [];
}
