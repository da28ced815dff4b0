import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, BrowserType, LaunchOptions } from "playwright";
import { TargetError } from "../../errors.ts";
import { acceptLanguages, browserArguments } from "./browser-args.ts";
import { browserEnd } from "./browser-end.ts";
import { type FoundBrowser, findBrowser } from "./find-browser.ts";
import type { PageOptions } from "./options.ts";
import { loadPlaywright } from "./playwright.ts";

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** Ends it, whatever its pages do; never rejects. */
  readonly end: () => Promise<void>;
  /** Name and version: `Chromium 156.0.7300.1`. */
  readonly name: string;
  /** What pages and servers are told. */
  readonly userAgent: string;
  /** What the headless shell has to be told, so that its client hints are those of the full browser. */
  readonly identity?: Identity;
  /** What the user should know of every page that it loads, one sentence each. */
  readonly warnings: readonly string[];
  /** What it cannot do for live pages, one sentence each. */
  readonly limits: readonly string[];
}

/** Parameters of DevTools' Emulation.setUserAgentOverride. */
export interface Identity {
  readonly userAgent: string;
  readonly acceptLanguage?: string;
  readonly userAgentMetadata: object;
}

/** Milliseconds. A first start on a cold disk takes some seconds. */
const START_TIMEOUT = 30_000;

const SHELL_WARNING =
  "Chromium's headless shell requests no favicons and uploads no reports: a full Chromium shows more";

/**
 * Starts Chromium with its sandbox where it can have one, without “Headless” in its name, and quiet.
 *
 * @throws TargetError `no-browser` when there is none, or it does not start
 */
