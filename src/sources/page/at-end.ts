import type { DevtoolsTarget } from "./devtools.ts";
import type { RequestLog } from "./request-log.ts";

/** What a document is told when it ends; HTML's “unload a document”, and Chromium's own names. */
const END_EVENTS: ReadonlySet<string> = new Set([
  ...["beforeunload", "pageswap", "pagehide", "unload"],
  ...["visibilitychange", "webkitvisibilitychange", "freeze"],
]);
/** Those that our own hooks add: one, on `pagehide`. */
const OWN_LISTENERS = 1;

const GROUP = "end-listeners";

interface Evaluated {
  readonly result: { readonly objectId?: string };
}

interface Listeners {
  readonly listeners: readonly { readonly type: string }[];
}

/**
 * Whether a page without frames, workers and further windows may send something because it ends: it has
 * called fetchLater, the browser collects reports for its server, or its document listens to its own end,
 * by `addEventListener` or an attribute, as DevTools tells, from which no page can hide that.
 *
 * Rejects when the page is gone.
 */
export async function maySendAtEnd(
  target: DevtoolsTarget,
  { endpoints, calls, dropped }: RequestLog,
): Promise<boolean> {
  if (endpoints.size > 0 || dropped.calls > 0) return true;
  if (calls.some(({ kind }) => kind === "fetch-later")) return true;
  const listeners = await Promise.all(
    ["window", "document"].map((name) => listenersOf(target, name)),
  );
  target.send("Runtime.releaseObjectGroup", { objectGroup: GROUP }).catch(() => {});
  return listeners.flat().filter((type) => END_EVENTS.has(type)).length > OWN_LISTENERS;
}

/** Neither of the two globals can be replaced by a page. */
async function listenersOf(target: DevtoolsTarget, expression: string): Promise<readonly string[]> {
  const { result } = (await target.send("Runtime.evaluate", {
    expression,
    objectGroup: GROUP,
  })) as Evaluated;
  const { listeners } = (await target.send("DOMDebugger.getEventListeners", {
    objectId: result.objectId,
  })) as Listeners;
  return listeners.map(({ type }) => type);
}
