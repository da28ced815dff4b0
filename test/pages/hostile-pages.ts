import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Http2ServerResponse } from "node:http2";
import { gzipSync } from "node:zlib";
import type { Answer } from "./answer.ts";
import type { SeenRequest } from "./server.ts";

/** What a page on `https://<tag>.site.test/` does to whoever visits it. */
type HostilePage = (request: SeenRequest, path: string) => Answer | undefined;

/** A request that every page makes first, where it comes to that. */
export function seenUrl(tag: string): string {
  return `https://tracker.test/${tag}/seen.gif`;
}

function html(tag: string, body: string): Answer {
  return { headers: { "content-type": "text/html; charset=utf-8" }, body: document(tag, body) };
}

function document(tag: string, body: string): string {
  return `<!DOCTYPE html><title>${tag}</title><img src="${seenUrl(tag)}" width="40" height="40" alt="">${body}`;
}

/** The page at `/`; everything else is left to the server's own answers. */
function onePage(body: string): HostilePage {
  return ({ tag }, path) => (path === "/" ? html(tag, body) : undefined);
}

function script(code: string): HostilePage {
  return onePage(`<script>${code}</script>`);
}

/** Every address below it is a page. */
function everyPage(body: string): HostilePage {
  return ({ tag }) => html(tag, body);
}

function raw(write: (response: ServerResponse, tag: string) => void): HostilePage {
  return ({ tag }, path) =>
    path === "/" || path.startsWith("/?") ? (response) => write(response, tag) : undefined;
}

/** Writes as fast as the other side reads, until it goes away. */
function pour(response: ServerResponse, chunk: string, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  const more = () => {
    while (left-- > 0) if (!response.write(chunk)) return;
    response.end();
  };
  response.on("drain", more);
  more();
}

const BOMB = gzipSync(Buffer.alloc(50_000_000));

