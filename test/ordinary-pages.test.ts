import { expect, test } from "vitest";
import type { KnownValue } from "../src/model.ts";
import { scanSnapshot } from "../src/scan.ts";
import { completeSnapshot, type ShortLoad } from "./pages-snapshot.ts";

/** What a browser knows on a page of a shop where somebody is logged in. */
const KNOWN: readonly KnownValue[] = [
  { data: "page-url", value: "https://www.shop.test/shoes/red?size=42" },
  { data: "page-title", value: "Red running shoes | Shop" },
  { data: "referrer", value: "https://www.shop.test/" },
  { data: "screen-size", value: "1280x720" },
  { data: "language", value: "en-US" },
  { data: "user-agent", value: "Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36" },
  { data: "cookie", value: "s%3A9f8b7c6d5e4f3a2b1c0d.Zk3Lq9Xw", from: "cookie session" },
  { data: "cookie", value: "light", from: "cookie theme" },
  {
    data: "client-id",
    value: '{"items":[{"sku":"SH-42-RED"}],"total":59.9}',
    from: "localStorage cart",
  },
  { data: "client-id", value: '{"version":"9c8d7e6f5a4b3c2d1e0f"}', from: "localStorage build" },
];

const ASKED = {
  headers: {
    referer: "https://www.shop.test/",
    "user-agent": "Mozilla/5.0",
    "accept-language": "en-US,en;q=0.9",
    "sec-ch-ua": '"Chromium";v="156"',
  },
};
const OWN = {
  headers: { ...ASKED.headers, cookie: "session=s%3A9f8b7c6d5e4f3a2b1c0d.Zk3Lq9Xw; theme=light" },
};
const photo = {
  status: 200,
  contentType: "image/webp",
  size: { width: 800, height: 600 },
  bytes: 9_000,
};
const script = { status: 200, contentType: "text/javascript", bytes: 40_000 };
const json = { status: 200, contentType: "application/json", bytes: 900 };
const shown = { tag: '<img src="…">', size: { width: 400, height: 300 } };
const hidden = { tag: '<iframe src="…">', hiddenBy: "display: none" };

async function findingsOf(...loads: readonly ShortLoad[]) {
  const { findings } = await scanSnapshot(completeSnapshot({ loads, known: KNOWN }));
  return findings.map(({ confidence, severity, evidence }) => ({
    confidence,
    severity,
    rules: evidence.map(({ rule }) => rule),
  }));
}

