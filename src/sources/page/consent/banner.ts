import { randomBytes } from "node:crypto";
import type { CDPSession, Frame, Page } from "playwright";
import type { ConsentChoice } from "../../../model.ts";
import { within } from "../within.ts";
import { loadOperator, type Operator } from "./operator.ts";

/** What became of a choice. */
export interface BannerAnswer {
  readonly outcome: "made" | "no-banner" | "failed";
  /** Name of the consent platform, or of the kind of banner, as autoconsent calls it. */
  readonly platform?: string;
  /** Milliseconds since navigation. */
  readonly from?: number;
}

export interface BannerLimits {
  /** Milliseconds until a banner has to be there. */
  readonly appear: number;
  /** Milliseconds for operating it. */
  readonly operate: number;
  readonly signal: AbortSignal;
  /** Milliseconds since navigation. */
  readonly now: () => number;
}

/** Frames that may hold a banner; a page has a few at most. */
const MAX_FRAMES = 50;
/** Reports of one page's script that are listened to. */
const MAX_MESSAGES = 2_000;
const WORLD_NAME = "pixel-scan-consent";
/** A name that no page can know. */
const BINDING = `_${randomBytes(8).toString("hex")}`;

/** What is sent from a frame's world; the rest of autoconsent's messages is of no use here. */
interface Message {
  readonly type: string;
  readonly id?: string;
  readonly code?: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

type Found = Required<Pick<BannerAnswer, "platform" | "from">>;

interface World {
  readonly session: CDPSession;
  readonly contextId: number;
  readonly frameId: string;
  readonly url: string;
  readonly isMain: boolean;
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string; readonly parentId?: string };
  readonly childFrames?: readonly FrameTree[];
}

/**
 * Answers the page's consent banner as a visitor would, through DuckDuckGo's autoconsent, whose script
 * runs in worlds of its own that the page cannot reach. Its clicks are the DOM's (`isTrusted` is
 * false), which the platforms accept.
 *
 * Never throws: a page that is gone or hangs has answered nothing.
 */
export async function answerBanner(
  page: Page,
  choice: Exclude<ConsentChoice, "none">,
  { appear, operate, signal, now }: BannerLimits,
): Promise<BannerAnswer> {
  const operator = await loadOperator();
  const banner = followBanner(page, choice, operator, now);
  try {
    await within(appear, banner.begin(), signal).catch(() => undefined);
    const found = await within(appear, banner.found, signal);
    if (found === undefined) return { outcome: "no-banner" };
    const isMade = await within(operate, banner.done, signal);
    return { outcome: isMade ? "made" : "failed", ...found };
  } finally {
    banner.end();
  }
}

