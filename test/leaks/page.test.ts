import { describe, expect, test } from "vitest";
import { findLeaks } from "../../src/leaks/index.ts";
import type { KnownValue, Leak, PageFacts } from "../../src/model.ts";
import { matchTracker } from "../../src/trackers/index.ts";
import { completeLoad, type ShortLoad } from "../pages-snapshot.ts";

const PAGE: PageFacts = {
  url: "https://www.shop.test/shoes/red?size=42",
  browser: "Chromium 156.0.7300.1",
  cookies: [],
  aliases: {},
};
const VISITOR = "3f2b8c1e-9a47-4d05-8b6f-12c4e7d9a0b3";
const AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36";
const KNOWN: readonly KnownValue[] = [
  { data: "page-url", value: PAGE.url },
  { data: "page-title", value: "Rote Schuhe für Läufer" },
  { data: "referrer", value: "https://search.test/?q=shoes" },
  { data: "screen-size", value: "1280x720" },
  { data: "language", value: "en" },
  { data: "user-agent", value: AGENT },
  { data: "cookie", value: "GA1.2.738291645.1762345678", from: "cookie _ga" },
  { data: "client-id", value: JSON.stringify({ id: VISITOR, v: 3 }), from: "localStorage visitor" },
  { data: "cookie", value: "accepted", from: "cookie consent" },
];

type Short = Pick<Leak, "data" | "channel"> & { readonly field?: string; readonly value?: string };

function leaksOf(load: ShortLoad, known = KNOWN): readonly Leak[] {
  const complete = completeLoad(load);
  const tracker = matchTracker(complete, PAGE.aliases);
  return findLeaks(complete, { known, tracker, page: PAGE });
}

/** What is found beyond the connection, in short. */
function briefly(load: ShortLoad, known = KNOWN): readonly string[] {
  return leaksOf(load, known)
    .filter(({ channel, basis }) => channel !== "connection" && basis !== "protocol")
    .map(({ data, channel, field, encodings = [] }: Short & Leak) =>
      [data, channel, field, ...encodings].join(" "),
    );
}

const post = (body: string, more: object = {}): ShortLoad => ({
  url: "https://in.metrics.test/e",
  type: "fetch",
  requests: [{ method: "POST", body, ...more }],
});
const get = (query: string): ShortLoad => ({
  url: `https://in.metrics.test/e?${query}`,
  requests: [{}],
});
const percent = encodeURIComponent;
const base64 = (text: string) => Buffer.from(text).toString("base64").replace(/=+$/, "");

describe("what is known of the page and the browser", () => {
  test.each([
    [`dl=${percent(PAGE.url)}`, "page-url url dl percent"],
    [`dl=${percent(percent(PAGE.url))}`, "page-url url dl percent percent"],
    [`u=${percent("https://www.shop.test/shoes/red")}`, "page-url url u percent"],
    [`o=${percent("https://www.shop.test")}`, "page-url url o percent"],
    ["h=www.shop.test", "page-url url h"],
    ["p=/shoes/red", "page-url url p"],
    [`d=${base64(`{"u":"${PAGE.url}"}`)}`, "page-url url d.u base64 json"],
    [`dt=${percent("Rote Schuhe für Läufer")}`, "page-title url dt percent"],
    ["dt=Rote+Schuhe+f%C3%BCr+L%C3%A4ufer", "page-title url dt percent"],
    [`r=${percent("https://search.test/?q=shoes")}`, "referrer url r percent"],
    ["sr=1280x720", "screen-size url sr"],
    ["ul=en", "language url ul"],
    [`ua=${percent(AGENT)}`, "user-agent url ua percent"],
    ["cid=738291645.1762345678", "cookie url cid"],
    [`x=${VISITOR}`, "client-id url x"],
    [`x=${base64(VISITOR)}`, "client-id url x base64"],
    [`x=${VISITOR.toUpperCase()}`, "client-id url x"],
  ])("%s", (query, expected) => {
    expect(briefly(get(query))).toEqual([expected]);
  });

  test("both dimensions of the screen, where the names tell", () => {
    expect(briefly(get("sw=1280&sh=720&n=1280"))).toEqual([
      "screen-size url sw",
      "screen-size url sh",
    ]);
  });

  test.each([
    ["a language inside a word", "q=envelope&len=en&v=en"],
    ["a host inside another", "h=www.shop.test.example.org"],
    ["another page of the site", `u=${percent("https://www.shop.test/shoes/red-and-blue")}`],
    ["the site in a link", `u=${percent("https://www.shop.test/help")}`],
    ["a word that a cookie holds", "state=accepted"],
    ["a number of pixels", "price=1280"],
    ["the fixed part of a cookie", "v=GA1.2"],
    ["a moment that a cookie holds", "t=1762345678"],
  ])("%s is none", (_name, query) => {
    expect(briefly(get(query))).toEqual([]);
  });

  test("the page's address in front of the address of its own file is none", () => {
    const known: readonly KnownValue[] = [{ data: "page-url", value: "https://www.shop.test/" }];
    expect(briefly({ url: "https://www.shop.test/a.png" }, known)).toEqual([]);
    expect(briefly({ url: "https://www.shop.test/" }, known)).toEqual([]);
  });
});

