import type { CDPSession, Frame, Page } from "playwright";
import { withoutFragment } from "../../../load.ts";
import type { Script } from "./script.ts";

/** One document of the page that a script can look at. */
interface World {
  readonly url: string;
  /**
   * Runs the script in a world of its own, which the page's scripts cannot reach.
   *
   * @throws Error when the frame is gone, or does not answer in time
   */
  run<T>(script: Script<T>): Promise<T>;
}

export interface Worlds {
  /** The page's own document first. */
  readonly worlds: readonly World[];
  /** Frames that could not be entered. */
  readonly closed: readonly string[];
  close(): void;
}

export interface WorldLimits {
  readonly frames: number;
  /** Milliseconds that an answer may take from now on. */
  readonly left: () => number;
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

const WORLD_NAME = "pixel-scan";

/**
 * Every document of the page: each process that holds some of its frames has a session of its own,
 * and tells of its own frames only.
 *
 * @throws Error when the page is gone, or does not answer in time
 */
export async function openWorlds(page: Page, { frames, left }: WorldLimits): Promise<Worlds> {
  const context = page.context();
  const sessions: CDPSession[] = [await inTime(context.newCDPSession(page), left())];
  const closed: string[] = [];
  const others = page.frames().filter((frame) => frame !== page.mainFrame());
  await Promise.all(
    others.slice(0, frames - 1).map(async (frame) => {
      try {
        sessions.push(await inTime(context.newCDPSession(frame), left()));
      } catch (error) {
        if (!isInParentsProcess(error) && !frame.isDetached()) closed.push(urlOf(frame));
      }
    }),
  );
  // In the order of the sessions, whichever answers first.
  const found = await Promise.all(
    sessions.map(async (session, index) => {
      try {
        const { frameTree } = await inTime(session.send("Page.getFrameTree"), left());
        return framesOf(frameTree).map((frame) => worldOf(session, frame, left));
      } catch {
        closed.push(index === 0 ? page.url() : "of another site");
        return [];
      }
    }),
  );
  const worlds = found.flat();
  const known = new Set(worlds.map(({ url }) => url));
  const unopened = others
    .slice(frames - 1)
    .map((frame) => withoutFragment(urlOf(frame)))
    .filter((url) => !known.has(url));
  return {
    worlds: worlds.slice(0, frames),
    closed: [...closed, ...worlds.slice(frames).map(({ url }) => url), ...unopened],
    close: () => {
      // A session of a page that is gone is closed already, and nothing waits for the others.
      for (const session of sessions) session.detach().catch(() => {});
    },
  };
}

/** Playwright's answer for a frame that has no process of its own. */
function isInParentsProcess(error: unknown): boolean {
  return error instanceof Error && error.message.includes("separate CDP session");
}

function urlOf(frame: Frame): string {
  return frame.url() || "about:blank";
}

function framesOf(tree: FrameTree): FrameTree["frame"][] {
  const trees = [tree];
  // Grows while it is read.
  for (const { childFrames = [] } of trees) trees.push(...childFrames);
  return trees.map(({ frame }) => frame);
}

function worldOf(session: CDPSession, { id, url }: FrameTree["frame"], left: () => number): World {
  return {
    url,
    async run<T>(script: Script<T>): Promise<T> {
      const { executionContextId } = await inTime(
        session.send("Page.createIsolatedWorld", { frameId: id, worldName: WORLD_NAME }),
        left(),
      );
      const { result, exceptionDetails } = await inTime(
        session.send("Runtime.evaluate", {
          expression: script.expression,
          contextId: executionContextId,
          returnByValue: true,
          timeout: left(),
        }),
        left(),
      );
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value as T;
    },
  };
}

/** A page whose scripts never end answers nothing. */
async function inTime<T>(answer: Promise<T>, time: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it did not answer in time")), time);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