const SILENT: Readonly<Record<string, readonly ShortLoad[]>> = {
  "the site's own files": [
    {
      url: "https://www.shop.test/shoes/red?size=42",
      type: "document",
      requests: [{ ...OWN, status: 200 }],
    },
    {
      url: "https://www.shop.test/app.9c8d7e6f5a4b3c2d1e0f.js",
      type: "script",
      requests: [{ ...OWN, ...script }],
    },
    {
      url: "https://static.shop.test/app.css?v=9c8d7e6f5a4b3c2d1e0f",
      type: "stylesheet",
      requests: [OWN],
    },
    { url: "https://www.shop.test/favicon.ico", requests: [{ ...OWN, status: 404 }] },
    {
      url: "https://www.shop.test/s.gif",
      elements: [{ tag: "<img>", size: { width: 1, height: 1 } }],
      requests: [{ ...OWN, status: 200, size: { width: 1, height: 1 } }],
    },
    { url: "https://www.shop.test/manifest.json", type: "manifest", state: "potential" },
  ],
  "the site's own calls": [
    {
      url: "https://www.shop.test/api/cart?id=9f8b7c6d5e4f3a2b1c0d",
      type: "fetch",
      requests: [{ ...OWN, ...json }],
    },
    {
      url: "https://api.shop.test/graphql",
      type: "fetch",
      requests: [
        {
          ...OWN,
          ...json,
          method: "POST",
          body: '{"query":"{me{name}}","variables":{"url":"https://www.shop.test/shoes/red"}}',
        },
      ],
    },
    {
      url: "wss://live.shop.test/socket?token=9f8b7c6d5e4f3a2b1c0d",
      type: "websocket",
      requests: [OWN],
    },
    { url: "https://www.shop.test/stream", type: "eventsource", requests: [OWN] },
    { url: "https://www.shop.test/renew", type: "document", elements: [hidden], requests: [OWN] },
  ],
  "fonts of another site": [
    {
      url: "https://fonts.googleapis.com/css2?family=Inter:wght@400;700&display=swap",
      type: "stylesheet",
      requests: [ASKED],
    },
    {
      url: "https://fonts.gstatic.com/s/inter/v13/UcC73FwrK3iLTeHuS_fvQtMwCp50KnMa1ZL7W0Q5nw.woff2",
      type: "font",
      elements: [{ tag: "<link>", property: "@font-face src" }],
      requests: [ASKED],
    },
    { url: "https://fonts.letters.test/", type: "preconnect", state: "potential" },
  ],
  "pictures of a content network": [
    {
      url: "https://images.cdn.test/t_fit,w_400/v1699999999/shop/9f8b7c6d5e4f3a2b1c0d.webp?s=0b1c2d3e4f5a69788796a5b4c3d2e1f0",
      elements: [shown],
      requests: [{ ...ASKED, ...photo }],
    },
    {
      url: "https://images.cdn.test/slide-2.webp?auto=format&ixid=M3wxMjA3fDB8MHxwaG90by1wYWdl",
      elements: [{ tag: "<img>", hiddenBy: "display: none on <li>" }],
      requests: [{ ...ASKED, ...photo }],
    },
    {
      url: "https://images.cdn.test/lazy.webp",
      state: "potential",
      trigger: "scroll",
      elements: [shown],
    },
    {
      url: "https://images.cdn.test/gone.webp",
      elements: [shown],
      requests: [{ ...ASKED, status: 404, contentType: "text/html", bytes: 0 }],
    },
    { url: "https://images.cdn.test/preloaded.webp", requests: [{ ...ASKED, ...photo }] },
    {
      url: "https://images.cdn.test/blank.gif",
      elements: [shown],
      requests: [
        { ...ASKED, status: 200, contentType: "image/gif", size: { width: 1, height: 1 } },
      ],
    },
    {
      url: "https://images.cdn.test/flag.svg",
      elements: [{ tag: "<img>", size: { width: 16, height: 11 } }],
      requests: [{ ...ASKED, status: 200, contentType: "image/svg+xml", bytes: 300 }],
    },
    {
      url: "https://images.cdn.test/line.png",
      elements: [{ tag: "<img>", size: { width: 300, height: 1 } }],
      requests: [
        { ...ASKED, status: 200, contentType: "image/png", size: { width: 300, height: 1 } },
      ],
    },
  ],
  "libraries of a module network": [
    {
      url: "https://modules.cdn.test/npm/lib@4.17.21/lib.min.js",
      type: "script",
      requests: [{ ...ASKED, ...script }],
    },
    {
      url: "https://modules.cdn.test/b/5a4b3c2d1e0f9c8d7e6f5a4b3c2d1e0f.js",
      type: "script",
      requests: [
        {
          ...ASKED,
          ...script,
          setCookies: [
            { name: "__cf_bm", value: "Zk3Lq9Xw7Bv2Nt5Rm8Yp-1762345678", maxAge: 1_800 },
          ],
        },
      ],
    },
  ],
  "an embedded video": [
    {
      url: "https://player.videos.test/embed/dQ7w4W9gXcQ?rel=0",
      type: "document",
      elements: [{ tag: "<iframe>", size: { width: 560, height: 315 } }],
      requests: [
        {
          ...ASKED,
          status: 200,
          setCookies: [{ name: "volume", value: "80", maxAge: 31_536_000 }],
        },
      ],
    },
    {
      url: "https://media.videos.test/seg/0001.ts?range=0-65535",
      type: "media",
      requests: [ASKED],
    },
    {
      url: "https://player.videos.test/api/manifest",
      type: "fetch",
      requests: [
        {
          ...json,
          method: "POST",
          headers: { origin: "https://player.videos.test" },
          body: '{"id":"dQ7w4W9gXcQ"}',
        },
      ],
    },
  ],
  "payments, maps and logins of others": [
    { url: "https://js.pay.test/v3/", type: "script", requests: [{ ...ASKED, ...script }] },
    {
      url: "https://api.pay.test/v1/intents",
      type: "fetch",
      requests: [
        {
          ...json,
          method: "POST",
          headers: { authorization: "Bearer pk_live_4c1d8e2f7a6b3c9d0e5f" },
          body: "amount=5990&currency=eur",
        },
      ],
    },
    {
      url: "https://tiles.maps.test/14/8800/5373.png?key=4c1d8e2f7a6b3c9d0e5f",
      elements: [{ tag: "<img>", size: { width: 256, height: 256 } }],
      requests: [{ ...photo, headers: {} }],
    },
    {
      url: "https://login.accounts.test/v2/keys",
      type: "fetch",
      requests: [{ ...ASKED, ...json }],
    },
    {
      url: "https://search.index.test/1/indexes/query",
      type: "fetch",
      requests: [
        { method: "OPTIONS", status: 204 },
        { ...json, method: "POST", headers: {}, body: '{"params":"q=shoes"}' },
      ],
    },
    {
      url: "wss://chat.support.test/room",
      type: "websocket",
      requests: [{ ...ASKED, messages: ["ping", "pong"] }],
    },
  ],
};

test.each(Object.entries(SILENT))("%s: silence", async (_name, loads) => {
  expect(await findingsOf(...loads)).toEqual([]);
});

test("a hidden frame of a payment service is possible tracking, and no more", async () => {
  const url = "https://js.pay.test/v3/m-outer-93afeeb17bc37e711759584dbfc50d47.html";
  expect(
    await findingsOf({ url, type: "document", elements: [hidden], requests: [ASKED] }),
  ).toEqual([{ confidence: "possible", severity: expect.any(String), rules: ["hidden-frame"] }]);
});

test("what the site measures for itself, without ids, is of low severity", async () => {
  const url = "https://www.shop.test/rum";
  const beacon = {
    method: "POST",
    mechanism: "send-beacon",
    body: '{"lcp":812,"path":"/shoes/red"}',
  } as const;
  expect(
    await findingsOf({ url, type: "ping", requests: [{ ...beacon, headers: ASKED.headers }] }),
  ).toEqual([{ confidence: "possible", severity: "low", rules: ["beacon-call"] }]);
  expect(await findingsOf({ url, type: "ping", requests: [{ ...beacon, ...OWN }] })).toEqual([
    { confidence: "possible", severity: "medium", rules: ["beacon-call"] },
  ]);
});
