import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { globSync } from "tinyglobby";
import type { TestProject } from "vitest/node";
import { findBrowser } from "./browser.ts";

/** Packages of Debian and its kin that hold a browser, the smaller first. */
const PACKAGES = ["chromium-headless-shell", "chromium"];

/**
 * Makes `npm ci && npm test` work on a bare machine: where the tests of this run need them, the CLI
 * is built when it is older than its source, and a browser is installed when there is none.
 */
export default async function setup(project: TestProject): Promise<void> {
  // Internal to vitest: the names given on its command line. Without them all tests are prepared for.
  const { filenamePattern } = project.vitest as unknown as { filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  const tests = testFiles.map((file) => readFileSync(file, "utf8"));
  if (tests.some((test) => /bin\/pixel-scan|\bdist\b/.test(test))) buildWhenStale();
  if (tests.some((test) => test.includes("browser.ts")) && !findBrowser()) installBrowser();
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
    console.log("No browser found: npx playwright install chromium-headless-shell");
    succeeds("npx", ["playwright", "install", "chromium-headless-shell"]);
  }
  if (findBrowser()) return;
  throw new Error(
    "The tests render pages and found no browser. Install one (Debian: apt-get install " +
      "chromium-headless-shell; elsewhere: npx playwright install chromium), or set " +
      "PIXEL_SCAN_BROWSER to the path of a Chromium.",
  );
}

function succeeds(command: string, parameters: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return (
    spawnSync(command, parameters, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0
  );
}
