import type { Browser } from "playwright";
import type { Identity } from "./browser.ts";
import { type DevtoolsTarget, followTargets } from "./devtools.ts";
import { type Guard, interceptRequests } from "./fetch-recorder.ts";
import { createFrameMap, type FrameMap } from "./frame-map.ts";
import { BINDING, HOOK_SCRIPT, readCall } from "./hooks.ts";
import { OBJECTION_SCRIPT } from "./objection.ts";
import type { PageOptions } from "./options.ts";
import { pictureSize } from "./picture.ts";
import type { RequestPaused } from "./protocol.ts";
import { createRequestLog, type Exchange, type RequestLog } from "./request-log.ts";

/** Bytes. A larger picture is not one that was made to be small; and all of one page together. */
const MAX_PICTURE = 256_000;
const MAX_PICTURES = 20_000_000;
/** Requests whose page is not known yet; a browser's own errands among them are never claimed. */
const MAX_ORPHANS = 2_000;

/** Answers that the browser keeps until they are asked for; bodies of requests come by Fetch. */
const NETWORK = {
  maxResourceBufferSize: MAX_PICTURE,
  maxTotalBufferSize: MAX_PICTURES,
  maxPostDataSize: 0,
};

/** One page that is being read: what was seen of it. */
export interface Watched {
  readonly contextId: string;
  readonly guard: Guard;
  readonly log: RequestLog;
  /** URLs that the guard blocked, with the reason. */
  readonly blocked: Map<string, string>;
  /** Pictures whose size is still being asked for. */
  readonly pending: Set<Promise<void>>;
  pictureBytes: number;
  /** Requests that could be this page's or another's, and are not kept. */
  orphansDropped: number;
}

interface Orphan {
  readonly event: RequestPaused;
  answer?: RequestPaused;
  readonly open: readonly Watched[];
}

/** Records what all pages of one browser request, each in its own log. */
export interface Watch {
  readonly frames: FrameMap;
  /** @param contextId of the browser context that holds this page and what it opens, nothing else */
  open(contextId: string, guard: Guard, onRequest: () => void): Watched;
  /** Resolves when everything that the page requests from now on will be seen. */
  ready(targetId: string): Promise<DevtoolsTarget>;
  /** Whether a frame with a process of its own is still there. */
  hasFrames(contextId: string): boolean;
  /** Ends a page's record; gives how many requests belong to this page or to another one. */
  close(watched: Watched): number;
}

