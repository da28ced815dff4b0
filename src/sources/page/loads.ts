import { groupBy } from "../../group-by.ts";
import { parseUrl, withoutFragment } from "../../load.ts";
import type { Load, LoadType, Mechanism, RequestFacts, State, Trigger } from "../../model.ts";
import { MAX_BODY, readBody } from "./body.ts";
import type { FrameMap } from "./frame-map.ts";
import { deadHosts, fateOf } from "./load-state.ts";
import { loadTypeOf, mechanismOf } from "./load-type.ts";
import type { Initiator, RequestExtraInfo, ResponseExtraInfo, StackTrace } from "./protocol.ts";
import {
  type Call,
  type Exchange,
  isUnanswered,
  type Report,
  type RequestLog,
} from "./request-log.ts";
import { cookiesSet, headerValue } from "./set-cookie.ts";
import type { Watched } from "./watch.ts";

interface MutableLoad extends Load {
  readonly requests: RequestFacts[];
}

const MAX_STACK = 20;

/**
 * Joins what was seen into loads: one for each URL, type, trigger and state; a redirect's hops are loads
 * of their own.
 */
export function loadsOf(
  { log, contextId }: Pick<Watched, "log" | "contextId">,
  frames: FrameMap,
  warnings: Set<string>,
  { withoutUdp = false }: { readonly withoutUdp?: boolean } = {},
): Load[] {
  const exchanges = [...joinObservers(log.exchanges), ...missedSockets(log)];
  const extras = assignExtras(exchanges, log);
  const calls = labelCalls(exchanges, log.calls);
  const dead = deadHosts(exchanges);
  const passedOn = new Set(
    exchanges
      .filter(({ response }) => response?.fromServiceWorker === false)
      .map(({ method, url }) => `${method} ${url}`),
  );
  const loads = createLoads();

  for (const exchange of exchanges) {
    const [wire, extraAnswer] = extras.get(exchange) ?? [];
    const answer = extraAnswer ?? exchange.answer;
    const { state, failure } = fateOf(exchange, {
      wire,
      isDead: dead.has(new URL(exchange.url).host),
      isPassedOn: passedOn.has(`${exchange.method} ${exchange.url}`),
    });
    const type = loadTypeOf(exchange, actualRequest(exchange, log));
    if (state === undefined) continue;
    const call = calls.get(exchange);
    const outlives =
      exchange.requestId === undefined && frames.hasDocument(contextId, exchange.frameId);
    const facts = factsOf(exchange, { wire, answer, call, failure, outlives, warnings });
    const isDocument = exchange.type === "Document";
    const frame = isDocument
      ? frames.urlOf(contextId, exchange.frameId, true)
      : (exchange.documentUrl ?? frames.urlOf(contextId, exchange.frameId));
    loads.add(exchange.url, type, exchange.trigger, state, {
      ...facts,
      ...(frame ? { frame } : {}),
    });
  }
  // Headers that were written to a connection have arrived, answer or not.
  const isUnclear = (one: Exchange) => isUnanswered(one) && !extras.get(one)?.[0];
  const unanswered = exchanges.filter(isUnclear).length;
  if (unanswered > 0) {
    warnings.add(
      `requests without an answer when the page was closed: ${unanswered}; ` +
        "whether they arrived is not known",
    );
  }
  addReports(loads, log);
  addBlockedByPolicy(loads, log, exchanges);
  addPeerConnections(loads, log.calls, withoutUdp);
  return loads.all();
}

export function createLoads() {
  const loads = new Map<string, MutableLoad>();
  return {
    add(url: string, type: LoadType, trigger: Trigger, state: State, request: RequestFacts): void {
      const keyOf = (cause: Trigger) => `${url}\n${type}\n${state}\n${cause}`;
      // What goes on while the page scrolls is not caused by it.
      const isGoingOn = trigger === "scroll" && loads.has(keyOf("open"));
      const key = keyOf(isGoingOn ? "open" : trigger);
      const load = loads.get(key);
      if (load) load.requests.push(request);
      else loads.set(key, { url, type, trigger, state, elements: [], requests: [request] });
    },
    all: (): Load[] => [...loads.values()],
  };
}

