import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/model.ts";
import { scanSnapshot } from "../../src/scan.ts";
import { readHar } from "../../src/sources/har.ts";
import { readSavedSnapshots, serializeSnapshots } from "../../src/sources/saved-snapshot.ts";

const GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const fields = (headers: Record<string, string>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

interface Short {
  readonly url: string;
  readonly type?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly answer?: Record<string, string>;
  readonly status?: number;
  readonly content?: object;
  readonly more?: object;
  readonly post?: object;
  readonly redirectURL?: string;
}

const entry = ({
  url,
  type,
  method = "GET",
  headers = {},
  answer = {},
  status = 200,
  ...rest
}: Short) => ({
  startedDateTime: "2026-11-30T10:00:01.500Z",
  pageref: "page_1",
  ...(type ? { _resourceType: type } : {}),
  request: { method, url, headers: fields(headers), ...(rest.post ? { postData: rest.post } : {}) },
  response: {
    status,
    headers: fields(answer),
    redirectURL: rest.redirectURL ?? "",
    content: rest.content ?? {},
  },
  ...rest.more,
});

const har = (
  entries: readonly object[],
  pages = [{ id: "page_1", title: "https://shop.example/" }],
) =>
  Buffer.from(
    JSON.stringify({
      log: { version: "1.2", creator: { name: "WebInspector", version: "537.36" }, pages, entries },
    }),
  );

const PAGE = entry({
  url: "https://shop.example/",
  type: "document",
  headers: { Cookie: "uid=k3Jx9QpLm2Vt7; a=b", "Accept-Language": "de-CH,en;q=0.5", ":path": "/" },
  content: { size: 1200, mimeType: "text/html" },
});

function only(snapshots: readonly Snapshot[]): Snapshot {
  expect(snapshots).toHaveLength(1);
  return snapshots[0] as Snapshot;
}

describe("recorded traffic", () => {
  const pixel = entry({
    url: "https://t.tracker.example/p.gif?uid=k3Jx9QpLm2Vt7",
    type: "image",
    headers: { Cookie: "id=1" },
    answer: { "set-cookie": "id=9f3c07b1e84d2a65; Max-Age=31536000" },
    content: { size: 43, mimeType: "image/gif", text: GIF, encoding: "base64" },
    more: {
      serverIPAddress: "192.0.2.1",
      _initiator: {
        type: "script",
        stack: {
          callFrames: [
            {
              url: "https://shop.example/t.js",
              lineNumber: 1,
              columnNumber: 2,
              functionName: "send",
            },
          ],
        },
      },
    },
  });
  const beacon = entry({
    url: "https://t.tracker.example/b",
    type: "ping",
    method: "POST",
    status: 204,
    post: { text: "e=view" },
  });
  const hop = entry({
    url: "http://shop.example/",
    type: "document",
    status: 301,
    redirectURL: "https://shop.example/",
  });
  const socket = entry({
    url: "wss://t.tracker.example/s",
    type: "websocket",
    status: 101,
    more: {
      _webSocketMessages: [
        { type: "send", data: "hello" },
        { type: "receive", data: "no" },
      ],
    },
  });
  const blocked = entry({ url: "https://gone.example/x", type: "script", status: 0, more: {} });
  const cached = entry({
    url: "https://shop.example/logo.png",
    type: "image",
    more: { _fromCache: "memory" },
  });
  const snapshot = only(
    readHar(
      har([hop, PAGE, pixel, beacon, socket, blocked, cached, { request: { url: "data:,x" } }, {}]),
      "a.har",
    ),
  );
  const load = (url: string) => snapshot.loads.find((one) => one.url === url);

  test("is a page with its own address, after redirects", () => {
    expect(snapshot).toMatchObject({
      source: "page",
      host: "shop.example",
      bytes: 1200,
      page: { url: "https://shop.example/", status: 200, browser: "WebInspector 537.36" },
    });
    expect(load("http://shop.example/")?.requests[0]).toMatchObject({
      status: 301,
      redirectedTo: "https://shop.example/",
    });
    expect(snapshot.page?.cookies.map(({ name }) => name)).toEqual(["id"]);
  });

  test("tells requests with headers, cookies, pictures, bodies, messages and who asked", () => {
    expect(load("https://shop.example/")?.requests[0]?.headers).toEqual({
      cookie: "uid=k3Jx9QpLm2Vt7; a=b",
      "accept-language": "de-CH,en;q=0.5",
    });
    expect(load("https://t.tracker.example/p.gif?uid=k3Jx9QpLm2Vt7")).toMatchObject({
      type: "image",
      state: "sent",
      requests: [
        {
          size: { width: 1, height: 1 },
          bytes: 43,
          serverAddress: "192.0.2.1",
          initiator: "https://shop.example/t.js",
          stack: ["https://shop.example/t.js:2:3 (send)"],
          setCookies: [{ name: "id", value: "9f3c07b1e84d2a65", maxAge: 31536000 }],
        },
      ],
    });
    expect(load("https://t.tracker.example/b")).toMatchObject({
      type: "beacon",
      requests: [{ body: "e=view", mechanism: "send-beacon", status: 204 }],
    });
    expect(load("wss://t.tracker.example/s")).toMatchObject({
      type: "websocket",
      requests: [{ messages: ["hello"] }],
    });
  });

  test("never counts as sent what was not", () => {
    expect(load("https://gone.example/x")?.state).toBe("attempted");
    expect(load("https://shop.example/logo.png")?.state).toBe("potential");
  });

  test("what it cannot tell is a warning", () => {
    const warnings = snapshot.warnings.join("\n");
    expect(warnings).toContain("does not tell which elements asked");
    expect(warnings).toContain("1 requests were answered from the browser's cache");
    expect(warnings).toContain("2 entries are no requests over the network");
    const bare = only(
      readHar(har([entry({ url: "https://a.example/x.png", type: "image" })]), "a.har"),
    );
    expect(bare.warnings.join("\n")).toMatch(
      /holds no pictures.*holds no cookies.*no page stands in the recording/s,
    );
  });

  test("is judged as a page is", async () => {
    const { findings, loads } = await scanSnapshot(snapshot);
    const told = findings.map(
      (finding) => `${loads[finding.load]?.url} ${finding.evidence.map(({ rule }) => rule)}`,
    );
    expect(told).toContainEqual(expect.stringMatching(/p\.gif.*tracking-cookie.*tiny-image/));
    expect(told).toContainEqual(expect.stringMatching(/example\/b beacon-call/));
  });

  test("saved as a snapshot and read again it is the same", () => {
    expect(only(readSavedSnapshots(Buffer.from(serializeSnapshots([snapshot]))))).toEqual(snapshot);
  });
});

test("several pages are several snapshots", () => {
  const pages = [
    { id: "page_1", title: "One" },
    { id: "page_2", title: "Two" },
    { id: "empty", title: "" },
  ];
  const second = { ...entry({ url: "https://two.example/", type: "document" }), pageref: "page_2" };
  const found = readHar(har([PAGE, second], pages), "a.har");
  expect(found.map(({ target, host, title }) => [target, host, title])).toEqual([
    ["a.har#1", "shop.example", "One"],
    ["a.har#2", "two.example", "Two"],
  ]);
});

describe("hostile recordings", () => {
  test.each([
    ["cut off", har([PAGE]).subarray(0, 300), /no whole JSON/],
    ["other JSON", Buffer.from(`{"log":{"entries":{}}}`), /no recorded requests/],
    ["nested without end", Buffer.from(`{"log":${"[".repeat(200_000)}`), /no whole JSON/],
    ["empty", har([]), /no request over the network/],
  ])("%s fail", (_, bytes, message) => {
    expect(() => readHar(bytes, "a.har")).toThrow(message);
  });

  test("deep but whole JSON in every field is left out", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const text = har([
      { ...PAGE, _initiator: "DEEP", request: { ...PAGE.request, headers: "DEEP" } },
    ]).toString();
    const snapshot = only(readHar(Buffer.from(text.replaceAll(`"DEEP"`, deep)), "a.har"));
    expect(snapshot.loads[0]?.requests[0]?.headers).toEqual({});
  });

  test("of 100,000 entries the first 20,000 are read, and the rest is told", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      request: { url: `https://a.example/${index}` },
      response: { status: 200 },
    }));
    const snapshot = only(readHar(har([PAGE, ...many]), "a.har"));
    expect(snapshot.loads).toHaveLength(20_000);
    expect(snapshot.warnings).toContain("80001 requests after the first 20000 were not read");
  });
});

