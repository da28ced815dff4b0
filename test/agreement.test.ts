import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FoundLoad, isTiny, parseUrl } from "../src/load.ts";
import type { ElementFacts, Size } from "../src/model.ts";
import { readMarkup } from "../src/sources/markup/index.ts";
import { WINDOW } from "../src/sources/style/media.ts";
import { launchBrowser } from "./browser.ts";
import { makePicture } from "./picture.ts";
import { measureImages, type SeenImage } from "./seen-images.ts";

/** Every picture that the browser asks for is this large. */
const PICTURE: Size = { width: 120, height: 90 };

/** Where the fixture itself lies; a file has no address, so what is relative to it is no load. */
const PAGE_URL = "https://fixture.test/";

/** Pictures of the layout cases say in their URL what is right, so that both sides cannot be wrong. */
const SEEN = "https://pictures.example.org/seen/";
const UNSEEN = "https://pictures.example.org/unseen/";

const LAYOUT = globSync("fixtures/layout/*.html").sort();
const OTHERS = globSync(["fixtures/rules/**/*.html", "fixtures/templates/**/*.html"]).sort();

interface Rendering {
  readonly requested: readonly string[];
  readonly images: readonly SeenImage[];
}

let browser: Browser;
let page: Page;
let shown: { markup: string; requested: string[] } = { markup: "", requested: [] };

/** Every request is answered here: nothing leaves this machine. */
beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: WINDOW });
  const picture = makePicture(PICTURE.width, PICTURE.height);
  page = await context.newPage();
  await page.route("**/*", async (route) => {
    const request = route.request();
    const url = request.url();
    if (url === PAGE_URL) return route.fulfill({ contentType: "text/html", body: shown.markup });
    if (new URL(url).origin !== new URL(PAGE_URL).origin) shown.requested.push(url);
    if (request.resourceType() === "image") {
      return route.fulfill({ contentType: "image/png", body: picture });
    }
    const contentType = request.resourceType() === "stylesheet" ? "text/css" : "text/html";
    return route.fulfill({ contentType, body: "" });
  });
});

afterAll(() => browser?.close());

async function render(markup: string): Promise<Rendering> {
  shown = { markup, requested: [] };
  await page.goto(PAGE_URL, { waitUntil: "load" });
  const images = await measureImages(page);
  return { requested: shown.requested, images };
}

/** A missing side of a picture follows the other one. */
function completed(size: ElementFacts["size"]): ElementFacts["size"] {
  if (size?.width !== undefined && size.height === undefined) {
    return { ...size, height: (size.width * PICTURE.height) / PICTURE.width };
  }
  if (size?.height !== undefined && size.width === undefined) {
    return { ...size, width: (size.height * PICTURE.width) / PICTURE.height };
  }
  return size;
}

function isSeen({ size, hiddenBy }: ElementFacts): boolean {
  const whole = completed(size);
  return hiddenBy === undefined && !isTiny(size) && !isTiny(whole);
}

/** As the browser writes it: a placeholder that holds blanks stays as it is in the snapshot. */
function canonical(url: string): string {
  return parseUrl(url)?.href ?? url;
}

/** What the snapshot says of the elements that draw a URL, in their order. */
function factsOf(loads: readonly FoundLoad[], url: string): ElementFacts[] {
  return loads
    .filter((load) => canonical(load.url) === url && load.type !== "link")
    .map((load) => load.element)
    .filter(({ onlyIn }) => onlyIn === undefined || onlyIn.startsWith("@media"));
}

test("there are at least 60 layout cases, with pictures of both kinds", () => {
  expect(LAYOUT.length).toBeGreaterThanOrEqual(60);
  const all = LAYOUT.map((file) => readFileSync(file, "utf8")).join("\n");
  expect(all.split(SEEN).length).toBeGreaterThan(60);
  expect(all.split(UNSEEN).length).toBeGreaterThan(60);
});

test.each([...LAYOUT, ...OTHERS])("%s", async (file) => {
  const markup = readFileSync(file, "utf8");
  const { requested, images } = await render(markup);
  const { loads } = readMarkup(markup);

  const known = new Set(loads.map((load) => canonical(load.url)));
  expect(requested.filter((url) => !known.has(url))).toEqual([]);

  const differences: string[] = [];
  const counts = new Map<string, number>();
  for (const { url, seen, replaced } of images) {
    if (url.startsWith(PAGE_URL)) continue;
    const at = counts.get(url) ?? 0;
    counts.set(url, at + 1);
    const facts = factsOf(loads, url)[at];
    const difference = `${url} is ${seen ? "seen" : "not seen"}, the snapshot has ${JSON.stringify(facts)}`;
    // Of a box that grows with its content we need not know that it is empty.
    const agrees = facts && (isSeen(facts) === seen || (!replaced && !seen));
    if (!agrees) differences.push(difference);
    if (url.startsWith(seen ? UNSEEN : SEEN))
      differences.push(`${difference}, the case itself is wrong`);
  }
  expect(differences).toEqual([]);
});
