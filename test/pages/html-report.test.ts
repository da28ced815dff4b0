import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "../../src/reporters/html.ts";
import { scanTargets } from "../../src/scan.ts";
import { findTargets } from "../../src/sources/targets.ts";
import { launchBrowser } from "../browser.ts";
import { shop } from "../reporters/page-samples.ts";
import { reportOf } from "../reporters/samples.ts";

const folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Of a mail with eight trackers, some hidden, that also tries to run and to load what it can. */
async function mailReport(more = ""): Promise<string> {
  const fixture = readFileSync("fixtures/report/eight-trackers.eml", "utf8");
  const file = path.join(folder, "mail.eml");
  writeFileSync(file, fixture.replace("</body>", `${more}</body>`));
  const results = [];
  for await (const result of scanTargets(await findTargets([file]), { drawings: true })) {
    results.push(result);
  }
  return html(reportOf(...results), { color: false, verbosity: "normal" });
}

/** The report in a browser, and everything that it complained of or asked for. */
async function open(text: string, options: BrowserContextOptions = {}) {
  const file = path.join(folder, "report.html");
  writeFileSync(file, text);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(file).href) noise.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, noise, close: () => context.close() };
}

const shownCards = (page: Page) => page.locator(".finding:visible").count();

describe("the HTML report in a browser", () => {
  test("filters by keyboard; no complaint, no request", async () => {
    const { page, noise, close } = await open(await mailReport());
    const all = await shownCards(page);
    expect(all).toBeGreaterThanOrEqual(8);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("name")).toBe("owner");
    await page.keyboard.type("Intuit");
    expect(await shownCards(page)).toBe(2);
    expect(await page.locator("#told").textContent()).toBe(`2 of ${all} shown`);
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    await page.keyboard.type("your e-mail");
    const naming = await shownCards(page);
    expect(naming).toBeLessThan(all);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await shownCards(page)).toBeLessThan(naming);
    expect(noise).toEqual([]);
    await close();
  });

  test("marks each tracker where it sits in the message", async () => {
    const { page, noise, close } = await open(await mailReport());
    const frame = page.frameLocator("iframe");
    const marks = await frame.locator("[data-mark]").all();
    expect(marks).toHaveLength(8);
    for (const mark of marks) {
      const box = await mark.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(5);
    }
    expect(await frame.locator("h1").textContent()).toBe("Autumn escapes, Ada");
    expect(noise).toEqual([]);
    await close();
  });

  test("a mail cannot run, load or leave anything", async () => {
    const hostile = `<script>parent.document.title = "owned"</script><img src=x onerror="parent.document.title='owned'">
      <style>@import "https://t.example/a.css"; body { background: url(https://t.example/b.gif) }</style>
      <iframe src="https://t.example/f"></iframe><link rel="stylesheet" href="https://t.example/l.css">
      <meta http-equiv="refresh" content="0;url=https://t.example/r"></textarea></iframe>"><script>document.title = "owned"</script>`;
    const { page, noise, close } = await open(await mailReport(hostile));
    await page.waitForTimeout(200);
    expect(await page.title()).toContain("pixel-scan");
    expect(noise).toEqual([]);
    await close();
  });

  test("reads without scripts, in the dark, on a phone and on paper", async () => {
    for (const text of [
      await mailReport(),
      html(reportOf(shop), { color: false, verbosity: "normal" }),
    ]) {
      const { page, noise, close } = await open(text, {
        javaScriptEnabled: false,
        colorScheme: "dark",
        viewport: { width: 400, height: 800 },
      });
      expect(await page.locator("#filter").isVisible()).toBe(false);
      expect(await shownCards(page)).toBeGreaterThanOrEqual(8);
      expect(await page.locator(".flow:visible").count()).toBe(1);
      const width = await page.locator("body").evaluate((body) => body.scrollWidth);
      expect(width).toBeLessThanOrEqual(400);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".finding:visible").count()).toBeGreaterThanOrEqual(8);
      expect(noise).toEqual([]);
      await close();
    }
  });

  test("of a page it shows what fired when", async () => {
    const { page, noise, close } = await open(
      html(reportOf(shop), { color: false, verbosity: "normal" }),
    );
    expect(await page.locator(".waterfall .row .who").count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(noise).toEqual([]);
    await close();
  });
});
