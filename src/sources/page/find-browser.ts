import { constants } from "node:fs";
import { access, readdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { TargetError } from "../../errors.ts";

export interface FoundBrowser {
  readonly path: string;
  /** How it was found, for people: `PIXEL_SCAN_BROWSER`, `on the PATH`. */
  readonly by: string;
}

export interface FindOptions {
  readonly browserPath?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  /** Where Playwright keeps its own Chromium, whether it is there or not. */
  readonly playwrightPath: () => Promise<string>;
}

/** The headless shell, which starts faster, comes last: it requests no icons and uploads no reports. */
const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const SHELL_NAMES = ["chromium-headless-shell"];

/** Where the installers of Chrome and Edge put them. */
const CHANNELS: Readonly<
  Partial<Record<NodeJS.Platform, readonly (readonly [channel: string, path: string])[]>>
> = {
  linux: [
    ["Chrome", "/opt/google/chrome/chrome"],
    ["Edge", "/opt/microsoft/msedge/msedge"],
  ],
  darwin: [
    ["Chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["Edge", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ],
  win32: [
    ["Chrome", "Google/Chrome/Application/chrome.exe"],
    ["Edge", "Microsoft/Edge/Application/msedge.exe"],
  ],
};

const HINT = "npx pixel-scan install-browser";

/**
 * The Chromium that pages are loaded in: what the user names, then Playwright's own, then Chrome and
 * Edge where their installers put them, then the PATH; after all of them, headless shells.
 *
 * @throws TargetError `no-browser`, which lists every place that was tried
 */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  const { browserPath, env = process.env, platform = process.platform } = options;
  const chosen = browserPath
    ? { path: browserPath, by: "--browser-path" }
    : env.PIXEL_SCAN_BROWSER
      ? { path: env.PIXEL_SCAN_BROWSER, by: "PIXEL_SCAN_BROWSER" }
      : undefined;
  if (chosen) {
    if (await isExecutable(chosen.path)) return chosen;
    // Another browser than the one that was asked for would give another report.
    throw new TargetError(
      "no-browser",
      `${chosen.by} names ${chosen.path}, which cannot be started`,
      `name the program itself, or leave it out and run ${HINT}`,
    );
  }
  const places = await browserPlaces({ env, platform, playwrightPath: options.playwrightPath });
  for (const place of places) if (await isExecutable(place.path)) return place;
  throw new TargetError(
    "no-browser",
    `there is no Chromium to load pages with; tried: ${describePlaces(places)}`,
    HINT,
  );
}

/** Where a browser is looked for that the user did not name, the best first. */
export async function browserPlaces({
  env = process.env,
  platform = process.platform,
  playwrightPath: ask,
}: FindOptions): Promise<readonly FoundBrowser[]> {
  const playwrightPath = await ask();
  return [
    { path: playwrightPath, by: "Playwright's own" },
    ...channelPlaces(platform, env),
    ...pathPlaces(NAMES, platform, env),
    ...(await shellsBeside(playwrightPath)).map((path) => ({ path, by: "Playwright's own" })),
    ...pathPlaces(SHELL_NAMES, platform, env),
  ];
}

/**
 * Playwright keeps the headless shell of a revision in a folder beside the full browser's:
 * `chromium-1255/…`, `chromium_headless_shell-1255/…`.
 */
async function shellsBeside(playwrightPath: string): Promise<readonly string[]> {
  const folder = dirname(dirname(playwrightPath));
  const shellFolder = folder.replace(/chromium-(\d+)$/, "chromium_headless_shell-$1");
  if (shellFolder === folder) return [];
  const entries = await readdir(shellFolder, { recursive: true }).catch(() => []);
  return entries
    .filter((entry) => /(?:^|[\\/])(?:chrome-)?headless[-_]shell(?:\.exe)?$/.test(entry))
    .map((entry) => join(shellFolder, entry));
}

function channelPlaces(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly FoundBrowser[] {
  const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env["PROGRAMFILES(X86)"]];
  const roots = platform === "win32" ? folders.filter((folder) => folder !== undefined) : [""];
  return (CHANNELS[platform] ?? []).flatMap(([channel, path]) =>
    roots.map((root) => ({ path: join(root, path), by: channel })),
  );
}

function pathPlaces(
  names: readonly string[],
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly FoundBrowser[] {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const ending = platform === "win32" ? ".exe" : "";
  return names.flatMap((name) =>
    folders.map((folder) => ({ path: join(folder, name + ending), by: "on the PATH" })),
  );
}

/** The PATH has dozens of folders: its names are enough. */
function describePlaces(places: readonly FoundBrowser[]): string {
  const own = places.filter(({ by }) => by !== "on the PATH");
  return [
    ...own.map(({ path, by }) => `${path} (${by})`),
    `${[...NAMES, ...SHELL_NAMES].join(", ")} on the PATH`,
    "PIXEL_SCAN_BROWSER and --browser-path are not set",
  ].join("; ");
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