describe("saved snapshots", () => {
  const saved = serializeSnapshots(readHar(har([PAGE]), "a.har"));

  test("gain the addresses that are given now, and lose what no version knows", () => {
    const text = saved.replace(`"source":`, `"__proto__":{"polluted":1},"other":1,"source":`);
    const snapshot = only(
      readSavedSnapshots(Buffer.from(text), { recipients: ["me@example.org"] }),
    );
    expect(snapshot.known[0]).toEqual({ data: "email-address", value: "me@example.org" });
    expect(Object.keys(snapshot)).not.toContain("other");
    expect(Object.keys(snapshot)).not.toContain("polluted");
  });

  test.each([
    ["of a later version", saved.replace(`t": 1`, `t": 2`), "of version 1 but 2"],
    [
      "with an unknown type",
      saved.replace(`"type":"document"`, `"type":"x"`),
      "snapshots[0].loads[0].type is none of image",
    ],
    [
      "without a URL",
      saved.replace(`"url":"https://shop.example/","type"`, `"type"`),
      "snapshots[0].loads[0].url is no text",
    ],
    ["that is cut off", saved.slice(0, -20), "no whole JSON"],
  ])("%s are refused with the place", (_, text, message) => {
    expect(text).not.toBe(saved);
    expect(() => readSavedSnapshots(Buffer.from(text))).toThrow(message);
  });
});
