import type { Browser, BrowserContext } from "playwright";
import type { DevtoolsTarget } from "./devtools.ts";
import type { VisitOptions } from "./options.ts";
import { within } from "./within.ts";

/** Milliseconds. */
const TIMEOUT = 3_000;
const MAX_LINKS = 5_000;
const MAX_LINK = 2_000;
/** Chromium's own limit of a site's local storage, in UTF-16 code units. */
const MAX_STORAGE = 5_200_000;

/** What a visitor takes along who goes on to the site's next page. */
export interface TakenAlong {
  /** Absolute URLs, in the order of the page. */
  readonly links: readonly string[];
  /** Cookies, and what the page itself stores; as Playwright saves it. */
  readonly state: Exclude<
    NonNullable<Parameters<Browser["newContext"]>[0]>["storageState"],
    string | undefined
  >;
}

/** Asked in a world of its own, before the page is left. Nothing is told of a page that does not answer. */
export async function takeAlong(
  target: DevtoolsTarget,
  context: BrowserContext,
  { onTakenAlong }: VisitOptions,
  { left, signal }: { readonly left: number; readonly signal: AbortSignal },
): Promise<void> {
  if (!onTakenAlong || signal.aborted) return;
  const ask = async () => {
    const { executionContextId } = (await target.send("Page.createIsolatedWorld", {
      frameId: target.id,
    })) as { readonly executionContextId: number };
    const [cookies, { result }] = await Promise.all([
      context.cookies(),
      target.send("Runtime.evaluate", {
        contextId: executionContextId,
        expression: DESCRIBE,
        returnByValue: true,
      }) as Promise<{ readonly result: { readonly value?: Described } }>,
    ]);
    return { cookies, described: result.value };
  };
  const answer = await within(Math.min(TIMEOUT, left), ask(), signal).catch(() => undefined);
  if (!answer?.described) return;
  const { links, origin, stored } = answer.described;
  const localStorage = stored.map(([name, value]) => ({ name, value }));
  onTakenAlong({
    links,
    state: { cookies: answer.cookies, origins: [{ origin, localStorage }] },
  });
}

interface Described {
  readonly links: readonly string[];
  readonly origin: string;
  readonly stored: readonly (readonly [name: string, value: string])[];
}

/** Runs in the page, so as text. Elements may be named like a document's properties. */
const DESCRIBE = `(() => {
  const found = Document.prototype.querySelectorAll.call(document, "a[href], area[href]");
  const links = [];
  for (let i = 0; i < found.length && i < ${MAX_LINKS}; i++) {
    const href = String(found[i].href);
    if (href.length <= ${MAX_LINK} && /^https?:/i.test(href)) links.push(href);
  }
  const stored = [];
  let size = 0;
  try {
    for (const [name, value] of Object.entries(localStorage)) {
      size += name.length + value.length;
      if (size <= ${MAX_STORAGE}) stored.push([name, value]);
    }
  } catch {} // Sandboxed documents have none.
  return { links, origin: location.origin, stored };
})()`;
