import type { Browser } from "playwright";
import type { Identity } from "./browser.ts";
import { type DevtoolsTarget, followTargets } from "./devtools.ts";
import { type Guard, interceptRequests } from "./fetch-recorder.ts";
import { createFrameMap, type FrameMap } from "./frame-map.ts";
import { BINDING, HOOK_SCRIPT } from "./hooks.ts";
import { NETWORK, type Recording, recordEvent } from "./network-events.ts";
import { OBJECTION_SCRIPT } from "./objection.ts";
import type { PageOptions } from "./options.ts";
import type { RequestPaused } from "./protocol.ts";
import { createRequestLog } from "./request-log.ts";

/** Requests whose page is not known yet; a browser's own errands among them are never claimed. */
const MAX_ORPHANS = 2_000;

/** One page that is being read: what was seen of it. */
export interface Watched extends Recording {
  readonly guard: Guard;
  /** URLs that the guard blocked, with the reason. */
  readonly blocked: Map<string, string>;
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
  /** Whether there is one page and nothing else: no other window, no worker, no frame with a process of its own. */
  isAlone(contextId: string): boolean;
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
      recordEvent({ watched, target, frames }, method, params);
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
    isAlone(contextId) {
      const targets = [...prepared.values()].map(({ target }) => target);
      return targets.filter((target) => target.contextId === contextId).length === 1;
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
