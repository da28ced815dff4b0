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
  /** As Fetch saw it: the network does not tell of requests that outlive their page. */
  answer?: ResponseExtraInfo;
  hasExtraInfo?: boolean | undefined;
  redirectedTo?: string;
  failure?: string;
  /** When it failed, in milliseconds since navigation. */
  failedAt?: number;
  /** Id of the DevTools target that told of it. */
  targetId?: string;
  /** That target went away before it could have told what became of the request. */
  orphaned?: boolean;
  /** Fetch will tell of its answer, or why there is none. */
  awaited?: boolean;
  /** Why Fetch says that there is no answer, though the request may have arrived. */
  answerFailure?: string;
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

/** What a hook saw a script do beside its requests; see `script-facts.ts`. */
export interface Note {
  readonly deed: string;
  readonly detail: string;
  /** Its URL; of an inline script the document's. */
  readonly script: string;
  readonly at: number;
}

/** A WebSocket as Playwright tells of it. */
interface Socket {
  readonly url: string;
  readonly messages: string[];
  readonly at: number;
  readonly trigger: Trigger;
}

/**
 * DevTools' reasons (Network.ErrorReason) that mean that nothing reached the server, in Chromium's words;
 * the others may come when the request was written already.
 */
const NOT_SENT: Readonly<Record<string, string>> = {
  NameNotResolved: "net::ERR_NAME_NOT_RESOLVED",
  ConnectionRefused: "net::ERR_CONNECTION_REFUSED",
  ConnectionFailed: "net::ERR_CONNECTION_FAILED",
  InternetDisconnected: "net::ERR_INTERNET_DISCONNECTED",
  AddressUnreachable: "net::ERR_ADDRESS_UNREACHABLE",
  BlockedByClient: "net::ERR_BLOCKED_BY_CLIENT",
};

/** Milliseconds after which a target that goes away had told what there was to tell. */
const TARGET_GRACE = 1_000;

/** A page with more is one that wants to be too large; the largest real ones have 3,000. */
export const MAX_EXCHANGES = 20_000;
/** Frames of one WebSocket, and characters of all of them. */
const MAX_MESSAGES = 1_000;
const MAX_MESSAGE_TEXT = 1_000_000;
const MAX_SOCKETS = 1_000;
const MAX_REPORTS = 1_000;
const MAX_CALLS = 5_000;
/** A frame tells up to 1,500. */
const MAX_NOTES = 20_000;

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
  const notes: Note[] = [];
  const sockets: Socket[] = [];
  /** Requests, messages and reports that are not kept. */
  const dropped = { requests: 0, messages: 0, reports: 0, calls: 0, notes: 0 };
  let trigger: Trigger = "open";
  let lastNews = 0;

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
    notes,
    sockets,
    dropped,
    now,
    hopsOf: (requestId: string): readonly Exchange[] => hops.get(requestId) ?? [],
    /** What requests are caused by from now on. */
    setTrigger(next: Trigger): void {
      trigger = next;
    },

    isLeaving: () => trigger === "leave",
    /** Milliseconds since a request, an answer that Fetch is asked for, or a target's end was seen. */
    quietFor: () => now() - lastNews,
    /** Whether a request, of those since then, may get a connection yet, or one an answer. */
    isWaiting(since: number): boolean {
      return exchanges.some(
        (exchange) =>
          isUnanswered(exchange) ||
          isRedirected(exchange) ||
          (exchange.at >= since &&
            (isComing(exchange) || isOnItsWay(exchange)) &&
            !extras.get(exchange.requestId ?? "")?.requests.length),
      );
    },

    paused({ request, networkId, ...paused }: RequestPaused, awaited: boolean): void {
      if (!isRemote(request.url)) return;
      lastNews = now();
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
      exchange.awaited = awaited;
      interceptions.set(paused.requestId, exchange);
    },

    /** The answer to a request that was seen by {@link paused}, or its failure; its id is the same. */
    answered(event: RequestPaused): void {
      const { requestId, responseStatusCode, responseErrorReason, responseHeaders = [] } = event;
      const exchange = interceptions.get(requestId);
      if (!exchange) return;
      exchange.awaited = false;
      lastNews = now();
      if (responseErrorReason !== undefined) {
        const failure = NOT_SENT[responseErrorReason];
        if (failure !== undefined) exchange.failure ??= failure;
        else exchange.answerFailure = responseErrorReason;
      }
      if (responseStatusCode === undefined) return;
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

    /** It was not let go on, so Fetch alone knows what became of it. */
    refused(requestId: string): void {
      const exchange = interceptions.get(requestId);
      if (!exchange) return;
      exchange.awaited = false;
      exchange.failure ??= "net::ERR_BLOCKED_BY_CLIENT";
    },

    /** A window was closed, a frame removed, a worker ended: its last requests tell nothing more. */
    targetGone(targetId: string): void {
      lastNews = now();
      for (const exchange of exchanges) {
        const { failedAt = Number.POSITIVE_INFINITY } = exchange;
        if (exchange.targetId === targetId && failedAt > now() - TARGET_GRACE) {
          exchange.orphaned = true;
        }
      }
    },

    requestWillBeSent(event: RequestWillBeSent, targetId: string): void {
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
      lastNews = now();
      exchange.described = true;
      exchange.targetId = targetId;
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
      if (!exchange) return;
      exchange.failure = blockedReason || errorText;
      exchange.failedAt = now();
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

    noted(note: Omit<Note, "at">): void {
      if (notes.length >= MAX_NOTES) dropped.notes++;
      else notes.push({ ...note, at: now() });
    },
  };
}

