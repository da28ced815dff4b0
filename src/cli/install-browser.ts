import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { complain } from "./output.ts";

/**
 * Runs the command line of the Playwright that is installed with pixel-scan: `npx playwright install`
 * could be another version, and would fetch another browser.
 */
export async function installBrowser(): Promise<void> {
  const { code, signal } = await runToEnd(playwrightCli(), ["install", "chromium"]);
  if (code === 0) return;
  process.exitCode = 2;
  complain(`the browser was not installed: playwright ended with ${signal ?? `code ${code}`}`);
  complain(
    "install Chromium or Chrome with your system's package manager, or name one with --browser-path or PIXEL_SCAN_BROWSER",
  );
}

/** The file that the package's own `bin` names. */
function playwrightCli(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("playwright/package.json");
  const { bin } = require(manifest) as { readonly bin: { readonly playwright: string } };
  return path.join(path.dirname(manifest), bin.playwright);
}

function runToEnd(
  script: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
}