type Loads = ReturnType<typeof createLoads>;

/**
 * What leaves with its page is seen by Fetch without the network's id; where the network told of it as
 * well (fetchLater), both mean one request.
 */
function joinObservers(all: readonly Exchange[]): Exchange[] {
  const lone = groupBy(
    all.filter(({ described, paused }) => described && !paused),
    ({ url, method }) => `${method} ${url}`,
  );
  return all.filter((exchange) => {
    const { url, method, requestId } = exchange;
    if (requestId !== undefined) return true;
    const described = lone.get(`${method} ${url}`)?.shift();
    if (!described) return true;
    const { body, answer, awaited, answerFailure, failure, redirectedTo } = exchange;
    Object.assign(described, { paused: true, body, answer, awaited, answerFailure });
    if (failure !== undefined) described.failure ??= failure;
    if (redirectedTo !== undefined) described.redirectedTo ??= redirectedTo;
    return false;
  });
}

/**
 * WebSockets that only Playwright saw. Where it saw more of one URL than the network told of, it cannot
 * be said which: then its messages stand for all of them.
 */
function missedSockets({ exchanges, sockets }: RequestLog): Exchange[] {
  const seen = groupBy(
    exchanges.filter(({ type }) => type === "WebSocket"),
    ({ url }) => url,
  );
  const opened = groupBy(sockets, ({ url }) => url);
  return [...opened].flatMap(([url, all]) => {
    const told = seen.get(url) ?? [];
    if (all.length <= told.length) return [];
    for (const [index, exchange] of told.entries()) {
      exchange.messages = all[index]?.messages ?? [];
    }
    return all.slice(told.length).map(
      ({ messages, at, trigger }): Exchange => ({
        url,
        method: "GET",
        at,
        trigger,
        headers: {},
        type: "WebSocket",
        mechanism: "websocket",
        messages,
        // A message is sent over a connection only.
        paused: messages.length > 0,
        described: true,
        hasExtraInfo: false,
      }),
    );
  });
}

/** In the order of the items; in place, since a page may request one URL 20,000 times. */
type Extras = readonly [wire: RequestExtraInfo | undefined, answer: ResponseExtraInfo | undefined];

/** The network's own headers come apart from the request, in the order of its hops. */
function assignExtras(
  exchanges: readonly Exchange[],
  { extras, hopsOf }: RequestLog,
): ReadonlyMap<Exchange, Extras> {
  const assigned = new Map<Exchange, Extras>();
  for (const { requestId } of exchanges) {
    const infos = requestId === undefined ? undefined : extras.get(requestId);
    if (requestId === undefined || !infos) continue;
    const hops = hopsOf(requestId).filter(
      ({ cached, hasExtraInfo }) => !cached && hasExtraInfo !== false,
    );
    for (const [index, hop] of hops.entries()) {
      assigned.set(hop, [infos.requests[index], infos.responses[index]]);
    }
  }
  return assigned;
}

/** Puts each call that a hook told of with the request that it made. */
function labelCalls(
  exchanges: readonly Exchange[],
  calls: readonly Call[],
): ReadonlyMap<Exchange, Call> {
  const labels = new Map<Exchange, Call>();
  const waiting = groupBy(exchanges, ({ url }) => withoutFragment(url));
  for (const call of calls) {
    const candidates = waiting.get(withoutFragment(call.url)) ?? [];
    const found = candidates.find((exchange) => !labels.has(exchange) && fits(call, exchange));
    if (found) labels.set(found, call);
  }
  return labels;
}

function fits({ kind }: Call, { type, method }: Exchange): boolean {
  if (method === "OPTIONS") return false;
  return kind === "send-beacon"
    ? type === "Ping"
    : type === "Fetch" || type === "XHR" || type === "Other";
}

