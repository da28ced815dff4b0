import { gunzipSync } from "node:zlib";
import type { Page, Route } from "playwright";
import { closeContext, leaveFailure, openContext, openPage } from "../context.ts";
import { createGuard, type PageAddress } from "../guard.ts";
import { navigationError } from "../navigation-error.ts";
import type { PageOptions } from "../options.ts";
import type { Session, Time } from "../session.ts";
import { within } from "../within.ts";

/** Milliseconds for one file. */
const TIMEOUT = 10_000;
/** Bytes of a file, unpacked (sitemaps.org allows as many); Chromium keeps no more than some 10 MB. */
const MAX_SIZE = 50_000_000;

/** What came, or why nothing did, in a few words. */
export type Fetched =
  | { readonly status: number; readonly bytes: Uint8Array }
  | { readonly failure: string };

/** Fetches single files as the scanned page's browser would, and nothing that they ask for. */
export interface Fetcher {
  /** Never throws for what a server does. */
  get(url: string): Promise<Fetched>;
  close(): Promise<void>;
}

/**
 * By navigating to them: so the user's host rules, headers, password and refusal of private addresses
 * hold as for pages, redirects included, which is not so for requests that Playwright makes itself.
 */
export async function openFetcher(
  session: Session,
  address: PageAddress,
  options: PageOptions,
  time: Time,
): Promise<Fetcher> {
  const { watch, signal } = session;
  const context = await openContext(session, address.url, options, time);
  const opening = openPage(session, context, time);
  opening.catch(() => closeContext(session, context));
  const { page, target } = await opening;
  const watched = watch.open(target.contextId, createGuard(address, options), () => {});
  const wanted = new Set<string>();
  let status: number | undefined;
  page.on("response", (response) => {
    if (response.request().isNavigationRequest()) status = response.status();
  });
  await context.route("**/*", (route: Route) =>
    // Redirects of what is wanted are not asked for here.
    wanted.has(route.request().url()) ? route.continue() : route.abort(),
  );

  return {
    async get(url) {
      wanted.add(url);
      status = undefined;
      const fetched = await within(
        Math.min(TIMEOUT, time.left()),
        fetchFile(page, url),
        signal,
      ).catch(
        (error: unknown): Fetched =>
          // An error without a body, which Chromium shows a page of its own for.
          status !== undefined && /ERR_HTTP_RESPONSE_CODE_FAILURE/.test(String(error))
            ? { status, bytes: new Uint8Array() }
            : { failure: watched.blocked.get(url) ?? navigationError(error).message },
      );
      return fetched ?? { failure: "no answer in time" };
    },
    async close() {
      await leaveFailure(page, signal);
      watch.close(watched);
      await closeContext(session, context);
    },
  };
}

async function fetchFile(page: Page, url: string): Promise<Fetched> {
  try {
    const response = await page.goto(url, { waitUntil: "commit", timeout: TIMEOUT });
    if (!response) return { failure: "no answer" };
    if (Number(await response.headerValue("content-length")) > MAX_SIZE) return TOO_LARGE;
    return { status: response.status(), bytes: unpack(await response.body()) };
  } catch (error) {
    if (!/Download is starting/.test(String(error))) throw error;
    return fetchDownload(page, url);
  }
}

const TOO_LARGE: Fetched = { failure: `it is larger than ${MAX_SIZE / 1_000_000} MB` };

/** What the browser would save as a file is had by a page of the same origin only. */
async function fetchDownload(page: Page, url: string): Promise<Fetched> {
  const script = `(${FETCH})(${JSON.stringify(url)}, ${MAX_SIZE})`;
  const { status, base64 } = (await page.evaluate(script)) as {
    readonly status: number;
    readonly base64: string | null;
  };
  return base64 === null ? TOO_LARGE : { status, bytes: unpack(Buffer.from(base64, "base64")) };
}

/** Runs in the page, so as text. */
const FETCH = `async (url, most) => {
  const answer = await fetch(url);
  const parts = [];
  let size = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) return { status: answer.status, base64: null };
    parts.push(part.value);
  }
  const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
  let text = "";
  for (let at = 0; at < size; at += 30000) {
    text += String.fromCharCode(...whole.subarray(at, at + 30000));
  }
  return { status: answer.status, base64: btoa(text) };
}`;

/** @throws Error for what is packed and damaged, or larger than allowed once unpacked */
function unpack(bytes: Buffer): Uint8Array {
  // RFC 1952 §2.3.1.
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? gunzipSync(bytes, { maxOutputLength: MAX_SIZE }) : bytes;
}
