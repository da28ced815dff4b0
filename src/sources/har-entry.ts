import { parseUrl } from "../load.ts";
import {
  type CookieFacts,
  type LoadType,
  MECHANISMS,
  type Mechanism,
  type RequestFacts,
  type Size,
  type State,
  type Trigger,
} from "../model.ts";
import { fieldOf, listOf, numberOf, textOf } from "./json-value.ts";
import { MAX_BODY, readBody } from "./page/body.ts";
import { pictureSize } from "./page/picture.ts";
import { readSetCookie } from "./page/set-cookie.ts";

/** One recorded request. */
export interface HarEntry {
  readonly url: string;
  readonly type: LoadType;
  readonly trigger: Trigger;
  readonly state: State;
  readonly request: RequestFacts;
}

/** Chromium's and WebKit's `_resourceType`. */
const RESOURCE_TYPES: Readonly<Record<string, LoadType>> = {
  document: "document",
  stylesheet: "stylesheet",
  image: "image",
  media: "media",
  texttrack: "media",
  font: "font",
  script: "script",
  xhr: "xhr",
  fetch: "fetch",
  preflight: "fetch",
  fedcm: "fetch",
  eventsource: "eventsource",
  websocket: "websocket",
  manifest: "manifest",
  prefetch: "link",
  "csp-violation-report": "report",
  cspviolationreport: "report",
};

/** Fetch metadata (`Sec-Fetch-Dest`), where the recorder tells no type; Firefox does not. */
const DESTINATIONS: Readonly<Record<string, LoadType>> = {
  document: "document",
  iframe: "document",
  frame: "document",
  object: "document",
  embed: "document",
  image: "image",
  style: "stylesheet",
  script: "script",
  worker: "script",
  serviceworker: "script",
  sharedworker: "script",
  font: "font",
  audio: "media",
  video: "media",
  track: "media",
  manifest: "manifest",
  report: "report",
};

const MECHANISM_OF: Readonly<Partial<Record<LoadType, Mechanism>>> = {
  beacon: "send-beacon",
  ping: "link-ping",
  websocket: "websocket",
};

const MAX_HEADERS = 200;
const MAX_MESSAGES = 1_000;
const MAX_STACK = 20;

/**
 * Undefined for what did not go over the network.
 *
 * @param at milliseconds since the recording began; NaN when not known
 */
export function readHarEntry(
  entry: unknown,
  at: number,
  warnings: Set<string>,
): HarEntry | undefined {
  const asked = fieldOf(entry, "request");
  const answer = fieldOf(entry, "response");
  const url = parseUrl(textOf(fieldOf(asked, "url")) ?? "");
  if (!url || !/^(?:https?|wss?):$/.test(url.protocol)) return undefined;
  const headers = headersOf(asked);
  const answerHeaders = headersOf(answer);
  const method = textOf(fieldOf(asked, "method")) ?? "GET";
  const status = numberOf(fieldOf(answer, "status")) ?? 0;
  const content = fieldOf(answer, "content");
  const contentType = (textOf(fieldOf(content, "mimeType")) || answerHeaders["content-type"])
    ?.split(";", 1)[0]
    ?.trim()
    .toLowerCase();
  const own = ownFacts(entry);
  const type = own.type ?? typeOf(entry, method, headers, contentType);
  const isCached = textOf(fieldOf(entry, "_fromCache")) !== undefined;
  const redirectedTo = parseUrl(textOf(fieldOf(answer, "redirectURL")) || "", url.href)?.href;
  const isRedirect = status >= 300 && status < 400 && status !== 304;
  const setCookies = cookiesOf(answer, answerHeaders, url.href);
  const messages = messagesOf(entry);
  const mechanism = own.mechanism ?? MECHANISM_OF[type];
  const size = own.size ?? (type === "image" ? pictureOf(content) : undefined);
  const state = own.state ?? (status > 0 || messages.length > 0 ? "sent" : "attempted");
  const failure =
    textOf(fieldOf(answer, "_error")) ??
    (status > 0 || own.state ? undefined : "no answer stands in the recording");
  const bytes = bytesOf(answer, content, answerHeaders);
  const serverAddress = textOf(fieldOf(entry, "serverIPAddress"))?.replace(/^\[|\]$/g, "");
  return {
    url: url.href,
    type,
    trigger: own.trigger ?? "open",
    state: isCached ? "potential" : state,
    request: {
      method,
      headers,
      ...bodyOf(asked, headers["content-encoding"], warnings),
      ...(messages.length > 0 ? { messages } : {}),
      ...(mechanism ? { mechanism } : {}),
      ...initiatorOf(fieldOf(entry, "_initiator")),
      ...(own.frame ? { frame: own.frame } : {}),
      ...(failure && !isCached ? { failure } : {}),
      ...(status > 0 ? { status } : {}),
      ...(contentType && contentType !== "x-unknown" ? { contentType } : {}),
      ...(isRedirect && redirectedTo ? { redirectedTo } : {}),
      ...(setCookies.length > 0 ? { setCookies } : {}),
      ...(serverAddress ? { serverAddress } : {}),
      ...(size ? { size } : {}),
      ...(bytes === undefined ? {} : { bytes }),
      ...(Number.isNaN(at) ? {} : { at: Math.max(0, Math.round(at)) }),
    },
  };
}