export async function launchBrowser(
  options: PageOptions,
  onCalled = () => {},
): Promise<LaunchedBrowser> {
  const timeout = Math.min(START_TIMEOUT, options.timeout ?? START_TIMEOUT);
  const playwrightPath = async () => loadPlaywright().chromium.executablePath();
  const found = await findBrowser({ browserPath: options.browserPath, playwrightPath });
  const asking = versionOf(found.path, timeout);
  // Keeps this process busy for a while, in which the browser tells its version.
  const { chromium, devices } = loadPlaywright();
  const version = await asking;
  const chosen = options.userAgent ?? devices[options.device ?? ""]?.userAgent;
  const userAgent = chosen ?? (version ? defaultUserAgent(version) : undefined);
  const launch = (sandbox: boolean) => {
    const settings = {
      executablePath: found.path,
      args: browserArguments(options, userAgent),
      chromiumSandbox: sandbox,
      timeout,
      // Whoever uses this says what Ctrl-C does.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    } satisfies LaunchOptions;
    setImmediate(onCalled);
    return options.thirdPartyCookies === "allow"
      ? launchWithCookies(chromium, settings)
      : launchPlain(chromium, settings);
  };

  const { started, warnings } = await launchSandboxed(launch, found, options);
  const { browser, end } = started;
  return {
    browser,
    end,
    name: `${productName(found)} ${browser.version()}`,
    userAgent: userAgent ?? defaultUserAgent(browser.version()),
    ...(chosen === undefined && isShell(found)
      ? { identity: shellIdentity(browser.version(), options) }
      : {}),
    warnings,
    limits: isShell(found) ? [SHELL_WARNING] : [],
  };
}

type Started = Pick<LaunchedBrowser, "browser" | "end">;

async function launchPlain(chromium: BrowserType, settings: LaunchOptions): Promise<Started> {
  const browser = await chromium.launch(settings);
  return { browser, end: browserEnd(browser) };
}

/**
 * With a profile that stores cookies of other sites: Chromium blocks them in the private profiles that
 * contexts are, unless the profile that they stem from says otherwise.
 */
async function launchWithCookies(chromium: BrowserType, settings: LaunchOptions): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), "pixel-scan-profile-"));
  // Chromium writes on while it ends; what is left after seconds is the system's to tidy up.
  const forget = () => rm(folder, { recursive: true, force: true, maxRetries: 10 }).catch(() => {});
  try {
    await mkdir(join(folder, "Default"));
    const preferences = { profile: { cookie_controls_mode: 0 } };
    await writeFile(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(folder, settings);
    const browser = context.browser();
    if (!browser) throw new Error("Playwright tells of no browser");
    // Should it end by itself.
    browser.on("disconnected", forget);
    const end = browserEnd(browser);
    return { browser, end: () => end().then(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
}

async function launchSandboxed(
  launch: (sandbox: boolean) => Promise<Started>,
  found: FoundBrowser,
  { browserArgs = [] }: PageOptions,
): Promise<{ readonly started: Started; readonly warnings: readonly string[] }> {
  const refused = browserArgs.includes("--no-sandbox");
  // Chromium itself refuses to run as root with a sandbox.
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (!refused && !isRoot) {
    const started = await launch(true).catch(() => undefined);
    if (started) return { started, warnings: [] };
  }
  try {
    const why = isRoot ? "it runs as root" : "the system does not allow one";
    return {
      started: await launch(false),
      warnings: refused ? [] : [`Chromium ran without its sandbox, since ${why}`],
    };
  } catch (error) {
    throw new TargetError(
      "no-browser",
      `${found.path} (${found.by}) does not start: ${reasonOf(error)}`,
      "name another Chromium with --browser-path, or run npx pixel-scan install-browser",
    );
  }
}

/** The line of Chromium's own output that tells most, of the many that Playwright hands on. */
function reasonOf(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split("\n");
  const line = lines.find((text) => /error while loading|FATAL|ENOENT|EACCES/.test(text));
  return (line ?? lines[0] ?? "").replace(/^.*\[err\]\s*/, "").trim();
}

function productName({ path, by }: FoundBrowser): string {
  if (/msedge|Microsoft Edge/.test(path)) return "Edge";
  return by === "Chrome" || /google-chrome|Google Chrome/.test(path) ? "Chrome" : "Chromium";
}

/** `156.0.7300.1`; undefined where the program does not tell (on Windows). */
async function versionOf(path: string, timeout: number): Promise<string | undefined> {
  if (process.platform === "win32") return undefined;
  try {
    const { stdout } = await promisify(execFile)(path, ["--version"], { timeout });
    return /\d+(?:\.\d+){3}/.exec(stdout)?.[0];
  } catch {
    // It may start all the same; that it does not is told then.
    return undefined;
  }
}

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: "Macintosh; Intel Mac OS X 10_15_7",
  win32: "Windows NT 10.0; Win64; x64",
};

function isShell({ path }: FoundBrowser): boolean {
  return /headless[-_]shell/.test(path);
}

/** Without this, `sec-ch-ua` says HeadlessChrome whatever the user agent says. */
function shellIdentity(version: string, { locale }: PageOptions): Identity {
  const brands = [
    { brand: "Not:A-Brand", version: "8" },
    { brand: "Chromium", version: version.split(".")[0] ?? "" },
  ];
  return {
    userAgent: defaultUserAgent(version),
    ...(locale ? { acceptLanguage: acceptLanguages(locale) } : {}),
    userAgentMetadata: {
      brands,
      fullVersionList: [
        { brand: "Not:A-Brand", version: "8.0.0.0" },
        { brand: "Chromium", version },
      ],
      platform: CLIENT_HINT_PLATFORMS[process.platform] ?? "Linux",
      platformVersion: "",
      architecture: process.arch.startsWith("arm") ? "arm" : "x86",
      model: "",
      mobile: false,
    },
  };
}

const CLIENT_HINT_PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: "macOS",
  win32: "Windows",
};

/** What Chrome of this version sends since its user agent was reduced (only the major version is true). */
function defaultUserAgent(version: string): string {
  const platform = PLATFORMS[process.platform] ?? "X11; Linux x86_64";
  const major = version.split(".")[0];
  return `Mozilla/5.0 (${platform}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}