export type RequestLog = ReturnType<typeof createRequestLog>;

/** Fetch was to tell of its answer, and never did. */
export function isUnanswered({ awaited, answer, answerFailure, failure }: Exchange): boolean {
  return awaited === true && !answer && failure === undefined && answerFailure === undefined;
}

/** The answer leads elsewhere, and nothing went there so far. */
function isRedirected({ answer, redirectedTo, awaited, failure }: Exchange): boolean {
  const { statusCode = 0, headers = {} } = answer ?? {};
  const leadsOn = statusCode >= 300 && statusCode < 400 && "location" in headers;
  return leadsOn && awaited === false && redirectedTo === undefined && failure === undefined;
}

/** Fetch never sees these. */
const UNPAUSED: ReadonlySet<string> = new Set(["WebSocket", "WebTransport", "Prefetch", "FedCM"]);

/** Told of by the network, and not seen by Fetch yet. */
function isComing({ described, paused, cached, response, failure, type }: Exchange): boolean {
  return described && !paused && !(cached || response || failure) && !UNPAUSED.has(type);
}

/**
 * Let go on by Fetch, with an observer that would tell when it gets a connection: then the network tells
 * of the headers as they are written, apart from this.
 */
export function isOnItsWay(exchange: Exchange): boolean {
  const { paused, described, cached, response, answer, failure, orphaned } = exchange;
  const isOver = cached || response || answer || failure || orphaned;
  return paused && described && exchange.hasExtraInfo !== false && !isOver;
}

function keepMessage(messages: string[], message: string): boolean {
  const length = messages.reduce((sum, text) => sum + text.length, 0);
  if (messages.length >= MAX_MESSAGES || length + message.length > MAX_MESSAGE_TEXT) return false;
  messages.push(message);
  return true;
}

/** Whether it goes over the network; `data:`, `blob:`, `chrome:` and their kin do not. */
export function isRemote(url: string): boolean {
  return /^(?:https?|wss?):/i.test(url);
}

function bodyOf({ hasPostData, postDataEntries }: RequestPaused["request"]): Buffer | undefined {
  if (!hasPostData && !postDataEntries?.length) return undefined;
  return Buffer.concat(
    (postDataEntries ?? []).map(({ bytes = "" }) => Buffer.from(bytes, "base64")),
  );
}
