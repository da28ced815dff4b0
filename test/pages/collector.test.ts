import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TargetError } from "../../src/errors.ts";
import type { Load, Snapshot } from "../../src/model.ts";
import { readBody } from "../../src/sources/page/body.ts";
import { browserArguments } from "../../src/sources/page/browser-args.ts";
import { findBrowser } from "../../src/sources/page/find-browser.ts";
import { createGuard, readAddress } from "../../src/sources/page/guard.ts";
import { openPageReader, type PageReader } from "../../src/sources/page/index.ts";
import type { PageOptions } from "../../src/sources/page/options.ts";
import { isMappedBy, isPrivateAddress } from "../../src/sources/page/private-address.ts";
import { privateContacts } from "../../src/sources/page/private-contacts.ts";
import { createRequestLog } from "../../src/sources/page/request-log.ts";
import { readSetCookie } from "../../src/sources/page/set-cookie.ts";
import { findBrowser as findTestBrowser, isHeadlessShell } from "../browser.ts";
import { processTree, stillRunning } from "./process-tree.ts";
import { type SeenRequest, startServer, type TestServer } from "./server.ts";

/** Rejects with a TargetError: its code, and its hint where there is one. */
async function failureOf(work: Promise<unknown>): Promise<TargetError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof TargetError) return error;
  throw error ?? new Error("did not fail");
}

describe("which browser is started", () => {
  let folder: string;
  const place = (name: string): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, "#!/bin/sh\n");
    chmodSync(file, 0o755);
    return file;
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-browsers-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("what the user names, then Playwright's own, then the PATH, and headless shells last", async () => {
    const shell = place(
      "cache/chromium_headless_shell-1/chrome-headless-shell-linux64/chrome-headless-shell",
    );
    const playwrightPath = async () => path.join(folder, "cache/chromium-1/chrome-linux64/chrome");
    const env = { PATH: path.join(folder, "bin") };
    // A platform without places of its own for Chrome and Edge, so that those of this machine do not count.
    const platform = "freebsd";
    const found = async (more: Partial<Parameters<typeof findBrowser>[0]>) =>
      (await findBrowser({ env, platform, playwrightPath, ...more })).path;

    const nowhere = path.join(folder, "nowhere/chromium-2/chrome-linux64/chrome");
    const shellOnPath = place("bin/chromium-headless-shell");
    expect(await found({ playwrightPath: async () => nowhere })).toBe(shellOnPath);
    expect(await found({})).toBe(shell);
    const onPath = place("bin/google-chrome");
    expect(await found({})).toBe(onPath);
    const betterOnPath = place("bin/chromium");
    expect(await found({})).toBe(betterOnPath);
    const own = place("cache/chromium-1/chrome-linux64/chrome");
    expect(await found({})).toBe(own);
    const chosen = place("chosen");
    expect(await found({ env: { ...env, PIXEL_SCAN_BROWSER: chosen } })).toBe(chosen);
    const named = place("named");
    const both = { browserPath: named, env: { ...env, PIXEL_SCAN_BROWSER: chosen } };
    expect(await found(both)).toBe(named);
  });

  test("an error tells every place that was tried", async () => {
    const own = path.join(folder, "none/chromium-3/chrome-linux64/chrome");
    const playwrightPath = async () => own;
    const error = await failureOf(
      findBrowser({ env: { PATH: "" }, platform: "freebsd", playwrightPath }),
    );
    expect(error.code).toBe("no-browser");
    expect(error.message).toContain(own);
    expect(error.message).toContain("chromium-headless-shell on the PATH");
    expect(error.hint).toBe("npx pixel-scan install-browser");
  });

  test("one that was named and is not there is not replaced by another", async () => {
    const reader = openPageReader({ browserPath: path.join(folder, "missing") });
    const error = await failureOf(reader.read("x", "https://shop.test/"));
    expect(error.code).toBe("no-browser");
    expect(error.message).toContain("missing");
    await reader.close();
  });

  test("one that does not start is told, with its own words", async () => {
    const broken = place("broken");
    writeFileSync(broken, "#!/bin/sh\necho 'error while loading shared libraries' >&2\nexit 127\n");
    const reader = openPageReader({ browserPath: broken });
    const error = await failureOf(reader.read("x", "https://shop.test/"));
    expect(error.code).toBe("no-browser");
    expect(error.message).toContain("error while loading shared libraries");
    await reader.close();
  });
});

