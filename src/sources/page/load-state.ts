import type { RequestExtraInfo } from "./protocol.ts";
import { type Exchange, isOnItsWay } from "./request-log.ts";

/** DevTools tells that a host does not exist, refuses, or cannot be reached. */
const NO_CONNECTION =
  /ERR_(?:NAME_|DNS_|CONNECTION_REFUSED|ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|CERT_|SSL_)/;

export interface Fate {
  /** `undefined` when it was answered from memory, and nothing was to be sent. */
  readonly state: "sent" | "attempted" | undefined;
  readonly failure?: string;
}

export interface Circumstances {
  /** Its headers as they were written to a connection, where the network told. */
  readonly wire: RequestExtraInfo | undefined;
  /** Nothing reached this host. */
  readonly isDead: boolean;
  /** The network answered the same request when it was made by a service worker. */
  readonly isPassedOn: boolean;
}

/** Whether a request left the browser. */
export function fateOf(exchange: Exchange, { wire, isDead, isPassedOn }: Circumstances): Fate {
  const { response, answer, answerFailure, failure, cached, paused, orphaned } = exchange;
  const because = failure ? { failure } : {};
  if (cached || (response?.fromServiceWorker && isPassedOn)) return { state: undefined };
  if (response?.fromServiceWorker) {
    return { state: "attempted", failure: "answered by the page's service worker" };
  }
  if (wire || response || answer) return { state: "sent", ...because };
  // A beacon goes on when its frame is gone, which is all that its failure means.
  const outlives = paused && exchange.type === "Ping" && failure === "net::ERR_ABORTED";
  // So does what a closed window had asked for, and nobody is left to tell.
  const isUnheard = paused && orphaned && (!failure || failure === "net::ERR_ABORTED");
  if (failure && !outlives && !isUnheard) return { state: "attempted", failure };
  if (!paused) return { state: "attempted" };
  if (isDead) return { state: "attempted", failure: "nothing reached this host" };
  // A page is left when its last requests had the time to get a connection.
  if (isOnItsWay(exchange)) {
    return { state: "attempted", failure: "no connection while the page was watched" };
  }
  return { state: "sent", ...(answerFailure ? { failure: answerFailure } : {}) };
}

/** Hosts that requests of the page failed to reach, and none reached. */
export function deadHosts(exchanges: readonly Exchange[]): ReadonlySet<string> {
  const failed = new Set<string>();
  const alive = new Set<string>();
  for (const { url, failure, response } of exchanges) {
    const { host } = new URL(url);
    if (response) alive.add(host);
    else if (failure && NO_CONNECTION.test(failure)) failed.add(host);
  }
  for (const host of alive) failed.delete(host);
  return failed;
}
