import { chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Evidence, ScannedResult } from "../../src/model.ts";
import { scanSnapshot } from "../../src/scan.ts";
import { openPageReader } from "../../src/sources/page/index.ts";
import { findFullBrowser } from "../browser.ts";
import { openHeaders } from "./answer.ts";
import { type SeenRequest, startServer, type TestServer } from "./server.ts";

const ID = "339a2488-8d0f-4306-a760-236fc3b61028";

/** Puts it into a cache as the page would, and tells a server what it can see of it afterwards. */
const put = (address: string, response: string) =>
  `const response = ${response};
   const cache = await caches.open("kept");
   const putting = cache.put(${address}, response);
   const seen = [response.bodyUsed, response.body?.locked];
   await putting;
   const kept = await cache.match(${address});
   seen.push(response.bodyUsed, kept.headers.get("content-type"), (await kept.blob()).size);
   fetch("https://third.test/storage/seen?" + [${address}, ...seen].join());`;

const register = (address: string) => `await navigator.serviceWorker.register(${address});`;

/** What third parties' scripts do, by name, and what `stored-identifier` says of each. */
const FLAGS: Readonly<Record<string, readonly [script: string, confidence: string, kept: string]>> =
  {
    text: [put('"/storage/id"', `new Response("${ID}")`), "likely", "Cache API /storage/id"],
    json: [
      put('new URL("/storage/who.json", location)', `Response.json({ who: "${ID}" })`),
      "likely",
      "Cache API https://page.test/storage/who.json",
    ],
    blob: [
      put('new Request("/storage/blob")', `new Response(new Blob(["${ID}"]))`),
      "likely",
      "Cache API https://page.test/storage/blob",
    ],
    fetched: [
      put('"/storage/fetched"', 'await fetch("https://third.test/storage/who.json")'),
      "likely",
      "Cache API /storage/fetched",
    ],
    // A page's own replacements do not hide it.
    patched: [
      `Response.prototype.clone = TextDecoder.prototype.decode = () => { throw 1; };
       ${put('"/storage/patched"', `new Response("${ID}")`)}`,
      "likely",
      "Cache API /storage/patched",
    ],
    worker: [
      register(`"/storage/sw.js?visitor=${ID}#top"`),
      "possible",
      "service worker /storage/sw.js",
    ],
    both: [
      `${put('"/storage/both"', `new Response("${ID.replaceAll("3", "4")}")`)}
       ${register(`new URL("/storage/sw.js?v=2&id=${ID.replaceAll("3", "4")}", location)`)}`,
      "certain",
      "Cache API /storage/both, service worker https://page.test/storage/sw.js; the same value in several of them, so that each restores the others",
    ],
  };

const PASSES: Readonly<Record<string, string>> = {
  offline: put('"/storage/offline"', 'new Response("<h1>You are offline</h1>")'),
  picture: put('"/storage/dot.gif"', 'await fetch("https://page.test/storage/dot.gif")'),
  file: put('"/storage/long.txt"', `new Response("${ID} ".repeat(100))`),
  program: put('"/storage/part.js"', 'await fetch("https://third.test/storage/part.js")'),
  empty: put('"/storage/none"', "new Response(null)"),
  broken: `try { await (await caches.open("kept")).put("/storage/broken", {}); } catch {}
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error("broken")) });
    try { await (await caches.open("kept")).put("/storage/broken", new Response(broken)); } catch {}`,
  configured: register('"/storage/sw.js?v=12&appId=9f8b7c6d-5e4f-4a2b-9c0d-9e8f00112233"'),
};

/** Keep a cookie in IndexedDB: one brings it back, the other makes a new one each time. */
const keeping = (name: string, value: string) => `
  const opening = indexedDB.open("${name}", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("ids");
  opening.onsuccess = () => {
    const store = opening.result.transaction("ids", "readwrite").objectStore("ids");
    const reading = store.get("me");
    reading.onsuccess = () => {
      const who = ${value};
      store.put({ who }, "me");
      document.cookie = "${name}=" + who + "; max-age=9000000; path=/; secure";
    };
  };`;

const scripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FLAGS).map(([name, [script]]) => [name, script])),
  ...PASSES,
  back: keeping("back", "reading.result?.who ?? crypto.randomUUID()"),
  fresh: keeping("fresh", "crypto.randomUUID()"),
};

const UNHANDLED = `<script>addEventListener("unhandledrejection", ({ reason }) =>
  fetch("https://third.test/storage/unhandled?" + reason));</script>`;

/** The way to the page leads through other sites, of which one sets a cookie that recognises nobody. */
const WAY: Readonly<Record<string, readonly [next: string, cookie?: string]>> = {
  "page.test/storage/go": ["https://country.test/storage/where"],
  "country.test/storage/where": ["https://page.test/storage/on"],
  "page.test/storage/on": ["https://language.test/storage/which"],
  "language.test/storage/which": ["https://page.test/storage/last", "lang=en; Secure"],
  "page.test/storage/last": ["https://bounce.test/storage/me"],
  "bounce.test/storage/me": ["https://page.test/storage/", `me=${ID}; Max-Age=9000000; Secure`],
};