function actualRequest({ initiator }: Exchange, { hopsOf }: RequestLog): Exchange | undefined {
  if (initiator?.type !== "preflight" || initiator.requestId === undefined) return undefined;
  return hopsOf(initiator.requestId).at(-1);
}

interface Told {
  readonly wire: RequestExtraInfo | undefined;
  readonly answer: ResponseExtraInfo | undefined;
  readonly call: Call | undefined;
  readonly failure: string | undefined;
  /** It left when its document was gone already: no fetch but a keepalive one can. */
  readonly outlives: boolean;
  readonly warnings: Set<string>;
}

function factsOf(
  exchange: Exchange,
  { wire, answer, call, failure, outlives, warnings }: Told,
): RequestFacts {
  const { response, url, at } = exchange;
  const headers = lowerCased(wire?.headers ?? exchange.headers);
  const exit = outlives && exchange.type === "XHR" ? "keepalive-fetch" : undefined;
  const mechanism = callMechanism(call) ?? mechanismOf(exchange) ?? exit;
  const stack = stackOf(exchange.initiator?.stack) ?? call?.stack;
  const initiator = initiatorOf(exchange.initiator, stack);
  const status = response?.status ?? answer?.statusCode;
  const setCookies = answer ? cookiesSet(answer, url) : [];
  const contentType = (response?.mimeType || headerValue(answer?.headers ?? {}, "content-type"))
    ?.split(";", 1)[0]
    ?.trim()
    .toLowerCase();
  return {
    method: exchange.method,
    headers,
    ...bodyFacts(exchange.body, headers["content-encoding"], warnings),
    ...(exchange.messages ? { messages: exchange.messages } : {}),
    ...(mechanism ? { mechanism } : {}),
    ...(initiator ? { initiator } : {}),
    ...(stack?.length ? { stack } : {}),
    ...(failure ? { failure } : {}),
    ...(status ? { status } : {}),
    ...(contentType ? { contentType } : {}),
    ...(exchange.redirectedTo ? { redirectedTo: exchange.redirectedTo } : {}),
    ...(setCookies.length > 0 ? { setCookies } : {}),
    ...(response?.remoteIPAddress
      ? { serverAddress: response.remoteIPAddress.replace(/^\[|\]$/g, "") }
      : {}),
    ...(exchange.size ? { size: exchange.size } : {}),
    ...(exchange.bytes === undefined ? {} : { bytes: exchange.bytes }),
    at,
  };
}

function bodyFacts(
  bytes: Uint8Array | undefined,
  encoding: string | undefined,
  warnings: Set<string>,
): Pick<RequestFacts, "body" | "bodyEncoding"> {
  if (!bytes?.length) return {};
  const { isCut, ...body } = readBody(bytes, encoding);
  if (isCut)
    warnings.add(`of requests with a longer body, the first ${MAX_BODY / 1_000} kB were kept`);
  return body;
}

/** HTTP/2's pseudo-headers (`:path`) are no header fields. */
function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  const fields = Object.entries(headers).filter(([name]) => !name.startsWith(":"));
  return Object.fromEntries(fields.map(([name, value]) => [name.toLowerCase(), value]));
}

function callMechanism(call: Call | undefined): Mechanism | undefined {
  return call?.kind === "keepalive-fetch" || call?.kind === "fetch-later" ? call.kind : undefined;
}

