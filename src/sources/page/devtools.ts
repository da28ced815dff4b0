import type { CDPSession } from "playwright";

/**
 * One target of the DevTools protocol that we are attached to: a page, a frame of another process, a
 * worker of any kind.
 */
export interface DevtoolsTarget {
  readonly id: string;
  readonly type: string;
  readonly url: string;
  /** The browser context that it belongs to: each page that is read has one of its own. */
  readonly contextId: string;
  /** Rejects when the target says no, or is gone. */
  send(method: string, params?: object): Promise<unknown>;
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly browserContextId?: string;
  readonly openerId?: string;
}

export interface DevtoolsListener {
  /** A target that we are not attached to (yet); the browser may have had some before. */
  created(info: TargetInfo, attach: (targetId: string) => Promise<void>): void;
  /** A new target; most wait until this has returned, and what it has sent is done. */
  attached(target: DevtoolsTarget): void;
  detached(target: DevtoolsTarget): void;
  event(target: DevtoolsTarget, method: string, params: unknown): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Node {
  readonly parent: Node | undefined;
  readonly sessionId: string;
  readonly children: Map<string, Node>;
  readonly pending: Map<number, { resolve(result: unknown): void; reject(error: Error): void }>;
  target: DevtoolsTarget;
}

/** What is attached by itself, by its parent: frames of other processes and workers. */
const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: false };

/**
 * Follows every target of the browser over its one session: pages and shared workers are attached to
 * as they appear, what belongs to them by themselves, and both before they run.
 *
 * The messages to and from targets are wrapped (`flatten: false`), since Playwright hands sessions of
 * their own out for pages and some frames only, and later than their first requests.
 */
export async function followTargets(
  session: CDPSession,
  listener: DevtoolsListener,
): Promise<void> {
  const roots = new Map<string, Node>();
  let lastId = 0;

  function send(node: Node, method: string, params: object = {}): Promise<unknown> {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      node.pending.set(id, { resolve, reject });
      post(node, JSON.stringify({ id, method, params })).catch((error: Error) => {
        node.pending.delete(id);
        reject(error);
      });
    });
  }

  /** Through the sessions of all parents, each of which wraps the message once more. */
  function post({ parent, sessionId }: Node, message: string): Promise<unknown> {
    const params = { sessionId, message };
    if (!parent) return session.send("Target.sendMessageToTarget", params);
    const wrapped = { id: ++lastId, method: "Target.sendMessageToTarget", params };
    return post(parent, JSON.stringify(wrapped));
  }

  function attached(parent: Node | undefined, sessionId: string, info: TargetInfo): void {
    const node: Node = {
      parent,
      sessionId,
      children: new Map(),
      pending: new Map(),
      target: {
        id: info.targetId,
        type: info.type,
        url: info.url,
        contextId: info.browserContextId ?? parent?.target.contextId ?? "",
        send: (method, params) => send(node, method, params),
      },
    };
    (parent?.children ?? roots).set(sessionId, node);
    // A target may be gone before it was spoken to.
    send(node, "Target.setAutoAttach", AUTO_ATTACH).catch(() => {});
    listener.attached(node.target);
    // Not after the answers to what went before: a page that hangs never gives them.
    send(node, "Runtime.runIfWaitingForDebugger").catch(() => {});
  }

  function detached(nodes: Map<string, Node>, sessionId: string): void {
    const node = nodes.get(sessionId);
    nodes.delete(sessionId);
    if (!node) return;
    listener.detached(node.target);
    for (const { reject } of node.pending.values()) reject(new Error("the target is gone"));
    for (const child of [...node.children.keys()]) detached(node.children, child);
  }

  function received(node: Node, { id, method, params, result, error }: Message): void {
    if (id !== undefined) {
      const waiting = node.pending.get(id);
      node.pending.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    } else if (method !== undefined && !targetEvent(node, method, params)) {
      listener.event(node.target, method, params);
    }
  }

  /** Whether it was one of the events that keep the tree. */
  function targetEvent(node: Node | undefined, method: string, params: unknown): boolean {
    const { sessionId, targetInfo, message } = params as {
      readonly sessionId: string;
      readonly targetInfo: TargetInfo;
      readonly message: string;
    };
    const nodes = node?.children ?? roots;
    switch (method) {
      case "Target.attachedToTarget":
        attached(node, sessionId, targetInfo);
        return true;
      case "Target.detachedFromTarget":
        detached(nodes, sessionId);
        return true;
      case "Target.receivedMessageFromTarget": {
        const child = nodes.get(sessionId);
        if (child) received(child, JSON.parse(message) as Message);
        return true;
      }
      default:
        return false;
    }
  }

  for (const name of [
    "Target.attachedToTarget",
    "Target.detachedFromTarget",
    "Target.receivedMessageFromTarget",
  ] as const) {
    session.on(name, (params: unknown) => targetEvent(undefined, name, params));
  }
  const attach = async (targetId: string) => {
    await session.send("Target.attachToTarget", { targetId, flatten: false });
  };
  session.on("Target.targetCreated", ({ targetInfo }) => listener.created(targetInfo, attach));
  // Without the filter, some kinds are left out.
  await session.send("Target.setDiscoverTargets", { discover: true, filter: [{}] });
}
