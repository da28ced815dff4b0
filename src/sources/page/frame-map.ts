import type { DevtoolsTarget } from "./devtools.ts";

interface Frame {
  readonly parentId: string | undefined;
  /** Of its document; what it leaves for `about:blank` stays. */
  url: string | undefined;
  /** A worker has an id as well, and none. */
  hasDocument: boolean;
}

/** Contexts whose frames are remembered: requests of a page may come when it is closed already. */
const MAX_CONTEXTS = 50;
/** Frames and workers of one context. */
const MAX_FRAMES = 20_000;

/** Which context, and which document, each frame and worker belongs to. */
export function createFrameMap() {
  const contexts = new Map<string, Map<string, Frame>>();

  function framesOf(contextId: string): Map<string, Frame> {
    const known = contexts.get(contextId);
    if (known) return known;
    const [oldest] = contexts.keys();
    if (contexts.size >= MAX_CONTEXTS && oldest !== undefined) contexts.delete(oldest);
    const fresh = new Map<string, Frame>();
    contexts.set(contextId, fresh);
    return fresh;
  }

  function add(contextId: string, frameId: string, parentId?: string, url?: string): void {
    const frames = framesOf(contextId);
    const known = frames.get(frameId);
    if (known) known.url = url?.startsWith("http") ? url : (known.url ?? url);
    else if (frames.size < MAX_FRAMES) frames.set(frameId, { parentId, url, hasDocument: false });
  }

  return {
    add,
    contextOf(frameId: string): string | undefined {
      for (const [contextId, frames] of contexts) if (frames.has(frameId)) return contextId;
      return undefined;
    },
    /** URL of the frame's document, or of its parent's, which asked for the document itself. */
    urlOf(contextId: string, frameId: string | undefined, isDocument = false): string | undefined {
      const frames = contexts.get(contextId);
      const frame = frames?.get(frameId ?? "");
      const asked = isDocument ? frames?.get(frame?.parentId ?? "") : frame;
      return asked?.url || undefined;
    },
    hasDocument(contextId: string, frameId: string | undefined): boolean {
      return contexts.get(contextId)?.get(frameId ?? "")?.hasDocument ?? false;
    },
    event({ contextId }: DevtoolsTarget, method: string, params: unknown): void {
      if (method === "Page.frameAttached") {
        const { frameId, parentFrameId } = params as { frameId: string; parentFrameId: string };
        add(contextId, frameId, parentFrameId);
      } else if (method === "Page.frameNavigated") {
        const { frame } = params as { frame: { id: string; parentId?: string; url: string } };
        add(contextId, frame.id, frame.parentId, frame.url);
        const known = framesOf(contextId).get(frame.id);
        if (known) known.hasDocument = true;
      }
    },
  };
}

export type FrameMap = ReturnType<typeof createFrameMap>;
