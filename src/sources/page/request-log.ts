import type { Mechanism, Size, Trigger } from "../../model.ts";
import type {
  Headers,
  Initiator,
  LoadingFailed,
  NetworkResponse,
  ReportingEndpoints,
  ReportingReport,
  RequestExtraInfo,
  RequestPaused,
  RequestWillBeSent,
  ResponseExtraInfo,
  ResponseReceived,
  WebSocketCreated,
  WebSocketFrame,
  WebTransportCreated,
} from "./protocol.ts";

/** One request, or one hop of a redirected one, as two observers of the browser saw it. */
export interface Exchange {
  readonly url: string;
  readonly method: string;
  /** Milliseconds since navigation. */
  readonly at: number;
  readonly trigger: Trigger;
  /** Of the network; requests that leave with their page have none. */
  readonly requestId?: string | undefined;
  headers: Headers;
  /** DevTools' word; what Network says is finer than what Fetch says. */
  type: string;
  frameId?: string | undefined;
  documentUrl?: string | undefined;
  initiator?: Initiator | undefined;
  /** Fetch saw it on its way out of the page's process. */
  paused: boolean;
  /** Network told of it. */
  described: boolean;
  /** It never left: the answer lay in memory. */
  cached?: boolean;
  body?: Uint8Array | undefined;
  messages?: string[];
  mechanism?: Mechanism;
  response?: NetworkResponse;
  /** Of a beacon, as Fetch saw it: the network does not tell of those that outlive their page. */
  answer?: ResponseExtraInfo;
  hasExtraInfo?: boolean | undefined;
  redirectedTo?: string;
  failure?: string;
  /** Of the answer's body, unpacked. */
  bytes?: number;
  size?: Size;
}

/** What the network told apart from the request, in the order of its hops. */
export interface ExtraInfos {
  readonly requests: RequestExtraInfo[];
  readonly responses: ResponseExtraInfo[];
}

export interface Report {
  readonly id: string;
  /** Of the document that it is about. */
  readonly url: string;
  readonly destination: string;
  readonly type: string;
  readonly body: unknown;
  status: string;
  readonly at: number;
  readonly trigger: Trigger;
}

/** What a hook in the page told: the script's own call, with its stack. */
export interface Call {
  readonly kind:
    | ("keepalive-fetch" | "fetch-later" | "send-beacon")
    | ("ice-servers" | "ice-gathering" | "policy-violation");
  readonly url: string;
  /** The directive that was violated. */
  readonly detail: string;
  readonly stack: readonly string[];
  readonly at: number;
  readonly trigger: Trigger;
}

/** A WebSocket as Playwright tells of it. */
interface Socket {
  readonly url: string;
  readonly messages: string[];
  readonly at: number;
  readonly trigger: Trigger;
}

/** A page with more is one that wants to be too large; the largest real ones have 3,000. */
export const MAX_EXCHANGES = 20_000;
/** Frames of one WebSocket, and characters of all of them. */
const MAX_MESSAGES = 1_000;
const MAX_MESSAGE_TEXT = 1_000_000;
const MAX_SOCKETS = 1_000;
const MAX_REPORTS = 1_000;
const MAX_CALLS = 5_000;

