import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { harText } from "../src/har.ts";
import type { Load, ScannedResult } from "../src/model.ts";
import { readHar } from "../src/sources/har.ts";
import { anyReport } from "./reporters/arbitraries.ts";

const TOOL = { name: "pixel-scan", version: "1.2.3" };

/** What HAR 1.2 requires, by object; `…[]` for each of a list. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  log: ["version", "creator", "entries"],
  "log.creator": ["name", "version"],
  "log.browser": ["name", "version"],
  "log.pages[]": ["startedDateTime", "id", "title", "pageTimings"],
  "log.entries[]": ["startedDateTime", "time", "request", "response", "cache", "timings"],
  "log.entries[].request": [
    ...["method", "url", "httpVersion", "cookies", "headers", "queryString"],
    ...["headersSize", "bodySize"],
  ],
  "log.entries[].request.cookies[]": ["name", "value"],
  "log.entries[].request.headers[]": ["name", "value"],
  "log.entries[].request.queryString[]": ["name", "value"],
  "log.entries[].request.postData": ["mimeType", "text", "params"],
  "log.entries[].response": [
    ...["status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL"],
    ...["headersSize", "bodySize"],
  ],
  "log.entries[].response.cookies[]": ["name", "value"],
  "log.entries[].response.headers[]": ["name", "value"],
  "log.entries[].response.content": ["size", "mimeType"],
  "log.entries[].timings": ["send", "wait", "receive"],
};

/** Own fields begin with an underscore (HAR 1.2, “Custom fields”). */
const FIELDS: Readonly<Record<string, RegExp>> = {
  "log.entries[]":
    /^(?:pageref|startedDateTime|time|request|response|cache|timings|serverIPAddress|connection|comment|_\w+)$/,
  "log.entries[].request.postData": /^(?:mimeType|params|text|comment|_\w+)$/,
  "log.entries[].response":
    /^(?:status|statusText|httpVersion|cookies|headers|content|redirectURL|headersSize|bodySize|comment|_\w+)$/,
};

function check(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    for (const item of value) check(item, `${path}[]`);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const name of REQUIRED[path] ?? []) expect(value, path).toHaveProperty(name);
  for (const [name, part] of Object.entries(value)) {
    expect(name, path).toMatch(FIELDS[path] ?? /./);
    if (name === "startedDateTime") expect(part).toMatch(/^[+-]?\d{4,6}-\d\d-\d\dT[\d:.]+Z$/);
    if (!name.startsWith("_")) check(part, `${path}.${name}`);
  }
}

const write = (results: readonly ScannedResult[]) => [...harText(results, TOOL)].join("");

const load = (url: string, changes: Partial<Load> = {}): Load => ({
  url,
  type: "image",
  trigger: "open",
  state: "sent",
  elements: [],
  requests: [{ method: "GET", headers: {}, status: 200, at: 5 }],
  ...changes,
});

const page = (loads: readonly Load[]): ScannedResult => ({
  status: "scanned",
  target: "https://shop.example/",
  source: "page",
  host: "shop.example",
  page: {
    url: "https://shop.example/",
    browser: "Chromium 156.0.1.2",
    started: "2026-11-30T10:00:00.000Z",
    cookies: [],
    aliases: {},
  },
  loads,
  findings: [],
  warnings: [],
});

const DOCUMENT = load("https://shop.example/", {
  type: "document",
  requests: [{ method: "GET", headers: {}, status: 200, contentType: "text/html", at: 0 }],
});

describe("traffic of our own as HAR", () => {
  test("is HAR 1.2 whatever was seen, and is read again", () => {
    fc.assert(
      fc.property(anyReport, ({ results }) => {
        const text = write(results.filter((result) => result.status === "scanned"));
        const har = JSON.parse(text);
        expect(Object.keys(har)).toEqual(["log"]);
        check(har.log, "log");
      }),
    );
  });

  test("keeps what a load is, in the order of time", () => {
    const loads = [
      DOCUMENT,
      load("https://t.example/leave", {
        type: "beacon",
        trigger: "leave",
        requests: [
          {
            method: "POST",
            headers: { "content-type": "text/plain", cookie: "a=1; b=2" },
            body: "AAEC",
            bodyEncoding: "base64",
            mechanism: "send-beacon",
            stack: ["https://shop.example/t.js:12:3 (send)"],
            initiator: "https://shop.example/t.js",
            frame: "https://shop.example/",
            at: 900,
          },
        ],
      }),
      load("https://t.example/p.gif", {
        requests: [
          {
            method: "GET",
            headers: { referer: "https://shop.example/" },
            status: 302,
            redirectedTo: "https://u.example/q.gif",
            setCookies: [
              { name: "id", value: "9f3c07b1e84d2a65", domain: ".t.example", maxAge: 3600 },
              { name: "no", value: "7c2e5a8b6f43", blocked: "third-party cookies are blocked" },
            ],
            size: { width: 1, height: 1 },
            bytes: 0,
            at: 20,
          },
        ],
      }),
      load("https://gone.example/", {
        state: "attempted",
        requests: [{ method: "GET", headers: {}, failure: "net::ERR_NAME_NOT_RESOLVED", at: 30 }],
      }),
      load("wss://live.example/socket", {
        type: "websocket",
        requests: [
          { method: "GET", headers: {}, mechanism: "websocket", messages: ["hello"], at: 40 },
        ],
      }),
    ];
    const [again] = readHar(Buffer.from(write([page(loads)])), "a.har");
    const byTime = [0, 2, 3, 4, 1].map((index) => loads[index]);
    expect(again?.loads).toEqual(
      byTime.map((one) => ({
        ...one,
        requests: one?.requests.map((request) => ({
          ...request,
          ...(request.setCookies && {
            setCookies: request.setCookies.map((cookie) => expect.objectContaining(cookie)),
          }),
        })),
      })),
    );
    expect(again?.page).toMatchObject({
      url: "https://shop.example/",
      started: "2026-11-30T10:00:00.000Z",
      browser: "Chromium 156.0.1.2",
    });
  });

  test("holds each visit as a page of its own", () => {
    const again = readHar(Buffer.from(write([page([DOCUMENT]), page([DOCUMENT])])), "a.har");
    expect(again.map(({ target }) => target)).toEqual(["a.har#1", "a.har#2"]);
  });

  test("tells no name and no password", () => {
    const secret = "https://ada:s3cr3t-word@t.example/";
    const text = write([
      page([
        load(secret, {
          requests: [
            {
              method: "GET",
              headers: { authorization: "Basic YWRhOnMzY3IzdC13b3Jk" },
              redirectedTo: secret,
              initiator: secret,
              stack: [`${secret}t.js:1:1 (f)`],
              frame: secret,
            },
          ],
        }),
      ]),
    ]);
    expect(text).not.toMatch(/s3cr3t-word|YWRhOnMz/);
    expect(text).toContain("https://t.example/");
  });
});
