import type { CookieFacts, Load, LoadType, RequestFacts, ScannedResult } from "./model.ts";

/** Of a page: what it was recorded with, and by what. */
interface Tool {
  readonly name: string;
  readonly version: string;
}

/** What Chromium calls them in its own recordings (`_resourceType`). */
const RESOURCE_TYPES: Readonly<Record<LoadType, string>> = {
  image: "image",
  stylesheet: "stylesheet",
  font: "font",
  media: "media",
  script: "script",
  document: "document",
  xhr: "xhr",
  fetch: "fetch",
  ping: "ping",
  beacon: "ping",
  websocket: "websocket",
  eventsource: "eventsource",
  report: "csp-violation-report",
  preconnect: "other",
  manifest: "manifest",
  link: "prefetch",
  receipt: "other",
  other: "other",
};

const NOT_MEASURED = { comment: "not measured", send: 0, wait: 0, receive: 0 };

/**
 * What pages requested as HTTP Archive 1.2, piece by piece: a `pages` entry for each visit, an entry for
 * each request that was sent or tried, in the order of time. Made from what was recorded beneath the
 * pages, so it holds what a browser's own export misses (beacons on leaving, workers, popups), and it
 * tells no more than that: of answers the status, type, size and cookies, no headers else and no body.
 * Names and passwords in URLs and headers are left out.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function* harText(results: readonly ScannedResult[], tool: Tool): Generator<string> {
  const pages = results.filter(({ source }) => source === "page");
  yield `{ "log": {
"version": "1.2",
"creator": ${JSON.stringify({ name: tool.name, version: tool.version })},
"browser": ${JSON.stringify(browserOf(pages[0]?.page?.browser))},
"pages": [
${pages.map((page, index) => JSON.stringify(pageOf(page, index))).join(",\n")}
],
"entries": [
`;
  let isFirst = true;
  for (const [index, page] of pages.entries()) {
    for (const entry of entriesOf(page, index)) {
      yield (isFirst ? "" : ",\n") + JSON.stringify(entry);
      isFirst = false;
    }
  }
  yield "\n] } }\n";
}

/** `Chromium 156.0.7300.1` */
function browserOf(text = "not known"): object {
  const [, name = text, version = ""] = /^(.*?) ([\d.]+)$/.exec(text) ?? [];
  return { name, version };
}

function idOf(index: number): string {
  return `page_${index + 1}`;
}

function pageOf(result: ScannedResult, index: number): object {
  const { page, target, title } = result;
  const consent = page?.consent;
  return {
    startedDateTime: timeOf(result, 0),
    id: idOf(index),
    title: title ?? withoutCredentials(page?.url ?? target),
    pageTimings: {},
    ...(consent ? { comment: `consent: ${consent.choice}, ${consent.outcome}` } : {}),
  };
}