describe("bodies", () => {
  const url = PAGE.url;
  test.each([
    ["a form", `a=1&dl=${percent(url)}`, ["page-url body dl percent"]],
    ["JSON", JSON.stringify({ ctx: { page: url } }), ["page-url body ctx.page"]],
    ["escaped slashes", JSON.stringify({ u: url }).replaceAll("/", "\\/"), ["page-url body u"]],
    [
      "JSON in JSON in JSON",
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ c: VISITOR }) }) }),
      ["client-id body a.b.c"],
    ],
    [
      "JSON in a form",
      `data=${percent(JSON.stringify({ e: { id: VISITOR } }))}`,
      ["client-id body data.e.id"],
    ],
    ["lines of JSON", `{"a":1}\n{"b":"${VISITOR}"}\n`, ["client-id body b"]],
    ["lines of forms", `en=a&x=1\r\nen=b&v=${VISITOR}`, ["client-id body v"]],
    [
      "multipart",
      `--q\r\nContent-Disposition: form-data; name="id"\r\n\r\n${VISITOR}\r\n--q--\r\n`,
      ["client-id body id"],
    ],
    ["plain text", `visitor is ${VISITOR}`, ["client-id body "]],
    ["JSON that was cut", `{"a":[{"id":"${VISITOR}","b":"tru`, ["client-id body a.id"]],
    ["a message of Socket.IO", `42["join",{"id":"${VISITOR}"}]`, ["client-id body id"]],
  ])("%s", (_name, body, expected) => {
    expect(briefly(post(body))).toEqual(expected);
    expect(briefly(post("", { messages: [body] }))).toEqual(expected);
    const binary = { body: Buffer.from(body).toString("base64"), bodyEncoding: "base64" };
    expect(briefly(post("", binary))).toEqual(expected);
  });

  test("a title in UTF-8 and one in escapes", () => {
    const body = '{"a":"Rote Schuhe für Läufer","b":"Rote Schuhe f\\u00fcr L\\u00e4ufer"}';
    expect(briefly(post(body))).toEqual(["page-title body a", "page-title body b"]);
  });

  test("requests of one load count once", () => {
    const request = { method: "POST", body: `id=${VISITOR}&n=1` };
    const other = { method: "POST", body: `id=${VISITOR}&n=2` };
    const url = "https://in.metrics.test/e";
    expect(briefly({ url, requests: [request, request, other] })).toEqual(["client-id body id"]);
  });

  test("a socket that says the same in many ways is told in a few", () => {
    const messages = Array.from({ length: 2_000 }, (_, n) => `{"mail":"reader${n}@example.org"}`);
    expect(briefly(post("", { messages }))).toHaveLength(3);
  });

  test("opaque tokens count in bodies for other sites only", () => {
    const body = '{"token":"9f8b7c6d5e4f3a2b1c0d","request_id":"1f8b7c6d5e4f3a2b1c0d"}';
    expect(briefly(post(body))).toEqual(["other-id body token"]);
    expect(briefly({ ...post(body), url: "https://www.shop.test/e" })).toEqual([]);
  });
});

describe("documented parameters", () => {
  const URL = "https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123";

  test.each([
    ["in the URL", { url: `${URL}&en=scroll`, requests: [{}] }],
    ["in a form", { url: URL, requests: [{ method: "POST", body: "en=scroll&x=1" }] }],
    ["in JSON", { url: URL, requests: [{ method: "POST", body: '{"en":"scroll"}' }] }],
  ] as const)("%s", (_name, load) => {
    expect(leaksOf(load)).toContainEqual(
      expect.objectContaining({ data: "event", field: "en", value: "scroll" }),
    );
  });

  test("keys of inner JSON, but not when they are as short as any", () => {
    const body = '{"hits":[{"cid":"abc","t":"x"}]}';
    const found = leaksOf({ url: URL, requests: [{ method: "POST", body }] });
    expect(found).toContainEqual(
      expect.objectContaining({ data: "client-id", field: "hits.cid", value: "abc" }),
    );
    expect(found.map(({ field }) => field)).not.toContain("hits.t");
  });

  test("keys in what a parameter's base64 decodes to, beside the parameter itself", () => {
    const body = `data=${base64('{"event":"View","properties":{"distinct_id":"u7"}}')}`;
    const found = leaksOf({
      url: "https://api.mixpanel.com/track",
      requests: [{ method: "POST", body }],
    });
    expect(found).toContainEqual({
      data: "recipient-id",
      channel: "body",
      field: "data.properties.distinct_id",
      value: "u7",
      encodings: ["base64", "json"],
      basis: "vendor documentation",
      meaning: "the site's id of the user or browser",
    });
    expect(found).toContainEqual(expect.objectContaining({ data: "event", field: "data" }));
  });

  test("what a recorder of visits is sent is the recording", () => {
    const url = "https://in.hotjar.com/api/v2/sites/1/recordings/content";
    expect(leaksOf({ url, requests: [{ method: "POST", body: "x" }] })).toContainEqual(
      expect.objectContaining({ data: "session-replay", channel: "body" }),
    );
    expect(leaksOf({ url, requests: [{}] }).map(({ data }) => data)).not.toContain(
      "session-replay",
    );
  });
});