/** Everything that one page asked for, as it happened; see `snapshot.ts` for what is made of it. */
export function createRequestLog(onRequest: () => void = () => {}) {
  const start = performance.now();
  const exchanges: Exchange[] = [];
  const hops = new Map<string, Exchange[]>();
  const extras = new Map<string, ExtraInfos>();
  const interceptions = new Map<string, Exchange>();
  const reports = new Map<string, Report>();
  const endpoints = new Map<string, ReportingEndpoints>();
  const calls: Call[] = [];
  const sockets: Socket[] = [];
  /** Requests, messages and reports that are not kept. */
  const dropped = { requests: 0, messages: 0, reports: 0, calls: 0 };
  let trigger: Trigger = "open";

  const now = () => Math.round(performance.now() - start);

  function add(exchange: Omit<Exchange, "at" | "trigger">): Exchange | undefined {
    if (exchanges.length >= MAX_EXCHANGES) {
      dropped.requests++;
      return undefined;
    }
    const before = exchange.requestId === undefined ? [] : (hops.get(exchange.requestId) ?? []);
    // A redirect is caused by what caused the request.
    const added = { ...exchange, at: now(), trigger: before[0]?.trigger ?? trigger };
    exchanges.push(added);
    if (exchange.requestId !== undefined) hops.set(exchange.requestId, [...before, added]);
    onRequest();
    return added;
  }

  function lastHop(requestId: string): Exchange | undefined {
    return hops.get(requestId)?.findLast(({ described }) => described);
  }

  function extrasOf(requestId: string): ExtraInfos | undefined {
    const known = extras.get(requestId);
    // Extra information may come before the request that it belongs to.
    if (known || extras.size >= MAX_EXCHANGES) return known;
    const fresh = { requests: [], responses: [] };
    extras.set(requestId, fresh);
    return fresh;
  }

  function addMessage({ requestId, response }: WebSocketFrame): void {
    const exchange = lastHop(requestId);
    if (!exchange) return;
    exchange.messages ??= [];
    if (!keepMessage(exchange.messages, response.payloadData)) dropped.messages++;
  }

  return {
    exchanges,
    extras,
    reports,
    endpoints,
    calls,
    sockets,
    dropped,
    now,
    hopsOf: (requestId: string): readonly Exchange[] => hops.get(requestId) ?? [],
    /** What requests are caused by from now on. */
    setTrigger(next: Trigger): void {
      trigger = next;
    },

    paused({ request, networkId, ...paused }: RequestPaused): void {
      if (!isRemote(request.url)) return;
      const same = (hops.get(networkId ?? "") ?? []).filter(
        ({ url, method }) => url === request.url && method === request.method,
      );
      // Fonts are paused twice, and sent once; a redirect to itself is a request of its own.
      if (!paused.redirectedRequestId && same.length > 0 && same.every((hop) => hop.paused)) return;
      const exchange =
        same.find((hop) => !hop.paused) ??
        add({
          url: request.url,
          method: request.method,
          requestId: networkId,
          headers: request.headers,
          type: paused.resourceType,
          paused: true,
          described: false,
        });
      const before = interceptions.get(paused.redirectedRequestId ?? "");
      if (before) before.redirectedTo = request.url;
      if (!exchange) return;
      exchange.paused = true;
      exchange.frameId ??= paused.frameId;
      exchange.body = bodyOf(request);
      interceptions.set(paused.requestId, exchange);
    },

    /** The answer to a request that was seen by {@link paused}; its id is the same. */
    answered({ requestId, responseStatusCode, responseHeaders = [] }: RequestPaused): void {
      const exchange = interceptions.get(requestId);
      if (!exchange || responseStatusCode === undefined) return;
      const headers: Record<string, string> = {};
      for (const { name, value } of responseHeaders) {
        const key = name.toLowerCase();
        headers[key] = key in headers ? `${headers[key]}\n${value}` : value;
      }
      exchange.answer = { requestId, headers, statusCode: responseStatusCode, blockedCookies: [] };
    },

    /** Speculation rules: the browser requests the next page by itself, unseen by Network and Fetch. */
    preloaded(url: string, status: string, frameUrl: string | undefined): void {
      if (!isRemote(url) || status === "Pending") return;
      const requestId = `preload ${url}`;
      const isSent = status === "Ready" || status === "Success";
      const known = hops.get(requestId)?.[0];
      if (known) known.paused ||= isSent;
      else {
        add({
          url,
          method: "GET",
          requestId,
          headers: {},
          type: "Prefetch",
          documentUrl: frameUrl,
          paused: isSent,
          described: false,
        });
      }
    },

    requestWillBeSent(event: RequestWillBeSent): void {
      const { requestId, request, redirectResponse } = event;
      if (!isRemote(request.url)) return;
      const before = redirectResponse && lastHop(requestId);
      if (before) {
        before.response = redirectResponse;
        before.redirectedTo = request.url;
        before.hasExtraInfo = event.redirectHasExtraInfo;
      }
      const known = hops
        .get(requestId)
        ?.find((hop) => !hop.described && hop.url === request.url && hop.method === request.method);
      const exchange =
        known ??
        add({
          url: request.url,
          method: request.method,
          requestId,
          headers: request.headers,
          type: event.type ?? "Other",
          paused: false,
          described: true,
        });
      if (!exchange) return;
      exchange.described = true;
      exchange.type = event.type ?? exchange.type;
      exchange.frameId = event.frameId ?? exchange.frameId;
      exchange.documentUrl = event.documentURL;
      exchange.initiator = event.initiator;
    },

    requestExtraInfo(event: RequestExtraInfo): void {
      extrasOf(event.requestId)?.requests.push(event);
    },
    responseExtraInfo(event: ResponseExtraInfo): void {
      extrasOf(event.requestId)?.responses.push(event);
    },
    responseReceived({ requestId, response, hasExtraInfo }: ResponseReceived): void {
      const exchange = lastHop(requestId);
      if (!exchange) return;
      exchange.response = response;
      exchange.hasExtraInfo = hasExtraInfo;
      if (response.fromDiskCache || response.fromPrefetchCache) exchange.cached = true;
    },
    servedFromCache({ requestId }: { readonly requestId: string }): void {
      const exchange = lastHop(requestId);
      if (exchange) exchange.cached = true;
    },
    dataReceived({ requestId, dataLength }: { readonly requestId: string; dataLength: number }) {
      const exchange = lastHop(requestId);
      if (exchange) exchange.bytes = (exchange.bytes ?? 0) + dataLength;
    },
    loadingFinished({ requestId }: { readonly requestId: string }): Exchange | undefined {
      const exchange = lastHop(requestId);
      if (exchange) exchange.bytes ??= 0;
      return exchange;
    },
    loadingFailed({ requestId, errorText, blockedReason }: LoadingFailed): void {
      const exchange = hops.get(requestId)?.at(-1);
      if (exchange) exchange.failure = blockedReason || errorText;
    },

    webSocketCreated({ requestId, url, initiator }: WebSocketCreated): void {
      add({
        url,
        method: "GET",
        requestId,
        headers: {},
        type: "WebSocket",
        initiator,
        mechanism: "websocket",
        paused: false,
        described: true,
      });
    },
    webSocketHandshake(event: RequestExtraInfo): void {
      extrasOf(event.requestId)?.requests.push(event);
      const exchange = lastHop(event.requestId);
      if (exchange) exchange.headers = event.headers;
    },
    webSocketAnswered(event: {
      readonly requestId: string;
      readonly response: { readonly status: number; readonly headers: Headers };
    }): void {
      const exchange = lastHop(event.requestId);
      if (exchange) exchange.response = { ...event.response, url: exchange.url };
    },
    webSocketFailed(event: { readonly requestId: string; readonly errorMessage: string }): void {
      const exchange = lastHop(event.requestId);
      if (exchange) exchange.failure = event.errorMessage;
    },
    webSocketFrameSent: addMessage,

    /** A worker may open one before we are attached to it; Playwright sees it then. */
    socketOpened(url: string): (message: string) => void {
      const socket: Socket = { url, messages: [], at: now(), trigger };
      if (sockets.length < MAX_SOCKETS) sockets.push(socket);
      return (message) => void keepMessage(socket.messages, message);
    },

    webTransportCreated({ transportId, url, initiator }: WebTransportCreated): void {
      if (hops.has(transportId)) return;
      add({
        url,
        method: "CONNECT",
        requestId: transportId,
        headers: {},
        type: "WebTransport",
        initiator,
        mechanism: "webtransport",
        paused: false,
        described: true,
      });
    },
    webTransportEstablished({ transportId }: { readonly transportId: string }): void {
      const exchange = lastHop(transportId);
      if (exchange) exchange.response = { url: exchange.url, status: 200, headers: {} };
    },

    reportSeen({ report }: { readonly report: ReportingReport }): void {
      const known = reports.get(report.id);
      if (known) known.status = report.status;
      else if (reports.size >= MAX_REPORTS) dropped.reports++;
      else {
        const { id, destination, type, body, status } = report;
        const url = report.initiatorUrl;
        reports.set(id, { id, url, destination, type, body, status, at: now(), trigger });
      }
    },
    endpointsChanged(event: ReportingEndpoints): void {
      if (endpoints.size < MAX_REPORTS) endpoints.set(event.origin, event);
    },

    called(call: Omit<Call, "at" | "trigger">): void {
      if (calls.length >= MAX_CALLS) dropped.calls++;
      else calls.push({ ...call, at: now(), trigger });
    },
  };
}

export type RequestLog = ReturnType<typeof createRequestLog>;

function keepMessage(messages: string[], message: string): boolean {
  const length = messages.reduce((sum, text) => sum + text.length, 0);
  if (messages.length >= MAX_MESSAGES || length + message.length > MAX_MESSAGE_TEXT) return false;
  messages.push(message);
  return true;
}

/** Whether it goes over the network; `data:`, `blob:`, `chrome:` and their kin do not. */
function isRemote(url: string): boolean {
  return /^(?:https?|wss?):/i.test(url);
}

function bodyOf({ hasPostData, postDataEntries }: RequestPaused["request"]): Buffer | undefined {
  if (!hasPostData && !postDataEntries?.length) return undefined;
  return Buffer.concat(
    (postDataEntries ?? []).map(({ bytes = "" }) => Buffer.from(bytes, "base64")),
  );
}
