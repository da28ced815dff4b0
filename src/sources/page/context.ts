import type { Browser, BrowserContext } from "playwright";
import { TargetError } from "../../errors.ts";
import type { LaunchedBrowser } from "./browser.ts";
import type { PageOptions, VisitOptions } from "./options.ts";
import { loadPlaywright } from "./playwright.ts";

export const DEFAULT_VIEWPORT = { width: 1280, height: 720 };

/** Windows that a page may open; more are closed at once. */
const MAX_POPUPS = 10;

/** A profile of its own for one page: nothing of the user's, nothing of other pages. */
export async function openContext(
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