describe("headers", () => {
  const headersOf = (headers: Readonly<Record<string, string>>) =>
    leaksOf({ url: "https://in.metrics.test/e", requests: [{ headers }, { headers }] })
      .filter(({ channel }) => channel === "header" || channel === "cookie")
      .map(({ data, field, meaning }) => [data, field, meaning]);
  const AGENT_LEAK = ["user-agent", "User-Agent", undefined];

  test("referrers: the page, its site, a frame", () => {
    expect(headersOf({ referer: PAGE.url })).toEqual([
      AGENT_LEAK,
      ["page-url", "Referer", "address of the page"],
    ]);
    expect(headersOf({ referer: "https://www.shop.test/" })).toEqual([
      AGENT_LEAK,
      ["page-url", "Referer", "site of the page"],
    ]);
    expect(headersOf({ referer: "https://frame.test/a" })).toEqual([
      AGENT_LEAK,
      ["referrer", "Referer", "address of the frame or page that asks"],
    ]);
    expect(headersOf({ origin: "https://www.shop.test" })).toEqual([
      AGENT_LEAK,
      ["page-url", "Origin", "site of the page"],
    ]);
    expect(headersOf({ origin: "null" })).toEqual([AGENT_LEAK]);
  });

  test("languages, and client hints that were asked for", () => {
    const headers = {
      "accept-language": "en-US",
      "sec-ch-ua": '"Chromium";v="156"',
      "sec-ch-ua-model": '"Pixel 9"',
      "sec-ch-ua-arch": '""',
    };
    expect(headersOf(headers)).toEqual([
      AGENT_LEAK,
      ["language", "Accept-Language", undefined],
      ["user-agent", "Sec-CH-UA-Model", "model of the device"],
    ]);
  });

  test("cookies that can recognise a browser, by name", () => {
    expect(headersOf({ cookie: `theme=dark; uid=${VISITOR}; __cf_bm=${VISITOR}; a` })).toEqual([
      AGENT_LEAK,
      ["cookie", "uid", undefined],
    ]);
  });

  test("an address in a cookie stays an address", () => {
    const found = headersOf({ cookie: "u=jane.doe%40example.org" });
    expect(found).toContainEqual(["email-address", "u", "an e-mail address"]);
  });

  test("what a script puts into a header of its own", () => {
    const headers = { "x-visitor": VISITOR, accept: VISITOR };
    expect(headersOf(headers)).toEqual([
      AGENT_LEAK,
      ["client-id", "x-visitor", "value of localStorage visitor"],
    ]);
  });
});

test("a cookie that another site stores is told with the answer that stored it", () => {
  const cookie = { name: "uid", value: VISITOR, maxAge: 1e7 };
  const stored = (url: string, blocked?: string) =>
    leaksOf({ url, requests: [{ setCookies: [{ ...cookie, ...(blocked && { blocked }) }] }] })
      .filter(({ data }) => data === "cookie")
      .map(({ field }) => field);
  expect(stored("https://px.adnet.test/")).toEqual(["uid"]);
  expect(stored("https://px.adnet.test/", "third-party cookies are blocked")).toEqual([]);
  expect(stored("https://www.shop.test/")).toEqual([]);
});

test("a STUN server learns the address and the time", () => {
  const found = leaksOf({ url: "stun:stun.calls.test:3478", type: "other", requests: [{}] });
  expect(found.map(({ data }) => data)).toEqual(["ip-address", "open-time"]);
});

test("a load that was never sent is read as well", () => {
  const load: ShortLoad = { url: `https://px.adnet.test/p?u=${VISITOR}`, state: "potential" };
  expect(briefly(load)).toEqual(["client-id url u"]);
});

test("spans stay true in a URL with nested and escaped parts", () => {
  const url = `https://in.metrics.test/e?d=${percent(`{"a":"${VISITOR}"}`)}&z=1`;
  const [leak] = leaksOf({ url, requests: [{}] }).filter(({ data }) => data === "client-id");
  expect(leak?.span && url.slice(...leak.span)).toBe(VISITOR);
});
