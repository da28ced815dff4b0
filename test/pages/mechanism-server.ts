import type { ServerResponse } from "node:http";
import { type Answer, contentType, openHeaders } from "./answer.ts";
import { type SeenRequest, startServer, type TestServer } from "./server.ts";
import { type File, fill, type Mechanism, urlOf } from "./sites/mechanism.ts";

/** An icon without a request: else Chromium asks each host for `/favicon.ico`, in nobody's folder. */
const ICON = '<link rel="icon" href="data:,">';

const EMPTY_PAGE: Served = { name: "", headers: { "content-type": "text/html" }, body: ICON };

/** A file of a page, and the page's name. */
type Served = Exclude<File, string> & Pick<Mechanism, "name" | "early">;

/** Starts the test server with all these pages on it. */
export async function serveMechanisms(mechanisms: readonly Mechanism[]): Promise<TestServer> {
  const files = new Map(mechanisms.flatMap(filesOf));
  const server: TestServer = await startServer({
    answer(request) {
      const [url = ""] = request.url.split("?", 1);
      const file = files.get(url) ?? (url.endsWith(".html") ? EMPTY_PAGE : undefined);
      return file && answerWith(file, request, server.stunPort);
    },
  });
  return server;
}

function filesOf(mechanism: Mechanism): [url: string, file: Served][] {
  const { name, html, head = ICON, headers, early, files = {} } = mechanism;
  const page: Served = {
    name,
    headers: { "content-type": "text/html", ...headers },
    body: `<!doctype html><meta charset="utf-8"><title>${name}</title>${head}${html}`,
    ...(early ? { early } : {}),
  };
  const others = Object.entries(files).map(([url, file]): [string, Served] => {
    const isPage = url.endsWith(".html");
    const content = typeof file === "string" ? { body: (isPage ? ICON : "") + file } : file;
    return [fill(url, mechanism), { name, ...content }];
  });
  return [[urlOf(mechanism), page], ...others];
}

function answerWith(file: Served, request: SeenRequest, stunPort: number): Answer {
  const { status = 200, headers = {}, early = {}, body = "", stops } = file;
  const filled = (text: string) => fill(text, file, stunPort);
  const head = {
    ...openHeaders(request),
    "content-type": contentType(request.path) ?? "text/plain",
    ...mapValues(headers, (value) =>
      typeof value === "string" ? filled(value) : value.map(filled),
    ),
  };
  if (stops === "before headers") return () => undefined;
  if (stops === "in body") {
    return (response: ServerResponse) => response.writeHead(status, head).write(filled(body));
  }
  return { early: mapValues(early, filled), status, headers: head, body: filled(body) };
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