/** Follows all of a browser over its one session, since those of pages miss what leaves last. */
export async function watchBrowser(
  browser: Browser,
  identity: Identity | undefined,
  { gpc = false }: Pick<PageOptions, "gpc">,
): Promise<Watch> {
  const session = await browser.newBrowserCDPSession();
  const frames = createFrameMap();
  const open = new Map<string, Watched>();
  const orphans = new Map<string, Orphan>();
  const prepared = new Map<string, { target: DevtoolsTarget; done: Promise<void> }>();
  const waiting = new Map<string, () => void>();

  function watchedOf({
    frameId,
    networkId,
  }: Pick<RequestPaused, "frameId" | "networkId">): Watched | "closed" | undefined {
    const contextId = frames.contextOf(frameId);
    if (contextId !== undefined) return open.get(contextId) ?? "closed";
    if (networkId === undefined) return undefined;
    return [...open.values()].find(({ log }) => log.hopsOf(networkId).length > 0);
  }

  function guardOf(event: Pick<RequestPaused, "frameId" | "networkId">): Guard | undefined {
    const watched = watchedOf(event);
    if (typeof watched === "object") return watched.guard;
    // What must not leave must not leave, whose ever it is.
    const [any] = open.values();
    return any && { ...any.guard, headersFor: () => undefined, credentialsFor: () => undefined };
  }

  await followTargets(session, {
    created({ targetId, type, url, browserContextId }, attach) {
      if (browserContextId === undefined) return;
      frames.add(browserContextId, targetId, undefined, url);
      // It may be gone already. All others are attached to by their parents.
      if (type === "page" || type === "shared_worker") attach(targetId).catch(() => {});
    },
    attached(target) {
      frames.add(target.contextId, target.id, undefined, target.url);
      prepared.set(target.id, { target, done: prepareTarget(target, identity, gpc) });
      waiting.get(target.id)?.();
    },
    detached(target) {
      prepared.delete(target.id);
      open.get(target.contextId)?.log.targetGone(target.id);
    },
    event(target, method, params) {
      frames.event(target, method, params);
      const watched = open.get(target.contextId);
      if (!watched) return;
      if (method === "Network.requestWillBeSent") rememberFrame(target, params);
      EVENTS[method]?.({ watched, target, frames }, params as never);
    },
  });

  function rememberFrame(target: DevtoolsTarget, params: unknown): void {
    const { frameId } = params as { readonly frameId?: string };
    if (frameId) frames.add(target.contextId, frameId);
  }

  await interceptRequests(session, {
    guardOf,
    seen(event) {
      const watched = watchedOf(event);
      const isTold = isToldByFetchOnly(event);
      if (watched === undefined) {
        const candidates = [...open.values()];
        if (orphans.size < MAX_ORPHANS) orphans.set(event.requestId, { event, open: candidates });
        else for (const page of candidates) page.orphansDropped++;
        return isTold;
      }
      if (watched === "closed") return false;
      const awaited = isTold || watched.log.isLeaving();
      watched.log.paused(event, awaited);
      return awaited;
    },
    answered(event) {
      const watched = watchedOf(event);
      const orphan = orphans.get(event.requestId);
      if (orphan) orphan.answer = event;
      else if (typeof watched === "object") watched.log.answered(event);
    },
    blocked({ request, requestId, ...event }, reason) {
      const watched = watchedOf(event);
      if (typeof watched !== "object") return;
      watched.blocked.set(request.url, reason);
      watched.log.refused(requestId);
    },
  });

  return {
    frames,
    open(contextId, guard, onRequest) {
      const watched: Watched = {
        contextId,
        guard,
        log: createRequestLog(onRequest),
        blocked: new Map(),
        pending: new Set(),
        pictureBytes: 0,
        orphansDropped: 0,
      };
      open.set(contextId, watched);
      return watched;
    },
    async ready(targetId) {
      if (!prepared.has(targetId)) {
        await new Promise<void>((resolve) => waiting.set(targetId, resolve));
        waiting.delete(targetId);
      }
      const found = prepared.get(targetId);
      if (!found) throw new Error("the page was gone before it was opened");
      await found.done;
      return found.target;
    },
    hasFrames(contextId) {
      return [...prepared.values()].some(
        ({ target }) => target.type === "iframe" && target.contextId === contextId,
      );
    },
    close(watched) {
      let unclear = watched.orphansDropped;
      for (const [id, { event, answer, open: candidates }] of orphans) {
        if (!candidates.includes(watched)) continue;
        const owner = watchedOf(event);
        if (owner === watched) {
          watched.log.paused(event, isToldByFetchOnly(event));
          if (answer) watched.log.answered(answer);
        } else if (owner === undefined) unclear++;
        if (
          owner !== undefined ||
          candidates.every((page) => page === watched || !open.has(page.contextId))
        ) {
          orphans.delete(id);
        }
      }
      open.delete(watched.contextId);
      return unclear;
    },
  };
}

/** What outlives its page: the network tells nobody what becomes of it. */
function isToldByFetchOnly({ networkId, resourceType }: RequestPaused): boolean {
  return networkId === undefined || resourceType === "Ping";
}

/** Has a new target tell what it requests, and hooks its documents. */
async function prepareTarget(
  target: DevtoolsTarget,
  identity: Identity | undefined,
  gpc: boolean,
): Promise<void> {
  const hasDocuments = target.type === "page" || target.type === "iframe";
  const steps = [
    target.send("Network.enable", NETWORK),
    ...(hasDocuments
      ? [
          ...(gpc ? [runFirst(target, OBJECTION_SCRIPT)] : []),
          ...(identity ? [target.send("Emulation.setUserAgentOverride", identity)] : []),
          target.send("Page.enable"),
          target.send("Network.enableReportingApi", { enable: true }),
          target.send("Preload.enable"),
          target.send("Runtime.enable"),
          target.send("Runtime.addBinding", { name: BINDING }),
          runFirst(target, HOOK_SCRIPT),
        ]
      : []),
  ];
  // A target that knows one of them not, or is gone, tells what it can.
  await Promise.allSettled(steps);
}

