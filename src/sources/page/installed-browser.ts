import { browserPlaces, type FoundBrowser, findBrowser } from "./find-browser.ts";
import { loadPlaywright } from "./playwright.ts";

/**
 * The browser that pages would be loaded in, and where it was looked for in vain, for people.
 *
 * @throws TargetError `no-browser`, which lists every place that was tried
 */
export async function findInstalledBrowser(
  browserPath?: string,
): Promise<FoundBrowser & { readonly tried: readonly string[] }> {
  const playwrightPath = async () => loadPlaywright().chromium.executablePath();
  const found = await findBrowser({ browserPath, playwrightPath });
  const places = await browserPlaces({ playwrightPath });
  const at = places.findIndex(({ path }) => path === found.path);
  // The PATH has dozens of folders.
  const before = places.slice(0, Math.max(at, 0)).filter(({ by }) => by !== "on the PATH");
  return { ...found, tried: before.map(({ path, by }) => `${path} (${by})`) };
}
