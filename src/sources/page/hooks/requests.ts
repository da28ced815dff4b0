import type { HookKit } from "./kit.ts";

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
 * being requested. Runs in the page.
 */
export function hookRequests(kit: HookKit, maxCalls: number, maxUrl: number): void {
  const scope = globalThis as unknown as PageScope;
  const { hook, hookCall, send, stack } = kit;
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { slice } = String.prototype;
  const { addEventListener } = scope.EventTarget.prototype;
  const NativeRequest = Request;
  const NativeUrl = URL;
  const { document } = scope;
  let left = maxCalls;

  function tell(kind: string, url: string, detail = ""): void {
    if (left-- <= 0) return;
    send(`${kind}\n${apply(slice, url, [0, maxUrl])}\n${detail}\n${stack()}`);
  }

  /** What has a string form of the page's own making is left out: asking twice would show. */
  function urlOf(input: unknown): string {
    if (input instanceof NativeRequest) return input.url;
    if (input instanceof NativeUrl) return input.href;
    return typeof input === "string" ? new NativeUrl(input, document.baseURI).href : "";
  }

  hookCall(globalThis, "fetch", (_self, args) => {
    const init = args[1] as { readonly keepalive?: unknown } | undefined;
    const ownKeepalive = args[0] instanceof NativeRequest && args[0].keepalive;
    if (init?.keepalive ?? ownKeepalive) tell("keepalive-fetch", urlOf(args[0]));
  });
  hookCall(globalThis, "fetchLater", (_self, args) => tell("fetch-later", urlOf(args[0])));
  hookCall(scope.Navigator.prototype, "sendBeacon", (_self, args) =>
    tell("send-beacon", urlOf(args[0])),
  );

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