const STATES: ReadonlySet<string> = new Set(["sent", "attempted"] satisfies State[]);
const TRIGGERS: ReadonlySet<string> = new Set([
  "open",
  "scroll",
  "click",
  "leave",
] satisfies Trigger[]);
const TYPES: ReadonlySet<string> = new Set([
  ...Object.values(DESTINATIONS),
  ...Object.values(RESOURCE_TYPES),
  ...(["ping", "beacon", "other"] satisfies LoadType[]),
]);

/** What a recording of our own (`--har`) tells beyond the format. */
function ownFacts(entry: unknown): {
  readonly type?: LoadType;
  readonly trigger?: Trigger;
  readonly state?: State;
  readonly mechanism?: Mechanism;
  readonly frame?: string;
  readonly size?: Size;
} {
  const own = fieldOf(entry, "_pixelScan");
  const [type, trigger, state, mechanism] = ["type", "trigger", "state", "mechanism"].map(
    (name) => textOf(fieldOf(own, name)) ?? "",
  ) as [string, string, string, string];
  const frame = parseUrl(textOf(fieldOf(own, "frame")) ?? "")?.href;
  const width = numberOf(fieldOf(fieldOf(own, "size"), "width"));
  const height = numberOf(fieldOf(fieldOf(own, "size"), "height"));
  return {
    ...(TYPES.has(type) ? { type: type as LoadType } : {}),
    ...(TRIGGERS.has(trigger) ? { trigger: trigger as Trigger } : {}),
    ...(STATES.has(state) ? { state: state as State } : {}),
    ...(Object.hasOwn(MECHANISMS, mechanism) ? { mechanism: mechanism as Mechanism } : {}),
    ...(frame ? { frame } : {}),
    ...(width !== undefined && height !== undefined ? { size: { width, height } } : {}),
  };
}

/** Names in lower case; HTTP/2's pseudo-headers (`:path`) are no header fields. */
function headersOf(message: unknown): Record<string, string> {
  const headers = new Map<string, string>();
  for (const field of listOf(fieldOf(message, "headers")).slice(0, MAX_HEADERS)) {
    const name = textOf(fieldOf(field, "name"))?.toLowerCase() ?? "";
    const value = textOf(fieldOf(field, "value"));
    if (value === undefined || name === "" || name.startsWith(":")) continue;
    const before = headers.get(name);
    const glue = name === "set-cookie" ? "\n" : name === "cookie" ? "; " : ", ";
    headers.set(name, before === undefined ? value : `${before}${glue}${value}`);
  }
  return Object.fromEntries(headers);
}

function typeOf(
  entry: unknown,
  method: string,
  headers: Readonly<Record<string, string>>,
  contentType = "",
): LoadType {
  const told = textOf(fieldOf(entry, "_resourceType"))?.toLowerCase();
  if (told === "ping" || told === "beacon") {
    // Pictures that are requested while their page is left come as pings.
    if (method === "GET") return "image";
    return "ping-to" in headers ? "ping" : "beacon";
  }
  const known = RESOURCE_TYPES[told ?? ""] ?? DESTINATIONS[headers["sec-fetch-dest"] ?? ""];
  if (known) return known;
  if ("ping-to" in headers) return "ping";
  if (/^wss?:/i.test(textOf(fieldOf(fieldOf(entry, "request"), "url")) ?? "")) return "websocket";
  // Scripts alone make requests without a destination; of them no-cors is what sendBeacon makes.
  if (headers["sec-fetch-dest"] === "empty") {
    return headers["sec-fetch-mode"] === "no-cors" && method === "POST" ? "beacon" : "fetch";
  }
  if (contentType.startsWith("image/")) return "image";
  if (contentType === "text/html") return "document";
  if (contentType === "text/css") return "stylesheet";
  if (/javascript/.test(contentType)) return "script";
  if (contentType.startsWith("font/")) return "font";
  return method === "POST" ? "fetch" : "other";
}

function bodyOf(
  asked: unknown,
  encoding: string | undefined,
  warnings: Set<string>,
): Pick<RequestFacts, "body" | "bodyEncoding"> {
  const posted = fieldOf(asked, "postData");
  const text = textOf(fieldOf(posted, "text")) || formOf(listOf(fieldOf(posted, "params")));
  if (!text) return {};
  const isBase64 = [fieldOf(posted, "encoding"), fieldOf(posted, "_encoding")].includes("base64");
  const { isCut, ...body } = readBody(
    Buffer.from(text.slice(0, 2 * MAX_BODY), isBase64 ? "base64" : "utf8"),
    encoding,
  );
  if (isCut || text.length > 2 * MAX_BODY) {
    warnings.add(`of requests with a longer body, the first ${MAX_BODY / 1_000} kB were kept`);
  }
  return body;
}