function initiatorOf(
  initiator: Initiator | undefined,
  stack: readonly string[] | undefined,
): string | undefined {
  if (initiator?.type === "parser") return "parser";
  // `https://a.example/t.js:12:3 (send)`
  return stack?.[0]?.replace(/ \(.*$/, "").replace(/:\d+:\d+$/, "");
}

function stackOf(trace: StackTrace | undefined): readonly string[] | undefined {
  const lines: string[] = [];
  for (let part = trace; part && lines.length < MAX_STACK; part = part.parent) {
    for (const { url, lineNumber, columnNumber, functionName } of part.callFrames) {
      // Our own hooks and the browser's have none.
      if (url === "") continue;
      const place = `${url}:${lineNumber + 1}:${columnNumber + 1}`;
      lines.push(functionName ? `${place} (${functionName})` : place);
    }
  }
  return lines.length > 0 ? lines.slice(0, MAX_STACK) : undefined;
}

/** Reports leave up to a minute later, from the browser itself: those in the queue are on their way. */
function addReports(loads: Loads, { reports, endpoints, exchanges }: RequestLog): void {
  // The uploader's own, which no page can change.
  const [first] = exchanges;
  const userAgent = first && headerValue(first.headers, "user-agent");
  const uploaded = new Set<string>();
  const isUploaded = ({ status }: Report) => status === "Success" || status === "Pending";
  // What is queued twice is uploaded once while anybody looks.
  const all = [...reports.values()].sort((a, b) => Number(isUploaded(b)) - Number(isUploaded(a)));
  for (const report of all) {
    const { url: about, destination, type, body, at, trigger } = report;
    const origin = parseUrl(about)?.origin ?? about;
    const group = endpoints
      .get(origin)
      ?.endpoints.filter(({ groupName }) => groupName === destination);
    const url = group?.[0]?.url;
    if (url === undefined) continue;
    const text = JSON.stringify([{ body, type, url: about, user_agent: userAgent }]);
    const isSent = isUploaded(report);
    if (isSent) uploaded.add(`${url}\n${text}`);
    else if (uploaded.has(`${url}\n${text}`)) continue;
    loads.add(url, "report", trigger, isSent ? "sent" : "attempted", {
      method: "POST",
      headers: { "content-type": "application/reports+json" },
      body: text,
      mechanism: type === "csp-violation" ? "csp-report" : "network-report",
      ...(isSent ? {} : { failure: "still in the browser's queue when the page was closed" }),
      at,
    });
  }
}

/** By the directive that forbids it (CSP3 §6.1); others are rare. */
const DIRECTIVES: Readonly<Record<string, LoadType>> = {
  "connect-src": "fetch",
  "img-src": "image",
  "script-src": "script",
  "script-src-elem": "script",
  "style-src": "stylesheet",
  "style-src-elem": "stylesheet",
  "font-src": "font",
  "media-src": "media",
  "frame-src": "document",
  "child-src": "document",
  "worker-src": "script",
};

/** What a Content-Security-Policy forbids is told by DevTools for some types only. */
function addBlockedByPolicy(
  loads: Loads,
  { calls }: RequestLog,
  exchanges: readonly Exchange[],
): void {
  const seen = new Set(exchanges.map(({ url }) => url));
  for (const { kind, url, detail, at, trigger } of calls) {
    if (kind !== "policy-violation" || seen.has(url) || !/^(?:https?|wss?):/.test(url)) continue;
    seen.add(url);
    loads.add(url, DIRECTIVES[detail] ?? "other", trigger, "attempted", {
      method: "GET",
      headers: {},
      failure: "csp",
      at,
    });
  }
}

/** STUN and TURN are UDP, of which DevTools tells nothing; the browser may have been started without. */
function addPeerConnections(loads: Loads, calls: readonly Call[], withoutUdp: boolean): void {
  const gathered = new Set(
    calls.flatMap(({ kind, url }) => (kind === "ice-gathering" ? [url] : [])),
  );
  const told = new Set<string>();
  for (const { kind, url, stack, at, trigger } of calls) {
    const isGathering = kind === "ice-gathering";
    if (!isGathering && (kind !== "ice-servers" || gathered.has(url))) continue;
    if (told.has(url)) continue;
    told.add(url);
    const initiator = initiatorOf(undefined, stack);
    const isStopped = withoutUdp && !/^turns:|[?&]transport=tcp\b/i.test(url);
    const state = !isGathering ? "potential" : isStopped ? "attempted" : "sent";
    loads.add(url, "other", trigger, state, {
      method: "STUN",
      headers: {},
      ...(state === "attempted" ? { failure: "UDP is turned off" } : {}),
      mechanism: "webrtc",
      ...(initiator ? { initiator } : {}),
      ...(stack.length > 0 ? { stack } : {}),
      at,
    });
  }
}
