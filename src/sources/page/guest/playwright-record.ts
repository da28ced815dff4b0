import type { BrowserContext, Frame, Page, Request } from "playwright";
import { followSockets } from "../follow-sockets.ts";
import { MAX_PICTURE } from "../network-events.ts";
import { pictureSize } from "../picture.ts";
import { type Exchange, isRemote, MAX_EXCHANGES, type RequestLog } from "../request-log.ts";

/** DevTools' names (Network.ResourceType) for Playwright's; Firefox and WebKit have some of their own. */
const TYPES: Readonly<Record<string, string>> = {
  document: "Document",
  stylesheet: "Stylesheet",
  image: "Image",
  imageset: "Image",
  media: "Media",
  texttrack: "TextTrack",
  font: "Font",
  script: "Script",
  xhr: "XHR",
  fetch: "Fetch",
  eventsource: "EventSource",
  websocket: "WebSocket",
  manifest: "Manifest",
  prefetch: "Prefetch",
  ping: "Ping",
  beacon: "Ping",
  cspviolationreport: "CSPViolationReport",
  cspreport: "CSPViolationReport",
};

export interface PlaywrightRecord {
  /** In their order. */
  readonly exchanges: readonly Exchange[];
  /** Resolves when all requests were answered, or failed, and what there is of them was read. */
  settled(): Promise<void>;
  stop(): void;
}

/**
 * What Playwright's own events tell of all requests of a context, in every browser: frames of other
 * sites and workers included, which a page's DevTools session misses.
 *
 * @param hasDevtools whether pictures of the page's own process are measured by DevTools
 */
export function recordContext(
  context: BrowserContext,
  main: Page,
  log: RequestLog,
  hasDevtools: () => boolean,
): PlaywrightRecord {
  const exchanges: Exchange[] = [];
  const byRequest = new Map<Request, Exchange>();
  const underWay = new Set<Request>();
  const reading = new Set<Promise<void>>();
  let wake = () => {};

  function started(request: Request): void {
    const url = request.url();
    if (!isRemote(url)) return;
    const before = byRequest.get(request.redirectedFrom() ?? request);
    if (before) before.redirectedTo = url;
    if (exchanges.length >= MAX_EXCHANGES) {
      log.dropped.requests++;
      return;
    }
    const frame = frameOf(request);
    const asking = request.isNavigationRequest() ? frame?.parentFrame() : frame;
    const exchange: Exchange = {
      url,
      method: request.method(),
      at: log.now(),
      trigger: "open",
      headers: request.headers(),
      type: TYPES[request.resourceType()] ?? "Other",
      frameId: frame === main.mainFrame() ? "main" : "other",
      documentUrl: asking?.url(),
      body: request.postDataBuffer() ?? undefined,
      paused: true,
      described: true,
    };
    exchanges.push(exchange);
    byRequest.set(request, exchange);
    underWay.add(request);
  }

  function ended(request: Request, read: (exchange: Exchange) => Promise<void>): void {
    const exchange = byRequest.get(request);
    if (!exchange) return;
    underWay.delete(request);
    // A page that is closed meanwhile tells no more of it.
    const work = read(exchange)
      .catch(() => {})
      .finally(() => {
        reading.delete(work);
        wake();
      });
    reading.add(work);
  }

  async function readAnswer(request: Request, exchange: Exchange): Promise<void> {
    const response = await request.response();
    if (!response) return;
    const fields: Record<string, string> = {};
    for (const { name, value } of await response.headersArray()) {
      const key = name.toLowerCase();
      fields[key] = key in fields ? `${fields[key]}\n${value}` : value;
    }
    const statusCode = response.status();
    exchange.answer = { requestId: "", headers: fields, statusCode, blockedCookies: [] };
    const [address, headers] = await Promise.all([response.serverAddr(), request.allHeaders()]);
    exchange.headers = headers;
    exchange.response = {
      url: exchange.url,
      status: statusCode,
      headers: fields,
      fromServiceWorker: response.fromServiceWorker(),
      ...(address && { remoteIPAddress: address.ipAddress }),
    };
    const isMeasured = hasDevtools() && frameOf(request) === main.mainFrame();
    if (exchange.type !== "Image" || isMeasured || exchange.redirectedTo !== undefined) return;
    if (Number(fields["content-length"] ?? 0) > MAX_PICTURE) return;
    const body = await response.body();
    exchange.bytes = body.length;
    const size = pictureSize(body);
    if (size) exchange.size = size;
  }

  const finished = (request: Request) =>
    ended(request, (exchange) => readAnswer(request, exchange));
  const failed = (request: Request) =>
    ended(request, async (exchange) => {
      exchange.failure = request.failure()?.errorText ?? "it failed";
    });
  const opened = (page: Page) => followSockets(page, log);

  for (const page of context.pages()) opened(page);
  context.on("page", opened);
  context.on("request", started);
  context.on("requestfinished", finished);
  context.on("requestfailed", failed);

  return {
    exchanges,
    async settled() {
      while (underWay.size + reading.size > 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stop() {
      context.off("page", opened);
      context.off("request", started);
      context.off("requestfinished", finished);
      context.off("requestfailed", failed);
    },
  };
}

/** Requests of service workers have none, nor has the first one of a window that opens. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
