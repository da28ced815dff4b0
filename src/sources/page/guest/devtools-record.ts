import type { CDPSession, Page } from "playwright";
import type { DevtoolsTarget } from "../devtools.ts";
import type { FrameMap } from "../frame-map.ts";
import { EVENT_NAMES, NETWORK, type Recording, recordEvent } from "../network-events.ts";

const FRAME_EVENTS = ["Page.frameAttached", "Page.frameNavigated"];

interface FrameTree {
  readonly frame: { readonly id: string; readonly parentId?: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

export interface DevtoolsRecord {
  readonly target: DevtoolsTarget;
  stop(): Promise<void>;
}

/**
 * What a page's own DevTools session tells: the requests of its process, who caused them, and which
 * cookies the browser refused. It intercepts nothing and puts nothing into the page.
 *
 * @returns undefined where there is no such session: in Firefox and WebKit, or when the page is closed
 */
export async function recordDevtools(
  page: Page,
  recording: Recording,
  frames: FrameMap,
): Promise<DevtoolsRecord | undefined> {
  try {
    const session = await page.context().newCDPSession(page);
    return await follow(session, page, recording, frames);
  } catch (error) {
    if (page.isClosed() || /CDP session is only available/.test(String(error))) return undefined;
    throw error;
  }
}

async function follow(
  session: CDPSession,
  page: Page,
  recording: Recording,
  frames: FrameMap,
): Promise<DevtoolsRecord> {
  const { contextId } = recording;
  const { frameTree }: { frameTree: FrameTree } = await session.send("Page.getFrameTree");
  const target: DevtoolsTarget = {
    id: frameTree.frame.id,
    type: "page",
    url: page.url(),
    contextId,
    send: (method, params) => session.send(method as "Network.enable", params as object),
  };
  for (const name of [...EVENT_NAMES, ...FRAME_EVENTS]) {
    session.on(name as "Network.loadingFailed", (params: unknown) => {
      frames.event(target, name, params);
      recordEvent({ watched: recording, target, frames }, name, params);
    });
  }
  addFrames(frames, contextId, frameTree);
  // A browser that knows one of them not tells what it can.
  await Promise.allSettled([
    target.send("Network.enable", NETWORK),
    target.send("Page.enable"),
    target.send("Network.enableReportingApi", { enable: true }),
    target.send("Preload.enable"),
  ]);
  return {
    target,
    async stop() {
      // A page that is closed has ended it.
      await session.detach().catch(() => {});
    },
  };
}

function addFrames(frames: FrameMap, contextId: string, root: FrameTree): void {
  const trees = [root];
  // Grows while it is read.
  for (const { frame, childFrames = [] } of trees) {
    frames.add(contextId, frame.id, frame.parentId, frame.url);
    trees.push(...childFrames);
  }
}
