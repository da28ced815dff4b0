import type { Browser, BrowserContext, Page } from "playwright";
import { TargetError } from "../../errors.ts";
import type { LaunchedBrowser } from "./browser.ts";
import type { DevtoolsTarget } from "./devtools.ts";
import type { PageOptions, VisitOptions } from "./options.ts";
import { loadPlaywright } from "./playwright.ts";
import { type Session, type Time, withinVisit } from "./session.ts";
import { within } from "./within.ts";

export const DEFAULT_VIEWPORT = { width: 1280, height: 720 };

/** Windows that a page may open; more are closed at once. */
const MAX_POPUPS = 10;
/** Milliseconds. */
const CLOSE_TIMEOUT = 2_000;
const LEAVE_TIMEOUT = 1_000;

/**
 * A profile of its own for one page: nothing of the user's, nothing of other pages.
 *
 * @throws TargetError when the browser does not open one in time
 */
export async function openContext(
  session: Session,
  url: string,
  options: PageOptions & VisitOptions,
  time: Time,
): Promise<BrowserContext> {
  const opening = createContext(session, url, options);
  try {
    return await withinVisit(opening, session, time);
  } catch (error) {
    opening.then((late) => late.close()).catch(() => {});
    throw error;
  }
}

/**
 * The page of a context, as soon as the watch sees what it does.
 *
 * @throws TargetError when the browser does not open it in time
 */
export async function openPage(
  session: Session,
  context: BrowserContext,
  time: Time,
): Promise<{ readonly page: Page; readonly target: DevtoolsTarget }> {
  const opening = async () => {
    const page = await context.newPage();
    const own = await context.newCDPSession(page);
    const { targetInfo } = await own.send("Target.getTargetInfo");
    await own.detach();
    return { page, target: await session.watch.ready(targetInfo.targetId) };
  };
  return withinVisit(opening(), session, time);
}

/**
 * After a navigation that failed. Chromium shows an error of its own then, a little later, and a context
 * that is closed just while it does never ends (measured: most contexts that were closed 10 ms after an
 * answer 404 without a body).
 */
export async function leaveFailure(page: Page, signal: AbortSignal): Promise<void> {
  await within(LEAVE_TIMEOUT, page.goto("about:blank"), signal).catch(() => {});
}

/** Closing a context sends nothing; leaving its pages was done before. */
export async function closeContext(session: Session, context: BrowserContext): Promise<void> {
  const closing = context.close().then(
    () => true,
    () => true,
  );
  // A page that does not end would take its successor's time: that one then gets another browser.
  if (!(await within(CLOSE_TIMEOUT, closing))) session.retire();
}

async function createContext(
  { browser, userAgent }: LaunchedBrowser,
  url: string,
  options: PageOptions & VisitOptions,
): Promise<BrowserContext> {
  const { devices } = loadPlaywright();
  const { device, locale, timezone, viewport, storageState, cookies = [] } = options;
  const descriptor = devices[device ?? ""];
  const settings = {
    viewport: DEFAULT_VIEWPORT,
    ...descriptor,
    ...(viewport ? { viewport } : {}),
    // The browser's own name is set when it starts; this sets its client hints as well.
    ...(options.userAgent || process.platform === "win32" ? { userAgent } : {}),
    ...(locale ? { locale } : {}),
    ...(timezone ? { timezoneId: timezone } : {}),
    acceptDownloads: false,
  };
  const context = await withSession(browser, settings, options.session?.state ?? storageState);
  await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url })));
  return context;
}

async function withSession(
  browser: Browser,
  settings: NonNullable<Parameters<Browser["newContext"]>[0]>,
  storageState: NonNullable<Parameters<Browser["newContext"]>[0]>["storageState"],
): Promise<BrowserContext> {
  if (storageState === undefined) return browser.newContext(settings);
  if (typeof storageState !== "string") return browser.newContext({ ...settings, storageState });
  try {
    return await browser.newContext({ ...settings, storageState });
  } catch (error) {
    if (!browser.isConnected()) throw error;
    throw new TargetError(
      "unreadable",
      `${storageState} is no session that Playwright saved`,
      "save one with context.storageState({ path })",
    );
  }
}

/** Keeps dialogs from stopping the page, and windows from piling up; tells how many were closed. */
export function tameContext(context: BrowserContext): { readonly closedPopups: () => number } {
  let opened = 0;
  let closed = 0;
  context.on("dialog", (dialog) => {
    // To stay is what dismissing means when a page is left.
    const answered = dialog.type() === "beforeunload" ? dialog.accept() : dialog.dismiss();
    answered.catch(() => {});
  });
  context.on("page", (page) => {
    opened++;
    // The page itself is the first.
    if (opened <= MAX_POPUPS + 1) return;
    closed++;
    page.close().catch(() => {});
  });
  return { closedPopups: () => closed };
}