function runFirst(target: DevtoolsTarget, source: string): Promise<unknown> {
  return target.send("Page.addScriptToEvaluateOnNewDocument", { source, runImmediately: true });
}

interface Scene {
  readonly watched: Watched;
  readonly target: DevtoolsTarget;
  readonly frames: FrameMap;
}

type EventHandler = (scene: Scene, params: never) => void;

const EVENTS: Readonly<Record<string, EventHandler>> = {
  "Network.requestWillBeSent": ({ watched, target }, event) =>
    watched.log.requestWillBeSent(event, target.id),
  "Network.requestWillBeSentExtraInfo": ({ watched }, event) => watched.log.requestExtraInfo(event),
  "Network.responseReceived": ({ watched }, event) => watched.log.responseReceived(event),
  "Network.responseReceivedExtraInfo": ({ watched }, event) => watched.log.responseExtraInfo(event),
  "Network.requestServedFromCache": ({ watched }, event) => watched.log.servedFromCache(event),
  "Network.dataReceived": ({ watched }, event) => watched.log.dataReceived(event),
  "Network.loadingFinished": ({ watched, target }, event) => {
    const exchange = watched.log.loadingFinished(event);
    if (exchange?.type === "Image") measurePicture(watched, target, exchange);
  },
  "Network.loadingFailed": ({ watched }, event) => watched.log.loadingFailed(event),
  "Network.webSocketCreated": ({ watched }, event) => watched.log.webSocketCreated(event),
  "Network.webSocketWillSendHandshakeRequest": (
    { watched },
    { requestId, request }: { requestId: string; request: { headers: Record<string, string> } },
  ) => watched.log.webSocketHandshake({ requestId, headers: request.headers }),
  "Network.webSocketHandshakeResponseReceived": ({ watched }, event) =>
    watched.log.webSocketAnswered(event),
  "Network.webSocketFrameError": ({ watched }, event) => watched.log.webSocketFailed(event),
  "Network.webSocketFrameSent": ({ watched }, event) => watched.log.webSocketFrameSent(event),
  "Network.webTransportCreated": ({ watched }, event) => watched.log.webTransportCreated(event),
  "Network.webTransportConnectionEstablished": ({ watched }, event) =>
    watched.log.webTransportEstablished(event),
  "Network.reportingApiReportAdded": ({ watched }, event) => watched.log.reportSeen(event),
  "Network.reportingApiReportUpdated": ({ watched }, event) => watched.log.reportSeen(event),
  "Network.reportingApiEndpointsChangedForOrigin": ({ watched }, event) =>
    watched.log.endpointsChanged(event),
  "Preload.prefetchStatusUpdated": (
    { watched, frames },
    event: { prefetchUrl: string; status: string; initiatingFrameId: string },
  ) => {
    const frame = frames.urlOf(watched.contextId, event.initiatingFrameId);
    watched.log.preloaded(event.prefetchUrl, event.status, frame);
  },
  "Preload.prerenderStatusUpdated": (
    { watched },
    { key, status }: { key: { url: string }; status: string },
  ) => watched.log.preloaded(key.url, status, undefined),
  "Runtime.bindingCalled": ({ watched }, event: { name: string; payload: string }) => {
    const call = event.name === BINDING ? readCall(event.payload) : undefined;
    if (call) watched.log.called(call);
  },
} satisfies Record<string, EventHandler>;

/** Asks for a picture's bytes while its page still holds them. */
function measurePicture(watched: Watched, target: DevtoolsTarget, exchange: Exchange): void {
  const { bytes = 0, response, requestId } = exchange;
  const isWorthIt = bytes > 0 && bytes <= MAX_PICTURE && response?.status !== 204;
  if (!isWorthIt || exchange.cached || watched.pictureBytes + bytes > MAX_PICTURES) return;
  watched.pictureBytes += bytes;
  const measuring = target
    .send("Network.getResponseBody", { requestId })
    .then((answer) => {
      const { body, base64Encoded } = answer as { body: string; base64Encoded: boolean };
      const size = pictureSize(Buffer.from(body, base64Encoded ? "base64" : "utf8"));
      if (size) exchange.size = size;
    })
    // The page left, or the browser did not keep it: its size is not known.
    .catch(() => {})
    .finally(() => watched.pending.delete(measuring));
  watched.pending.add(measuring);
}