function answer(request: SeenRequest) {
  const { host, path } = request;
  const [next, cookie] = WAY[`${host}${path}`] ?? [];
  if (next) {
    const headers = { location: next, ...(cookie && { "set-cookie": cookie }) };
    return { status: 302, headers };
  }
  if (host === "page.test" && path === "/storage/") {
    const tags = Object.keys(scripts).map(
      (one) => `<script src="https://third.test/storage/do/${one}.js"></script>`,
    );
    const body = `<!doctype html><title>Storage</title>${UNHANDLED}${tags.join("")}`;
    return { headers: { "content-type": "text/html" }, body };
  }
  const [, name = ""] = /^\/storage\/do\/(\w+)\.js$/.exec(path) ?? [];
  const javascript = { ...openHeaders(request), "content-type": "text/javascript" };
  if (scripts[name]) return { headers: javascript, body: `(async () => {${scripts[name]}})()` };
  if (path === "/storage/part.js") return { headers: javascript, body: `part("${ID}")` };
  if (path !== "/storage/who.json") return undefined;
  const json = { ...openHeaders(request), "content-type": "application/json" };
  return { headers: json, body: `{"who":"${ID}"}` };
}

let server: TestServer;
let result: ScannedResult;

beforeAll(async () => {
  server = await startServer({ answer });
  const { browserArgs } = server;
  const reader = openPageReader({ browserArgs, dns: false, wait: 1_500, respawn: true });
  result = await scanSnapshot(await reader.read("page", "https://page.test/storage/go"));
  await reader.close();
});

afterAll(() => server.close());

function evidenceOf(url: string, rule: string): Evidence | undefined {
  const found = result.findings.filter(({ load }) => result.loads[load]?.url === url);
  return found.flatMap(({ evidence }) => evidence).find((one) => one.rule === rule);
}

const scriptOf = (name: string) => `https://third.test/storage/do/${name}.js`;

describe("a third party's script is convicted of keeping an identifier", () => {
  test.each(Object.entries(FLAGS))("%s", (name, [, confidence, kept]) => {
    expect(evidenceOf(scriptOf(name), "stored-identifier")).toMatchObject({
      confidence,
      message: `keeps an identifier in the page's ${kept}`,
    });
  });
});

describe("what tells no browser from another is none", () => {
  test.each(Object.keys(PASSES))("%s", (name) => {
    expect(result.loads.map(({ url }) => url)).toContain(scriptOf(name));
    expect(evidenceOf(scriptOf(name), "stored-identifier")).toBeUndefined();
  });
});

test("a worker without an identifier is told as what the script did", () => {
  const script = result.page?.scripts?.find(({ url }) => url === scriptOf("configured"));
  expect(script?.stores).toContainEqual({
    store: "service worker",
    name: "/storage/sw.js",
    value: "v=12&appId=9f8b7c6d-5e4f-4a2b-9c0d-9e8f00112233",
  });
});

test("to the page what it puts into a cache is as without hooks", async () => {
  const asked = server.requests("storage").map(({ url }) => url);
  const browser = await chromium.launch({
    executablePath: findFullBrowser() ?? "",
    args: ["--no-sandbox", ...server.browserArgs],
  });
  const page = await browser.newPage();
  const plain = new Set<string>();
  const putting = Object.values(scripts).filter((script) => script.includes("/seen?"));
  const all = page.waitForEvent("request", (request) => {
    if (request.url().includes("/seen?")) plain.add(request.url());
    return plain.size === putting.length;
  });
  await page.goto("https://page.test/storage/");
  await all;
  await browser.close();
  expect(new Set(asked.filter((url) => url.includes("/seen?")))).toEqual(plain);
  expect(asked.filter((url) => url.includes("/unhandled?"))).toEqual([]);
});

test("a cookie comes back from IndexedDB, and one with a new value does not come back", () => {
  expect(evidenceOf(scriptOf("back"), "respawned-cookie")).toMatchObject({
    confidence: "certain",
    message:
      "brings back cookie back, which was deleted, with the same value, from IndexedDB ids who",
  });
  expect(result.page?.cookies.map(({ name }) => name)).toContain("fresh");
  expect(evidenceOf(scriptOf("fresh"), "respawned-cookie")).toBeUndefined();
});

test("a way through another site is a bounce only where that can recognise the browser", () => {
  expect(evidenceOf("https://bounce.test/storage/me", "bounce-tracking")).toMatchObject({
    confidence: "certain",
    message: "the visit goes through bounce.test and back, which sets cookie me",
  });
  for (const url of ["https://country.test/storage/where", "https://language.test/storage/which"]) {
    expect(result.loads.map((load) => load.url)).toContain(url);
    expect(evidenceOf(url, "bounce-tracking")).toBeUndefined();
  }
});