test("what no guard sees is told when it leads to a private address", async () => {
  const blocks = async (url: string) => (url.includes("inner") ? `${url} is private` : undefined);
  const log = createRequestLog();
  for (const [requestId, url] of Object.entries({
    a: "ws://inner.example/a",
    b: "ws://10.0.0.1/b",
    c: "ws://outer.example/",
    d: "ws://inner.example/refused",
  })) {
    log.webSocketCreated({ requestId, url });
    if (requestId !== "d") {
      log.webSocketAnswered({ requestId, response: { status: 101, headers: {} } });
    }
  }
  for (const url of ["turn:inner.test:9?transport=tcp", "turn:inner.udp:9", "turns:[::1"]) {
    log.called({ kind: "ice-gathering", url, detail: "", stack: [] });
  }
  const told = await privateContacts({ guard: { blocks }, log });
  expect(told.join("\n").match(/\S+ is private/g)).toEqual([
    "ws://inner.example/a is private",
    "https://inner.test/ is private",
  ]);
  expect(await privateContacts({ guard: {}, log })).toEqual([]);
});

describe("what Chromium is started with", () => {
  const rulesOf = (options: PageOptions): string =>
    browserArguments(options, undefined).find((one) => one.startsWith("--host-resolver")) ?? "";

  test("host rules of the user stand before those that keep everything else in", () => {
    const browserArgs = ["--host-resolver-rules=MAP *.test 127.0.0.1:8443, EXCLUDE a.example"];
    const rules = rulesOf({ browserArgs, noContact: true });
    expect(rules).toMatch(/MAP \*\.test 127\.0\.0\.1:8443, MAP \* ~NOTFOUND$/);
    expect(rules).not.toContain("EXCLUDE");
    expect(rulesOf({ browserArgs })).toMatch(/EXCLUDE a\.example$/);
    expect(browserArguments({ noContact: true }, undefined)).toContain(
      "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    );
  });
});

describe("what Chromium does without", () => {
  test("features that the user turns off are added to those that we do", () => {
    const browserArgs = ["--disable-features=One,Two"];
    const flags = browserArguments({ browserArgs }, undefined).filter((argument) =>
      argument.startsWith("--disable-features="),
    );
    expect(flags).toHaveLength(1);
    expect(flags[0]).toMatch(/=WebUIOmniboxPopup,.*HttpsUpgrades,.*,One,Two$/);
  });
});

describe("addresses", () => {
  test.each([
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["172.31.255.255", true],
    ["172.32.0.1", false],
    ["169.254.169.254", true],
    ["100.64.0.1", true],
    ["8.8.8.8", false],
    ["::1", true],
    ["fd00::1", true],
    ["fe80::1", true],
    ["2001:4860:4860::8888", false],
    ["::ffff:10.0.0.1", true],
    ["::ffff:7f00:1", true],
    ["::ffff:808:808", false],
    ["example.org", false],
  ])("%s is private: %s", (address, expected) => {
    expect(isPrivateAddress(address)).toBe(expected);
  });

  test("host rules are matched as Chromium does", () => {
    const rules = ["MAP *.test:443 127.0.0.1:1", "MAP a*b*c.example 127.0.0.1", "EXCLUDE x.org"];
    expect(isMappedBy(rules, "shop.test")).toBe(true);
    expect(isMappedBy(rules, "test")).toBe(false);
    expect(isMappedBy(rules, "axxbyyc.example")).toBe(true);
    expect(isMappedBy(rules, "abbc.examples")).toBe(false);
    expect(isMappedBy(rules, "x.org")).toBe(false);
  });

  test("name and password are taken out, and are for the page's own server alone", () => {
    const address = readAddress("https://ann:p%40ss%@shop.test:8443/a");
    expect(address).toEqual({
      url: "https://shop.test:8443/a",
      credentials: { username: "ann", password: "p%40ss%" },
    });
    const guard = createGuard(address, { headers: { "x-key": "1" } });
    expect(guard.credentialsFor("https://shop.test:8443/b")).toEqual(address.credentials);
    expect(guard.credentialsFor("https://tracker.test/")).toBeUndefined();
    expect(guard.headersFor("https://img.shop.test/")).toEqual({ "x-key": "1" });
    expect(guard.headersFor("http://shop.test/")).toBeUndefined();
    expect(guard.headersFor("https://othershop.test/")).toBeUndefined();
  });
});

describe("Set-Cookie", () => {
  const now = Date.UTC(2026, 10, 22);
  test.each([
    ["a=1", { name: "a", value: "1", domain: "shop.test", path: "/x" }],
    [
      "a=1; Max-Age=60; Path=/",
      { name: "a", value: "1", domain: "shop.test", path: "/", maxAge: 60 },
    ],
    [
      "a=b=c; Domain=.Shop.test; expires=Sun, 22 Nov 2026 00:01:00 GMT; max-age=x",
      { name: "a", value: "b=c", domain: ".shop.test", path: "/x", maxAge: 60 },
    ],
    ["lone", { name: "", value: "lone", domain: "shop.test", path: "/x" }],
    ["=; Path=/", undefined],
  ])("%s", (line, expected) => {
    expect(readSetCookie(line, "https://shop.test/x/y", now)).toEqual(expected);
  });
});

test("bodies that pretend to be packed, or are bombs, are told as they are", () => {
  expect(readBody(Buffer.from("plain"), "gzip")).toEqual({ body: "plain", isCut: false });
  const broken = Buffer.from([0x1f, 0x8b, 8, 0, 255]);
  expect(readBody(broken)).toMatchObject({
    body: broken.toString("base64"),
    bodyEncoding: "base64",
  });
  expect(readBody(Buffer.from("é".repeat(600_000)))).toMatchObject({ isCut: true });
  expect(readBody(Buffer.from("é".repeat(600_000))).bodyEncoding).toBeUndefined();
});

describe("pages", () => {
  let server: TestServer;
  let reader: PageReader;
  const browserPath = findTestBrowser();

  const open = (options: PageOptions = {}): PageReader =>
    openPageReader({
      ...(browserPath ? { browserPath } : {}),
      browserArgs: server.browserArgs,
      dns: false,
      wait: 400,
      ...options,
    });

  beforeAll(async () => {
    server = await startServer({
      answer: (request) => PAGES[request.url.split("?", 1)[0] ?? ""]?.(request),
    });
    reader = open();
  });
  afterAll(async () => {
    await reader.close();
    await server.close();
  });

  test("pages that are read at once do not see each other's requests", async () => {
    const names = ["one", "two", "three"];
    const snapshots = await Promise.all(
      names.map((name) => reader.read(name, `https://shop.test/twin/?${name}`)),
    );
    for (const [index, snapshot] of snapshots.entries()) {
      const sent = sentUrls(snapshot).filter((url) => url.includes("tracker.test"));
      expect(new Set(sent)).toEqual(
        new Set(
          ["image", "worker", "shared", "beacon", "frame-exit", "exit"].map(
            (what) => `https://tracker.test/twin/${what}?${names[index]}`,
          ),
        ),
      );
      const known = snapshot.known.map(({ value }) => value);
      expect(known).toContain(`visitor-${names[index]}`);
    }
  });

  test("each hop of a redirect is a load, with the cookies that it set", async () => {
    const { loads, warnings } = await reader.read("hops", "https://shop.test/hops/");
    const isShell = isHeadlessShell(browserPath ?? "");
    expect(warnings.some((warning) => warning.includes("no favicons"))).toBe(isShell);
    const hops = loads.filter(({ type, url }) => type === "image" && url.includes("/hops/"));
    expect(
      hops.map(({ url, requests: [request] }) => ({
        url,
        status: request?.status,
        redirectedTo: request?.redirectedTo,
        cookies: request?.setCookies?.map(({ name, value }) => `${name}=${value}`),
      })),
    ).toEqual([
      {
        url: "https://tracker.test/hops/a.gif",
        status: 302,
        redirectedTo: "https://other.test/hops/b.gif",
        cookies: ["hop=a1b2c3", "two=2"],
      },
      {
        url: "https://other.test/hops/b.gif",
        status: 200,
        redirectedTo: undefined,
        cookies: ["last=z"],
      },
    ]);
    const [, two] = hops[0]?.requests[0]?.setCookies ?? [];
    // The full browser blocks every third-party cookie before it looks at what the cookie allows.
    expect(two?.blocked).toContain(isShell ? "SameSite" : "third-party cookies");
    expect(hops[1]?.requests[0]).toMatchObject({
      size: { width: 1, height: 1 },
      contentType: "image/gif",
      serverAddress: "127.0.0.1",
    });
  });

  test("what is sent when the page is left is seen with its body, trusted or not", async () => {
    const { loads } = await reader.read("exit", "https://shop.test/exit/");
    const left = loads.filter(({ trigger }) => trigger === "leave");
    const told = left.flatMap(({ url, type, requests }) =>
      requests.map(({ body, mechanism }) => ({ url, type, body, mechanism })),
    );
    for (const trusted of [true, false]) {
      expect(told).toContainEqual({
        url: `https://tracker.test/exit/beacon?${trusted}`,
        type: "beacon",
        body: '{"id":"blob"}',
        mechanism: "send-beacon",
      });
      expect(told).toContainEqual({
        url: `https://tracker.test/exit/fetch?${trusted}`,
        type: "fetch",
        body: "kept",
        mechanism: "keepalive-fetch",
      });
    }
    expect(told.map(({ url }) => url)).toContain("https://tracker.test/exit/later");
    const reached = server.requests("exit").map(({ url }) => url);
    expect(new Set(sentUrls({ loads }))).toEqual(new Set(reached));
  });

  test("a password in the URL opens the page, and is told nobody", async () => {
    const snapshot = await reader.read("auth", "https://ann:secret@shop.test/auth/");
    expect(snapshot).toMatchObject({ page: { status: 200, url: "https://shop.test/auth/" } });
    expect(JSON.stringify(snapshot.loads.map(({ url }) => url))).not.toContain("secret");
    const denied = await reader.read("auth", "https://ann:wrong@shop.test/auth/");
    expect(denied.page?.status).toBe(401);
    expect(denied.warnings).toContain("the server answered with status 401");
  });

  test("headers and cookies are for the page's own site", async () => {
    const own = open({ headers: { "x-key": "k1" }, cookies: [{ name: "login", value: "yes" }] });
    await own.read("headers", "https://www.shop.test/headers/");
    await own.close();
    const received = server
      .requests("headers")
      .map(({ url, headers }) => [new URL(url).host, headers["x-key"], headers.cookie]);
    expect(received).toContainEqual(["www.shop.test", "k1", "login=yes"]);
    expect(received).toContainEqual(["img.shop.test", "k1", undefined]);
    expect(received).toContainEqual(["tracker.test", undefined, undefined]);
  });

  test("private addresses are refused, in the page and as the page", async () => {
    const guarded = open({ blockPrivate: true });
    const snapshot = await guarded.read("private", "https://shop.test/private/");
    const states = new Map(snapshot.loads.map(({ url, state }) => [new URL(url).hostname, state]));
    expect(states.get("tracker.test")).toBe("sent");
    expect(states.get("127.0.0.1")).toBe("attempted");
    expect(states.get("10.0.0.1")).toBe("attempted");
    expect(snapshot.warnings.join("\n")).toContain("10.0.0.1 is a private address");
    for (const url of ["http://127.0.0.1:9/", "https://shop.test/private/away"]) {
      const error = await failureOf(guarded.read("private", url));
      expect(error).toMatchObject({ code: "private-address" });
    }
    await guarded.close();
  });

  test("without contact, nothing but mapped hosts is reached", async () => {
    const closed = open({
      noContact: true,
      browserArgs: server.browserArgs.map((one) => one.replace(/, MAP \* .*$/, "")),
    });
    const snapshot = await closed.read("local", "https://shop.test/local/");
    const states = new Map(snapshot.loads.map(({ url, state }) => [new URL(url).hostname, state]));
    expect(states.get("tracker.test")).toBe("sent");
    expect(states.get("elsewhere.example")).toBe("attempted");
    expect(states.get("127.0.0.1")).toBe("attempted");
    const error = await failureOf(closed.read("away", "https://elsewhere.example/"));
    expect(error.code).toBe("name-not-resolved");
    await closed.close();
  });

  test.each([{ noContact: true }, { blockPrivate: true }])(
    "with %j a STUN server is asked in vain, and the report says so",
    async (options) => {
      const closed = open(options);
      const [asked, inTheClear] = ["stun:127.0.0.1:", "turn:turn.elsewhere.example"];
      const before = server.requests("stun").length;
      const snapshot = await closed.read("peer", `https://shop.test/peer/?${server.stunPort}`);
      await closed.close();
      const states = snapshot.loads.flatMap(({ url, state, requests: [request] }) =>
        url.startsWith(asked) || url.startsWith(inTheClear) ? [[state, request?.failure]] : [],
      );
      expect(states).toEqual([
        ["attempted", "UDP is turned off"],
        ["attempted", "UDP is turned off"],
      ]);
      expect(server.requests("stun")).toHaveLength(before);
    },
  );

  test.each([
    ["https://nowhere.invalid/", "name-not-resolved"],
    ["https://shop.test/loop/", "too-many-redirects"],
    ["https://shop.test/hangup/", "unreachable"],
    ["https://shop.test/empty/", "not-a-page"],
    ["https://shop.test/download/", "not-a-page"],
  ])("%s fails as %s", async (url, code) => {
    const error = await failureOf(reader.read(url, url));
    expect(error.code).toBe(code);
    expect(error.message).not.toContain("page.goto");
  });

  test("a server that never answers is no page that is clean", async () => {
    const hasty = open({ timeout: 5_000 });
    const error = await failureOf(hasty.read("never", "https://shop.test/never/"));
    expect(error.code).toBe("no-answer");
    await hasty.close();
  });

  test("a browser that dies takes its pages along, and the next page gets a new one", async () => {
    const mortal = open({ wait: 20_000 });
    const before = new Set(processTree(process.pid).map(({ pid }) => pid));
    const reading = mortal.read("dies", "https://shop.test/dies/");
    await seen(server, "dies");
    const browsers = processTree(process.pid).filter(({ pid }) => !before.has(pid));
    for (const { pid } of browsers) kill(pid);
    const snapshot = await reading;
    expect(snapshot.warnings.join("\n")).toContain("the browser ended");
    expect(sentUrls(snapshot)).toContain("https://tracker.test/dies/pixel.gif");
    const next = open();
    expect(sentUrls(await next.read("exit", "https://shop.test/exit/"))).not.toEqual([]);
    await next.close();
    const again = mortal.read("dies", "https://shop.test/dies/");
    await seen(server, "dies", 4);
    await mortal.close();
    expect((await again).warnings.join("\n")).toContain("interrupted");
  });

  test("closing ends every process", async () => {
    const before = new Set(processTree(process.pid).map(({ pid }) => pid));
    const short = open();
    await short.read("hops", "https://shop.test/hops/");
    const own = processTree(process.pid).filter(({ pid }) => !before.has(pid));
    expect(own.length).toBeGreaterThan(1);
    await short.close();
    await expect.poll(() => stillRunning(own), { timeout: 20_000 }).toEqual([]);
    expect((await failureOf(short.read("x", "https://shop.test/hops/"))).code).toBe("interrupted");
  });
});

function sentUrls({ loads }: Pick<Snapshot, "loads">): string[] {
  return loads.filter((load: Load) => load.state === "sent").map(({ url }) => url);
}

async function seen(server: TestServer, tag: string, count = 2): Promise<void> {
  await expect
    .poll(() => server.requests(tag).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(count);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended with its parent.
  }
}

type Page = (
  request: SeenRequest,
) => NonNullable<ReturnType<NonNullable<Parameters<typeof startServer>[0]>["answer"] & object>>;

const page = (html: string, headers: Record<string, string> = {}): Page => {
  const icon = '<link rel="icon" href="data:,">';
  return () => ({
    headers: { "content-type": "text/html", ...headers },
    body: `<!doctype html><meta charset="utf-8"><title>A page</title>${icon}${html}`,
  });
};

const script =
  (text: string): Page =>
  () => ({ headers: { "content-type": "text/javascript" }, body: text });

const PAGES: Readonly<Record<string, Page>> = {
  "https://shop.test/twin/": page(`<script>
    const who = location.search.slice(1);
    document.cookie = "visitor=visitor-" + who + "; max-age=9999";
    new Image().src = "https://tracker.test/twin/image?" + who;
    navigator.sendBeacon("https://tracker.test/twin/beacon?" + who);
    new Worker("/twin/worker.js?" + who);
    new SharedWorker("/twin/shared.js?" + who);
    addEventListener("pagehide", () => navigator.sendBeacon("https://tracker.test/twin/exit?" + who));
    document.write('<iframe src="https://frame.test/twin/frame?' + who + '"></iframe>');
  </script>`),
  "https://shop.test/twin/worker.js": script(
    'fetch("https://tracker.test/twin/worker" + location.search, { mode: "no-cors" })',
  ),
  "https://shop.test/twin/shared.js": script(
    'fetch("https://tracker.test/twin/shared" + location.search, { mode: "no-cors" })',
  ),
  "https://frame.test/twin/frame": page(`<script>addEventListener("pagehide", () =>
    navigator.sendBeacon("https://tracker.test/twin/frame-exit" + location.search))</script>`),

  "https://shop.test/hops/": page('<img src="https://tracker.test/hops/a.gif">'),
  "https://tracker.test/hops/a.gif": () => ({
    status: 302,
    headers: {
      location: "https://other.test/hops/b.gif",
      "set-cookie": ["hop=a1b2c3; SameSite=None; Secure; Max-Age=3600", "two=2"],
    },
  }),
  "https://other.test/hops/b.gif": () => ({
    headers: { "content-type": "image/gif", "set-cookie": "last=z; SameSite=None; Secure" },
    body: Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
  }),

  "https://shop.test/exit/": page(`<script>
    addEventListener("pagehide", ({ isTrusted }) => {
      const blob = new Blob(['{"id":"blob"}'], { type: "text/plain" });
      navigator.sendBeacon("https://tracker.test/exit/beacon?" + isTrusted, blob);
      const init = { method: "POST", keepalive: true, mode: "no-cors", body: "kept" };
      fetch("https://tracker.test/exit/fetch?" + isTrusted, init);
      fetchLater("https://tracker.test/exit/later", { method: "POST", mode: "no-cors", body: "late" });
    });
  </script>`),

  "https://shop.test/auth/": ({ headers }) =>
    headers.authorization === `Basic ${btoa("ann:secret")}`
      ? { headers: { "content-type": "text/html" }, body: "<title>In</title>" }
      : { status: 401, headers: { "www-authenticate": 'Basic realm="x"' }, body: "no" },

  "https://www.shop.test/headers/": page(`<img src="https://img.shop.test/headers/a.gif">
    <img src="https://tracker.test/headers/a.gif">`),

  "https://shop.test/private/": page(`<img src="https://tracker.test/private/ok.gif">
    <img src="http://127.0.0.1:9/a.gif"><img src="http://10.0.0.1/b.gif">`),
  "https://shop.test/private/away": () => ({
    status: 302,
    headers: { location: "http://169.254.169.254/latest" },
  }),

  "https://shop.test/peer/": page(`<script>
    const urls = ["stun:127.0.0.1:" + location.search.slice(1), "turn:turn.elsewhere.example"];
    const servers = [{ urls: urls[0] }, { urls: urls[1], username: "a", credential: "b" }];
    const peer = new RTCPeerConnection({ iceServers: servers });
    peer.createDataChannel("x");
    peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  </script>`),

  "https://shop.test/local/": page(`<img src="https://tracker.test/local/ok.gif">
    <img src="https://elsewhere.example/a.gif"><img src="https://127.0.0.1:9/b.gif">`),

  "https://shop.test/loop/": ({ url }) => ({
    status: 302,
    headers: { location: `https://shop.test/loop/?${url.length}` },
  }),
  "https://shop.test/hangup/": () => (response) => void response.destroy(),
  "https://shop.test/empty/": () => ({ status: 204 }),
  "https://shop.test/download/": () => ({
    headers: { "content-type": "application/zip", "content-disposition": "attachment" },
    body: "PK",
  }),
  "https://shop.test/never/": () => () => undefined,
  "https://shop.test/dies/": page('<img src="https://tracker.test/dies/pixel.gif">'),
};