/** By tag. */
export const HOSTILE_PAGES = {
  redirects: (request) => ({
    status: 302,
    headers: { location: `/${Number(request.path.slice(1)) + 1}` },
  }),
  "redirect-circle": ({ path }) => ({
    status: 307,
    headers: { location: path === "/" ? "/a" : "/" },
  }),
  "script-redirects": everyPage(`<script>location = "/" + Math.random()</script>`),
  reloads: everyPage(`<script>setTimeout(() => location.reload(), 20)</script>`),
  "meta-refresh": everyPage(`<meta http-equiv="refresh" content="0">`),
  silent: raw(() => undefined),
  "only-headers": raw((response) => {
    response.writeHead(200, { "content-type": "text/html" }).flushHeaders();
  }),
  "empty-answer": raw((response) => response.destroy()),
  "no-http": raw((response) => response.socket?.end("I speak no HTTP\r\n\r\n")),
  "cut-off": raw((response, tag) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "100000" });
    response.write(document(tag, "<p>Half a"), () => setTimeout(() => response.destroy(), 500));
  }),
  endless: raw((response, tag) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write(document(tag, ""));
    const timer = setInterval(() => response.write("<p>more</p>"), 20);
    response.on("close", () => clearInterval(timer));
  }),
  "100-megabytes": raw((response, tag) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write(document(tag, ""));
    pour(response, `<p>${"long text ".repeat(10_000)}</p>`, 1_000);
  }),
  loop: script("setTimeout(() => { for (;;); }, 300)"),
  "loop-at-once": ({ tag }) => html(tag, "<script>for (;;);</script>"),
  "loop-on-leaving": script(`addEventListener("pagehide", () => { for (;;); })`),
  dialogs: script(`
    setInterval(() => { alert(1); confirm(2); prompt(3); print(); }, 5);
    addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "x"; alert(4); });
    addEventListener("unload", () => alert(5));`),
  "dialog-at-once": script(`for (;;) alert("again")`),
  windows: ({ tag }) =>
    html(tag, `<script>for (let i = 0; i < 30; i++) open("/" + Math.random())</script>`),
  closes: script(
    "setTimeout(() => close(), 300); setTimeout(() => { opener = self; close(); }, 400)",
  ),
  "ten-thousand-images": script(`
    for (let i = 0; i < 10000; i++) new Image().src = "https://tracker.test/ten-thousand-images/" + i + ".gif";`),
  // Its picture comes first: behind them a slow machine has no connection left for it.
  "five-thousand-beacons": script(`
    document.images[0].onload = () => {
      for (let i = 0; i < 5000; i++) navigator.sendBeacon("https://tracker.test/five-thousand-beacons/" + i, "n=" + i);
    };`),
  "beacons-on-leaving": script(`
    addEventListener("pagehide", () => {
      for (let i = 0; i < 2000; i++) navigator.sendBeacon("https://tracker.test/beacons-on-leaving/" + i, "n=" + i);
    });`),
  download: raw((response) => {
    response.writeHead(200, {
      "content-type": "application/octet-stream",
      "content-disposition": "attachment; filename=a.bin",
    });
    response.end(randomBytes(1_000));
  }),
  downloads: (request, path) =>
    path.startsWith("/file")
      ? { headers: { "content-disposition": "attachment; filename=a.bin" }, body: "bytes" }
      : html(
          request.tag,
          `<script>
            for (let i = 0; i < 30; i++) {
              const link = document.createElement("a");
              link.href = "/file" + i;
              link.download = "";
              link.click();
            }
          </script>`,
        ),
  // Whoever gets in is sent on, with what opened the door in the address.
  "asks-for-password": ({ tag, headers }, path) =>
    headers.authorization
      ? path === "/"
        ? { status: 302, headers: { location: `/in?${headers.authorization}` } }
        : html(tag, `<img src="/inside.gif?opensesame">`)
      : {
          status: 401,
          headers: { "www-authenticate": `Basic realm="secret"`, "content-type": "text/html" },
          body: document(tag, "who are you?"),
        },
  "asks-inside": ({ tag }, path) =>
    path === "/"
      ? html(
          tag,
          `<img src="/guarded.gif"><iframe src="/guarded"></iframe><script src="/guarded.js"></script>`,
        )
      : { status: 401, headers: { "www-authenticate": `Basic realm="secret"` } },
  "service-worker": ({ tag }, path) =>
    path === "/worker.js"
      ? {
          headers: { "content-type": "text/javascript" },
          body: `
            addEventListener("install", () => skipWaiting());
            addEventListener("activate", (event) => event.waitUntil(clients.claim()));
            addEventListener("fetch", (event) => event.respondWith(new Response("made up")));`,
        }
      : html(
          tag,
          `<script>
            navigator.serviceWorker.register("/worker.js").then(() => navigator.serviceWorker.ready).then(() => {
              for (let i = 0; i < 20; i++) fetch("https://tracker.test/service-worker/" + i, { mode: "no-cors" });
            });
          </script>`,
        ),
  "frames-in-frames": everyPage(`<iframe src="/x"></iframe><script>
    document.querySelector("iframe").src = "/" + Math.random();</script>`),
  "many-frames": ({ tag }, path) =>
    html(tag, path === "/" ? `<iframe src="/frame"></iframe>`.repeat(300) : ""),
  workers: ({ tag }, path) =>
    path === "/"
      ? html(tag, `<script>for (let i = 0; i < 100; i++) new Worker("/worker.js?" + i)</script>`)
      : {
          headers: { "content-type": "text/javascript" },
          body: `for (let i = 0; ; i++) fetch("https://tracker.test/workers/" + i);`,
        },
  fetches: script(`
    const again = () => { for (let i = 0; i < 50; i++) fetch("/" + Math.random()).catch(() => {}); setTimeout(again, 10); };
    again();`),
  "web-sockets": script(`
    const again = () => {
      const socket = new WebSocket("wss://tracker.test/web-sockets/" + Math.random());
      socket.onopen = () => { for (let i = 0; i < 500; i++) socket.send("x".repeat(10000)); };
      setTimeout(again, 50);
    };
    again();`),
  "large-beacon": script(`
    for (let i = 0; i < 20; i++) {
      fetch("https://tracker.test/large-beacon/" + i, { method: "POST", mode: "no-cors", body: "x".repeat(20000000) });
    }`),
  "gzip-bomb": ({ tag }, path) =>
    path === "/bomb"
      ? { headers: { "content-type": "application/octet-stream" }, body: BOMB }
      : html(
          tag,
          `<script>
            fetch("/bomb").then((answer) => answer.arrayBuffer()).then((body) => {
              for (let i = 0; i < 10; i++) {
                fetch("https://tracker.test/gzip-bomb/" + i, { method: "POST", mode: "no-cors", body });
              }
            });
          </script>`,
        ),
  "long-strings": ({ tag }) => ({
    headers: { "content-type": "text/html" },
    body: document(
      tag,
      `<script>
        document.title = "t".repeat(5000000);
        for (let i = 0; i < 50; i++) {
          document.cookie = "c" + i + "=" + "v".repeat(4000);
          try { localStorage["k" + i] = "v".repeat(100000); } catch {}
          new Image().src = "https://tracker.test/long-strings/?" + "q".repeat(1500000) + i;
        }
        location.hash = "h".repeat(1000000);
      </script>`,
    ),
  }),
  console: script(`
    setInterval(() => { for (let i = 0; i < 2000; i++) console.log("x".repeat(1000), { deep: [i] }); throw new Error("x".repeat(10000)); }, 5);`),
  history: script(`
    let i = 0; setInterval(() => { for (let k = 0; k < 20; k++) history.pushState({}, "", "/" + i++); location.hash = i; }, 5);`),
  dom: script(`
    const grow = () => { for (let i = 0; i < 5000; i++) document.body.append(document.createElement("img")); setTimeout(grow, 5); };
    document.body ? grow() : addEventListener("load", grow);`),
  "deep-dom": ({ tag }) => html(tag, "<div>".repeat(20_000)),
  debugger: script("setInterval(() => { debugger; }, 1)"),
  "own-prototypes": script(`
    for (const name of ["map", "forEach", "push", "join", "filter", "slice", "flatMap"]) {
      Array.prototype[name] = () => { throw new Error("mine"); };
    }
    JSON.stringify = () => "{}"; Object.keys = () => { throw new Error("mine"); };
    document.querySelectorAll = () => { for (;;); };
    Element.prototype.getBoundingClientRect = () => { throw new Error("mine"); };
    window.setTimeout = () => { throw new Error("mine"); };
    Promise.prototype.then = () => { throw new Error("mine"); };`),
  "memory-eater": script(`
    setTimeout(() => { const all = []; for (;;) all.push(new Array(1000000).fill(all.length + 0.5)); }, 300)`),
  "reset-inside": ({ tag }) =>
    html(
      tag,
      `<img src="https://h2.test/reset-inside/a.gif"><script src="https://h2.test/reset-inside/b.js"></script>`,
    ),
} as const satisfies Record<string, HostilePage>;

export type HostileTag = keyof typeof HOSTILE_PAGES;

/** What the server of hostile pages answers; undefined where it does as it always does. */
export function hostileAnswer(request: SeenRequest): Answer | undefined {
  const { host, path } = request;
  // The one host that speaks HTTP/2: every stream of it is reset.
  if (host === "h2.test") {
    return (response) => (response as unknown as Http2ServerResponse).stream.close(2);
  }
  const tag = /^([^.]+)\.site\.test$/.exec(host)?.[1];
  if (tag === undefined) return undefined;
  const page: HostilePage | undefined = HOSTILE_PAGES[tag as HostileTag];
  return page?.({ ...request, tag }, path);
}