function formOf(parameters: readonly unknown[]): string {
  return new URLSearchParams(
    parameters
      .slice(0, 1_000)
      .map(
        (one) =>
          [textOf(fieldOf(one, "name")) ?? "", textOf(fieldOf(one, "value")) ?? ""] as [
            string,
            string,
          ],
      ),
  ).toString();
}

function cookiesOf(
  answer: unknown,
  headers: Readonly<Record<string, string>>,
  url: string,
): CookieFacts[] {
  const date = Date.parse(headers.date ?? "");
  const now = Number.isNaN(date) ? Date.now() : date;
  const listed = listOf(fieldOf(answer, "cookies")).slice(0, MAX_HEADERS);
  // Recordings of our own say so.
  const blocked = new Map(
    listed.map((one) => [textOf(fieldOf(one, "name")), textOf(fieldOf(one, "_blocked"))]),
  );
  const lines = headers["set-cookie"]?.split("\n") ?? listed.map(lineOf);
  return lines.slice(0, MAX_HEADERS).flatMap((line) => {
    const cookie = readSetCookie(line, url, now);
    const reason = cookie && blocked.get(cookie.name);
    return cookie ? [{ ...cookie, ...(reason ? { blocked: reason } : {}) }] : [];
  });
}

/** As a Set-Cookie line, so that one place reads both. */
function lineOf(cookie: unknown): string {
  const text = (name: string) => textOf(fieldOf(cookie, name))?.replaceAll(";", "");
  const [domain, path, expires] = [text("domain"), text("path"), text("expires")];
  return [
    `${text("name") ?? ""}=${text("value") ?? ""}`,
    ...(domain?.startsWith(".") ? [`Domain=${domain}`] : []),
    ...(path ? [`Path=${path}`] : []),
    ...(expires ? [`Expires=${expires}`] : []),
  ].join("; ");
}

/** What the page sent over a WebSocket (Chromium's addition). */
function messagesOf(entry: unknown): string[] {
  return listOf(fieldOf(entry, "_webSocketMessages"))
    .filter((message) => textOf(fieldOf(message, "type")) === "send")
    .slice(0, MAX_MESSAGES)
    .flatMap((message) => textOf(fieldOf(message, "data")) ?? []);
}

function initiatorOf(told: unknown): Pick<RequestFacts, "initiator" | "stack"> {
  if (textOf(fieldOf(told, "type")) === "parser") return { initiator: "parser" };
  const stack: string[] = [];
  for (let part = fieldOf(told, "stack"); part && stack.length < MAX_STACK; ) {
    const frames = listOf(fieldOf(part, "callFrames")).slice(0, MAX_STACK);
    if (frames.length === 0) break;
    for (const frame of frames) {
      const url = textOf(fieldOf(frame, "url"));
      if (!url) continue;
      const line = (numberOf(fieldOf(frame, "lineNumber")) ?? 0) + 1;
      const column = (numberOf(fieldOf(frame, "columnNumber")) ?? 0) + 1;
      const name = textOf(fieldOf(frame, "functionName"));
      stack.push(`${url}:${line}:${column}${name ? ` (${name})` : ""}`);
    }
    part = fieldOf(part, "parent");
  }
  const script =
    textOf(fieldOf(told, "url")) ?? stack[0]?.replace(/ \(.*$/, "").replace(/:\d+:\d+$/, "");
  return {
    ...(script ? { initiator: script } : {}),
    ...(stack.length > 0 ? { stack: stack.slice(0, MAX_STACK) } : {}),
  };
}

function pictureOf(content: unknown) {
  const text = textOf(fieldOf(content, "text"));
  if (!text) return undefined;
  const isBase64 = textOf(fieldOf(content, "encoding")) === "base64";
  return pictureSize(Buffer.from(text.slice(0, 400_000), isBase64 ? "base64" : "utf8"));
}

/** Zero is told of many answers whose body was not kept: only where nothing says otherwise it counts. */
function bytesOf(
  answer: unknown,
  content: unknown,
  headers: Readonly<Record<string, string>>,
): number | undefined {
  const size = numberOf(fieldOf(content, "size"));
  if (size === undefined || size < 0) return undefined;
  if (size > 0) return size;
  const isElsewhere =
    Number(headers["content-length"] ?? 0) > 0 || (numberOf(fieldOf(answer, "bodySize")) ?? 0) > 0;
  return isElsewhere ||
    (fieldOf(content, "text") === undefined && headers["content-length"] !== "0")
    ? undefined
    : 0;
}
