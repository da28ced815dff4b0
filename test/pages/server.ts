import { once } from "node:events";
import { readFileSync } from "node:fs";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createSecureServer as createHttp2Server } from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocketServer } from "ws";
import { type Answer, defaultAnswer } from "./answer.ts";
import { openStun } from "./stun.ts";

/** One request as it reached the server. */
export interface SeenRequest {
  /**
   * First segment of the path: each page of a test lives in a folder of its own, on every host.
   * Where a browser chooses the path itself (favicons, well-known files) the first label of the host.
   */
  readonly tag: string;
  /** `STUN` for a datagram. */
  readonly method: string;
  /** Absolute, as the URL standard writes it: `https://tracker.test/tag/b?x=1`, `wss://…`, `stun:…`. */
  readonly url: string;
  readonly host: string;
  /** With query. */
  readonly path: string;
  /** Names in lower case, as Node joins them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Grows until {@link complete}. */
  body: Buffer;
  /** False while the body still comes, and for good where it broke off. */
  complete: boolean;
  /** Names of the cookies that the answer set. */
  readonly setCookies: string[];
  /** What came over the WebSocket: text as string, binary frames as bytes. */
  readonly messages: (string | Buffer)[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface ServerOptions {
  /** What a request is answered with; undefined leaves it to {@link defaultAnswer}. */
  readonly answer?: (request: SeenRequest) => Answer | undefined;
}

export interface TestServer {
  /** Of HTTPS and WebSocket over TLS, on 127.0.0.1. */
  readonly port: number;
  readonly stunPort: number;
  /** `https://<host>`: {@link browserArgs} lead every name to the right port. */
  origin(host: string): string;
  /**
   * What Chromium needs to come here: names below `test` lead to this server on ports 80 and 443,
   * all others (but 127.0.0.1) do not resolve. `h2.test` alone speaks HTTP/2.
   */
  readonly browserArgs: readonly string[];
  /** What came in, in order of arrival. */
  requests(tag?: string): readonly SeenRequest[];
  /** Resolves when nothing has come for so many milliseconds. */
  quiet(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

const TLS = {
  key: readFileSync(new URL("tls/key.pem", import.meta.url)),
  cert: readFileSync(new URL("tls/certificate.pem", import.meta.url)),
};

/** The longest body that is kept. */
const MAX_BODY = 10_000_000;

/** Starts a server on loopback that speaks HTTP, HTTPS, WebSocket and STUN and remembers everything. */
export async function startServer({ answer }: ServerOptions = {}): Promise<TestServer> {
  const log = createLog();
  const secure = createHttpsServer(TLS, listener("https", log, answer));
  const plain = createHttpServer(listener("http", log, answer));
  const http2 = createHttp2Server({ ...TLS, allowHTTP1: true });
  // Node's HTTP/2 offers the same interface; its types do not say so.
  http2.on("request", listener("https", log, answer) as never);
  const servers = [secure, plain, http2 as unknown as Server] as const;

  const webSockets = new WebSocketServer({ noServer: true });
  secure.on("upgrade", acceptor("wss", log, webSockets));
  plain.on("upgrade", acceptor("ws", log, webSockets));

  const sockets = new Set<Socket>();
  for (const server of servers) {
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    server.on("tlsClientError", () => undefined);
  }
  const stun = await openStun((body, port) => {
    const url = `stun:127.0.0.1:${port}`;
    const seen = log.add({ method: "STUN", url, host: "127.0.0.1", path: "", headers: {} }, "stun");
    Object.assign(seen, { body, complete: true });
  });

  const [port, httpPort, http2Port] = await Promise.all([
    listen(secure),
    listen(plain),
    listen(servers[2]),
  ]);
  const rules = [
    `MAP h2.test:443 127.0.0.1:${http2Port}`,
    `MAP *.test:443 127.0.0.1:${port}`,
    `MAP *.test:80 127.0.0.1:${httpPort}`,
    "MAP * ~NOTFOUND",
    "EXCLUDE 127.0.0.1",
  ];

  return {
    port,
    stunPort: stun.address().port,
    origin: (host) => `https://${host}`,
    browserArgs: [`--host-resolver-rules=${rules.join(", ")}`, "--ignore-certificate-errors"],
    requests: (tag) => log.requests.filter((seen) => tag === undefined || seen.tag === tag),
    async quiet(milliseconds) {
      for (;;) {
        const missing = log.lastActivity() + milliseconds - Date.now();
        if (missing <= 0) return;
        await sleep(missing);
      }
    },
    async close() {
      webSockets.close();
      for (const webSocket of webSockets.clients) webSocket.terminate();
      const closed = servers.map((server) => once(server, "close"));
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
      stun.close();
      await Promise.all(closed);
    },
  };
}

type Line = Pick<SeenRequest, "method" | "url" | "host" | "path" | "headers">;

function createLog() {
  const requests: SeenRequest[] = [];
  let last = Date.now();
  const touch = () => {
    last = Date.now();
  };
  return {
    requests,
    touch,
    lastActivity: () => last,
    add(line: Line, tag = tagOf(line.host, line.path)): SeenRequest {
      touch();
      const empty = { body: Buffer.alloc(0), complete: false, setCookies: [], messages: [] };
      const seen: SeenRequest = { tag, ...line, ...empty, at: last };
      requests.push(seen);
      return seen;
    },
  };
}

type Log = ReturnType<typeof createLog>;

function listener(scheme: string, log: Log, answer: ServerOptions["answer"]) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const seen = log.add(lineOf(request, scheme));
    request.on("data", (chunk: Buffer) => {
      log.touch();
      if (seen.body.length < MAX_BODY) seen.body = Buffer.concat([seen.body, chunk]);
    });
    request.on("end", () => {
      seen.complete = true;
      send(response, seen, answer?.(seen) ?? defaultAnswer(seen));
    });
    // A browser that goes away in mid-request is what some tests are about.
    request.on("error", () => undefined);
    response.on("error", () => undefined);
  };
}

/** Accepts a WebSocket and sends back what comes. */
function acceptor(scheme: string, log: Log, webSockets: WebSocketServer) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const seen = log.add(lineOf(request, scheme));
    seen.complete = true;
    socket.on("error", () => undefined);
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on("error", () => undefined);
      webSocket.on("message", (data: Buffer, isBinary: boolean) => {
        log.touch();
        seen.messages.push(isBinary ? data : data.toString("utf8"));
        webSocket.send(data, { binary: isBinary });
      });
    });
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function lineOf({ headers: given, method = "", url: path = "/" }: IncomingMessage, scheme: string) {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const host = headers[":authority"] ?? headers.host ?? "";
  return { method, url: `${scheme}://${host}${path}`, host, path, headers };
}

function tagOf(host: string, path: string): string {
  const isBrowsersChoice = path === "/favicon.ico" || path.startsWith("/.well-known/");
  return (isBrowsersChoice ? host.split(".", 1)[0] : path.split(/[/?]/, 2)[1]) ?? "";
}

/** Milliseconds that a server which gives hints takes for its answer. */
const THINKING = 500;

function send(response: ServerResponse, seen: SeenRequest, answer: Answer): void {
  if (typeof answer === "function") {
    answer(response, seen);
    return;
  }
  const { early = {}, ...rest } = answer;
  if (Object.keys(early).length > 0) {
    response.writeEarlyHints({ ...early, link: early.link ?? "" });
    // What is hinted is only fetched while the answer is waited for.
    setTimeout(() => send(response, seen, rest), THINKING);
    return;
  }
  const { status = 200, headers = {}, body = "" } = answer;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const cookies = [headers["set-cookie"] ?? []].flat();
  seen.setCookies.push(...cookies.map((cookie) => cookie.split("=", 1)[0] ?? ""));
  response.statusCode = status;
  response.end(body);
}
