import { randomBytes } from "node:crypto";
import type { Call } from "./request-log.ts";

/** Of what a hook tells; a page that calls more often gains nothing by it. */
const MAX_CALLS_PER_DOCUMENT = 1_000;
const MAX_URL = 8_000;
const MAX_FRAMES = 20;

const KINDS: ReadonlySet<string> = new Set<Call["kind"]>([
  ...(["keepalive-fetch", "fetch-later", "send-beacon"] as const),
  ...(["ice-servers", "ice-gathering", "policy-violation"] as const),
]);

/** The name under which a document finds what to report with, for a moment; no page can know it. */
export const BINDING = `_${randomBytes(8).toString("hex")}`;

/** Runs in every document before its own scripts. */
export const HOOK_SCRIPT = `(${installHooks})(${JSON.stringify(BINDING)}, ${MAX_CALLS_PER_DOCUMENT}, ${MAX_URL})`;

/** What a hook reported, from the text that came through the binding; undefined when it is none. */
export function readCall(payload: string): Omit<Call, "at" | "trigger"> | undefined {
  const [kind = "", url = "", detail = "", ...lines] = payload.split("\n", 60);
  if (!KINDS.has(kind)) return undefined;
  const stack = lines.flatMap((line) => {
    const [, name, place] =
      /^\s*at (?:(\S[^(]*) \()?((?:https?|blob):[^()\s]+:\d+:\d+)\)?$/.exec(line) ?? [];
    return place ? [name ? `${place} (${name})` : place] : [];
  });
  return { kind: kind as Call["kind"], url, detail, stack: stack.slice(0, MAX_FRAMES) };
}

interface PeerConnection {
  readonly iceServers?: readonly { readonly urls: string | readonly string[] }[];
}

interface PolicyViolation {
  readonly isTrusted: boolean;
  readonly disposition: string;
  readonly blockedURI: string;
  readonly effectiveDirective: string;
}

/** What the hooks use of the page; the project is compiled without the DOM's types. */
interface PageScope {
  readonly document: { readonly baseURI: string };
  readonly EventTarget: { readonly prototype: { readonly addEventListener: () => void } };
  readonly Navigator: { readonly prototype: object };
  readonly RTCPeerConnection?: {
    readonly prototype: { readonly getConfiguration: () => PeerConnection };
  };
}

/**
 * Tells of what no observer outside the page can tell apart or see: which fetch is `keepalive` or
 * deferred, who called sendBeacon when the page is left, WebRTC's servers, and what a policy kept from
 * being requested. Runs in the page,
 * where everything may be replaced by the page's own: it takes what it needs before the page runs.
 */
function installHooks(binding: string, maxCalls: number, maxUrl: number): void {
  const scope = globalThis as unknown as PageScope & Record<string, unknown>;
  const send = scope[binding] as ((text: string) => void) | undefined;
  delete scope[binding];
  if (typeof send !== "function") return;

  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { slice } = String.prototype;
  const { addEventListener } = scope.EventTarget.prototype;
  const NativeError = Error;
  const NativeProxy = Proxy;
  const NativeRequest = Request;
  const NativeUrl = URL;
  const { document } = scope;
  let left = maxCalls;

  function tell(kind: string, url: string, detail = ""): void {
    if (left-- <= 0) return;
    const { stack } = new NativeError();
    send?.(`${kind}\n${apply(slice, url, [0, maxUrl])}\n${detail}\n${stack}`);
  }

  /** What has a string form of the page's own making is left out: asking twice would show. */
  function urlOf(input: unknown): string {
    if (input instanceof NativeRequest) return input.url;
    if (input instanceof NativeUrl) return input.href;
    return typeof input === "string" ? new NativeUrl(input, document.baseURI).href : "";
  }

  function hook(owner: object, name: string, handler: ProxyHandler<never>): unknown {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    if (typeof descriptor?.value !== "function") return undefined;
    const value = new NativeProxy(descriptor.value as never, handler);
    defineProperty(owner, name, { ...descriptor, value });
    return value;
  }

  /** Looks at a call, and makes it as it would have been made. */
  function hookCall(owner: object, name: string, look: (args: readonly unknown[]) => void): void {
    hook(owner, name, {
      apply(target: () => unknown, self: unknown, args: unknown[]) {
        try {
          look(args);
        } catch {
          // The page's own error, if it is one, is thrown by the call itself.
        }
        return apply(target, self, args);
      },
    });
  }

  hookCall(globalThis, "fetch", (args) => {
    const init = args[1] as { readonly keepalive?: unknown } | undefined;
    const ownKeepalive = args[0] instanceof NativeRequest && args[0].keepalive;
    if (init?.keepalive ?? ownKeepalive) tell("keepalive-fetch", urlOf(args[0]));
  });
  hookCall(globalThis, "fetchLater", (args) => tell("fetch-later", urlOf(args[0])));
  hookCall(scope.Navigator.prototype, "sendBeacon", (args) => tell("send-beacon", urlOf(args[0])));

  apply(addEventListener, document, [
    "securitypolicyviolation",
    ({ isTrusted, disposition, blockedURI, effectiveDirective }: PolicyViolation) => {
      const isBlocked = isTrusted && disposition === "enforce";
      if (isBlocked) tell("policy-violation", blockedURI, effectiveDirective);
    },
  ]);

  if (!scope.RTCPeerConnection) return;
  const { prototype } = scope.RTCPeerConnection;
  const { getConfiguration } = prototype;
  const gatheringState = getOwnPropertyDescriptor(prototype, "iceGatheringState")?.get;

  function tellServers(kind: string, peer: object): void {
    const servers = apply(getConfiguration, peer, []).iceServers ?? [];
    for (let i = 0; i < servers.length && i < 20; i++) {
      const urls = servers[i]?.urls ?? [];
      const list = typeof urls === "string" ? [urls] : urls;
      for (let j = 0; j < list.length && j < 20; j++) tell(kind, list[j] ?? "");
    }
  }

  const handler = {
    construct(target: () => unknown, args: unknown[], newTarget: () => unknown): object {
      const peer = construct(target, args, newTarget) as object;
      try {
        tellServers("ice-servers", peer);
        apply(addEventListener, peer, [
          "icegatheringstatechange",
          () => {
            const isGathering = gatheringState && apply(gatheringState, peer, []) === "gathering";
            if (isGathering) tellServers("ice-gathering", peer);
          },
        ]);
      } catch {
        // Nothing of ours may keep the page from its connection.
      }
      return peer;
    },
  } as ProxyHandler<never>;
  const hooked = hook(globalThis, "RTCPeerConnection", handler);
  const old = getOwnPropertyDescriptor(globalThis, "webkitRTCPeerConnection");
  if (old) defineProperty(globalThis, "webkitRTCPeerConnection", { ...old, value: hooked });
  const named = getOwnPropertyDescriptor(prototype, "constructor");
  defineProperty(prototype, "constructor", { ...named, value: hooked });
}