/** Where it is not known when the visit began, times count from the beginning of time. */
function timeOf({ page }: ScannedResult, at = 0): string {
  const time = new Date((Date.parse(page?.started ?? "") || 0) + at);
  return (Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString();
}

function entriesOf(result: ScannedResult, index: number): readonly object[] {
  return result.loads
    .flatMap((load) => load.requests.map((request) => ({ load, request })))
    .sort((one, other) => (one.request.at ?? 0) - (other.request.at ?? 0))
    .map(({ load, request }) => ({
      pageref: idOf(index),
      startedDateTime: timeOf(result, request.at),
      time: 0,
      request: requestOf(load, request),
      response: responseOf(request),
      cache: {},
      timings: NOT_MEASURED,
      ...(request.serverAddress ? { serverIPAddress: request.serverAddress } : {}),
      _resourceType: RESOURCE_TYPES[load.type],
      _initiator: initiatorOf(request),
      ...(request.messages
        ? {
            _webSocketMessages: request.messages.map((data) => ({
              type: "send",
              time: Date.parse(timeOf(result, request.at)) / 1_000,
              opcode: 1,
              data,
            })),
          }
        : {}),
      _pixelScan: {
        type: load.type,
        trigger: load.trigger,
        state: load.state,
        mechanism: request.mechanism,
        frame: request.frame && withoutCredentials(request.frame),
        size: request.size,
      },
    }));
}

function requestOf({ url }: Load, { method, headers, body, bodyEncoding }: RequestFacts): object {
  const clean = withoutCredentials(url);
  const query = URL.canParse(clean) ? [...new URL(clean).searchParams] : [];
  return {
    method,
    url: clean,
    httpVersion: "not known",
    cookies: (headers.cookie ?? "")
      .split(";")
      .filter((pair) => pair.trim() !== "")
      .map(cookieOf),
    headers: Object.entries(headers).map(([name, value]) => ({
      name,
      // Of what lets somebody in, only the kind is told: `Basic`.
      value: /^(?:proxy-)?authorization$/.test(name) ? (value.split(" ", 1)[0] ?? "") : value,
    })),
    queryString: query.map(([name, value]) => ({ name, value })),
    ...(body === undefined
      ? {}
      : {
          postData: {
            mimeType: headers["content-type"] ?? "",
            text: body,
            params: [],
            ...(bodyEncoding ? { _encoding: bodyEncoding } : {}),
            comment: "unpacked, where it was packed",
          },
        }),
    headersSize: -1,
    bodySize: -1,
  };
}

function cookieOf(pair: string): object {
  const equals = pair.indexOf("=");
  return { name: pair.slice(0, Math.max(equals, 0)).trim(), value: pair.slice(equals + 1).trim() };
}

function responseOf(request: RequestFacts): object {
  const { status = 0, contentType, redirectedTo, setCookies = [], bytes, failure } = request;
  const location = redirectedTo === undefined ? undefined : withoutCredentials(redirectedTo);
  return {
    status,
    statusText: "",
    httpVersion: "not known",
    cookies: setCookies.map(({ name, value, domain, path, blocked }) => ({
      ...{ name, value, domain, path },
      ...(blocked ? { _blocked: blocked } : {}),
    })),
    headers: [
      ...(contentType ? [{ name: "content-type", value: contentType }] : []),
      ...(location ? [{ name: "location", value: location }] : []),
      ...setCookies.map((cookie) => ({ name: "set-cookie", value: setCookieLine(cookie) })),
    ],
    content: {
      size: bytes ?? -1,
      mimeType: contentType ?? "x-unknown",
      // Nothing came back: else a size of 0 would say that nothing was kept.
      ...(bytes === 0 ? { text: "" } : {}),
    },
    redirectURL: location ?? "",
    headersSize: -1,
    bodySize: -1,
    ...(failure ? { _error: failure } : {}),
    comment: "of the headers, what was recorded: type, destination and cookies",
  };
}

function setCookieLine({ name, value, domain, path, maxAge }: CookieFacts): string {
  return [
    `${name}=${value}`,
    ...(domain?.startsWith(".") ? [`Domain=${domain}`] : []),
    ...(path ? [`Path=${path}`] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join("; ");
}

function initiatorOf({ initiator, stack = [] }: RequestFacts): object {
  if (initiator === "parser") return { type: "parser" };
  if (stack.length === 0 && initiator === undefined) return { type: "other" };
  return {
    type: "script",
    ...(initiator ? { url: withoutCredentials(initiator) } : {}),
    ...(stack.length > 0 ? { stack: { callFrames: stack.map(callFrameOf) } } : {}),
  };
}

/** `https://a.example/t.js:12:3 (send)`; DevTools counts from 0. */
function callFrameOf(call: string): object {
  const [, url = call, line = "1", column = "1", name = ""] =
    /^(.*?):(\d{1,9}):(\d{1,9})(?: \((.*)\))?$/s.exec(call) ?? [];
  return {
    functionName: name,
    scriptId: "",
    url: withoutCredentials(url),
    lineNumber: Number(line) - 1,
    columnNumber: Number(column) - 1,
  };
}

function withoutCredentials(text: string): string {
  if (!text.includes("@") || !URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.username === "" && url.password === "") return text;
  url.username = "";
  url.password = "";
  return url.href;
}
