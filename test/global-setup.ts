import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { globSync } from "tinyglobby";
import { findBrowser } from "./browser.ts";

/** Packages of Debian and its kin that hold a browser; some pages need the full one. */
const PACKAGES = ["chromium", "chromium-headless-shell"];

/**
 * Makes `npm ci && npm test` work on a bare machine: the CLI is built when it is older than its
 * source, and a browser is installed when there is none.
 */
export default function setup(): void {
  buildWhenStale();
  if (!findBrowser()) installBrowser();
}

function buildWhenStale(): void {
  const built = modifiedAt("dist/cli/main.js");
  const sources = [...globSync("src/**"), "package.json", "tsdown.config.ts"];
  if (sources.every((file) => modifiedAt(file) < built)) return;
  console.log("dist is older than src: npm run build");
  execFileSync("npm", ["run", "build"], { stdio: ["ignore", "ignore", "inherit"] });
}

function modifiedAt(file: string): number {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function installBrowser(): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && succeeds("apt-get", ["--version"])) {
    console.log("No browser found: installing Debian's with apt-get");
    succeeds("apt-get", ["update"]);
    for (const name of PACKAGES) {
      if (succeeds("apt-get", ["install", "-y", "--no-install-recommends", name])) break;
    }
  } else {
    console.log("No browser found: npx playwright install chromium");
    succeeds("npx", ["playwright", "install", "chromium"]);
  }
  if (findBrowser()) return;
  throw new Error(
    "The tests load pages and found no browser. Install one (Debian: apt-get install " +
      "chromium; elsewhere: npx playwright install chromium), or set " +
      "PIXEL_SCAN_BROWSER to the path of a Chromium.",
  );
}

function succeeds(command: string, parameters: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return (
    spawnSync(command, parameters, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0
  );
}