/** Puts autoconsent into every document of the page, now and later, and listens. */
function followBanner(
  page: Page,
  choice: "accept" | "reject",
  operator: Operator,
  now: () => number,
) {
  const sessions: CDPSession[] = [];
  const worlds = new Map<string, World>();
  /** The page's own world of each frame, for what only it can answer. */
  const pageWorlds = new Map<string, number>();
  let left = MAX_MESSAGES;
  let ended = false;
  let tellFound: (platform: Found) => void = () => {};
  let tellDone: (isMade: boolean) => void = () => {};
  const found = new Promise<Found>((resolve) => {
    tellFound = resolve;
  });
  const done = new Promise<boolean>((resolve) => {
    tellDone = resolve;
  });

  const config = JSON.stringify({
    enabled: true,
    autoAction: choice === "accept" ? "optIn" : "optOut",
    disabledCmps: [],
    enablePrehide: false,
    // Hiding a banner is no choice.
    enableCosmeticRules: false,
    enableGeneratedRules: true,
    detectRetries: 20,
    isMainWorld: false,
    enableHeuristicDetection: choice === "reject",
    heuristicMode: choice === "reject" ? "reject" : "off",
  });

  async function enter(session: CDPSession, frame: FrameTree["frame"]): Promise<void> {
    const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frame.id,
      worldName: WORLD_NAME,
    });
    const isMain = frame.parentId === undefined;
    const world: World = { session, contextId, frameId: frame.id, url: frame.url, isMain };
    const key = keyOf(session, contextId);
    // The world outlives what is put into it only as long as its document does.
    if (worlds.has(key)) return;
    worlds.set(key, world);
    await evaluate(
      world,
      `globalThis.autoconsentSendMessage = (message) =>
        Promise.resolve(${BINDING}(JSON.stringify(message)));
      ${operator.script}`,
    );
  }

  async function enterAll(session: CDPSession): Promise<void> {
    const { frameTree } = await session.send("Page.getFrameTree");
    const trees: FrameTree[] = [frameTree];
    // Grows while it is read.
    for (const { childFrames = [] } of trees) trees.push(...childFrames);
    const frames = trees.slice(0, MAX_FRAMES).filter(({ frame }) => /^https?:/.test(frame.url));
    await Promise.allSettled(frames.map(({ frame }) => enter(session, frame)));
  }

  function answer(world: World, message: object): Promise<unknown> {
    return evaluate(world, `autoconsentReceiveMessage(${JSON.stringify(message)})`);
  }

  async function heard(world: World, message: Message): Promise<void> {
    switch (message.type) {
      case "init": {
        const rules = operator.rulesFor(world.url, world.isMain);
        const init = `{"type":"initResp","config":${config},"rules":${rules}}`;
        await evaluate(world, `autoconsentReceiveMessage(${init})`);
        return;
      }
      case "eval": {
        const result = await evaluateInPage(world, message.code ?? "");
        await answer(world, { type: "evalResp", id: message.id, result });
        return;
      }
      case "popupFound":
        tellFound({ platform: message.cmp ?? "", from: now() });
        return;
      case "optInResult":
      case "optOutResult":
        if (message.result === false) tellDone(false);
        return;
      case "autoconsentDone":
        tellFound({ platform: message.cmp ?? "", from: now() });
        tellDone(true);
    }
  }

  async function evaluateInPage({ session, frameId }: World, code: string): Promise<unknown> {
    const contextId = pageWorlds.get(frameId);
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: code,
      ...(contextId === undefined ? {} : { contextId }),
      returnByValue: true,
      awaitPromise: true,
      timeout: 2_000,
    });
    return exceptionDetails ? false : result.value;
  }

  async function follow(target: Page | Frame): Promise<void> {
    const session = await page.context().newCDPSession(target);
    sessions.push(session);
    session.on("Runtime.executionContextCreated", ({ context }) => {
      const { isDefault, frameId } = (context.auxData ?? {}) as {
        readonly isDefault?: boolean;
        readonly frameId?: string;
      };
      if (isDefault && frameId) pageWorlds.set(frameId, context.id);
    });
    session.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      const world = worlds.get(keyOf(session, executionContextId));
      if (name !== BINDING || !world || ended || left-- <= 0) return;
      // A frame that is gone meanwhile waits for no answer.
      heard(world, JSON.parse(payload) as Message).catch(() => {});
    });
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", {
      name: BINDING,
      executionContextName: WORLD_NAME,
    });
    await enterAll(session);
  }

  /** Frames of the parent's process have no session of their own. */
  async function followFrame(frame: Frame): Promise<void> {
    try {
      await follow(frame);
    } catch {
      await Promise.allSettled(sessions.map(enterAll));
    }
  }

  /** Each process numbers its worlds by itself. */
  function keyOf(session: CDPSession, contextId: number): string {
    return `${sessions.indexOf(session)} ${contextId}`;
  }

  const onFrame = (frame: Frame) => {
    if (!ended) followFrame(frame).catch(() => {});
  };

  return {
    /** Settles with the name of what was found; never, when there is none. */
    found,
    /** Settles with whether the choice could be made. */
    done,
    async begin(): Promise<void> {
      page.on("framenavigated", onFrame);
      await follow(page);
      const others = page.frames().filter((frame) => frame !== page.mainFrame());
      await Promise.allSettled(others.slice(0, MAX_FRAMES).map(followFrame));
    },
    end(): void {
      ended = true;
      page.off("framenavigated", onFrame);
      // Of a page that is gone they are closed already.
      for (const session of sessions) session.detach().catch(() => {});
    },
  };
}

async function evaluate({ session, contextId }: World, expression: string): Promise<unknown> {
  const { result } = await session.send("Runtime.evaluate", {
    expression,
    contextId,
    returnByValue: true,
  });
  return result.value;
}
