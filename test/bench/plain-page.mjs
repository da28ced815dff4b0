/** Plain Playwright: opens a page, waits, closes. `node plain-page.mjs BROWSER URL WINDOW-IN-MS` */
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright";

const [executablePath, url, window] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext();
const page = await context.newPage();
await page.goto(url);
await sleep(Number(window));
await context.close();
await browser.close();
