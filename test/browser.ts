import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright";

/** Debian's headless shell first: it starts in a third of the time of the full browser. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** What keeps a browser quiet and running as root in a container; nothing here changes layout. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The full browser first, for tests of pages: the headless shell requests no favicons, uploads no
 * reports, and knows neither payment manifests nor background fetches.
 */
export function findFullBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return findBrowser(env, [...NAMES.slice(1), ...NAMES]);
}

/** Whether it is Chromium's headless shell, which does less than the full browser. */
export function isHeadlessShell(path: string): boolean {
  return /headless[-_]shell/.test(path);
}

/** Path of the browser that tests use: the user's choice, Playwright's own, then the PATH's. */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  names: readonly string[] = NAMES,
): string | undefined {
  const chosen = env.PIXEL_SCAN_BROWSER;
  if (chosen) return chosen;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts the tests' browser; the caller closes it. Throws when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new Error(
      "No browser for tests: install chromium or set PIXEL_SCAN_BROWSER to a Chromium.",
    );
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
