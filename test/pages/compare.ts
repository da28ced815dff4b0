import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { Load, RequestFacts, Snapshot, State } from "../../src/model.ts";
import type { SeenRequest } from "./server.ts";
import type { Unseen } from "./sites/mechanism.ts";

/** Longer bodies are told by their digest. */
const MAX_SHOWN = 200;

const NOT_SEEN = " · content not seen";
const COOKIES_NOT_SEEN = " · cookies not seen";

/** A request as both sides tell of it. */
interface Told {
  /** `METHOD URL`. */
  readonly request: string;
  /** Body byte for byte, and messages; empty where there is none. */
  readonly content: string;
  /** Names of those that came back, likewise. */
  readonly cookies: string;
}

/** What was sent, as the server and the report tell it: one line a request, in alphabetical order. */
export function compareSent(
  requests: readonly SeenRequest[],
  snapshot: Snapshot,
  unseen: readonly Unseen[],
): { readonly received: readonly string[]; readonly reported: readonly string[] } {
  const received = withoutRepeats(requests.map(toldByServer));
  const reported = withoutRepeats(
    requestsOf(snapshot, "sent").map(([load, request]) => toldBySnapshot(load, request)),
  );
  const exceptionOf = ({ request }: Told) => unseen.find((known) => known.request === request);
  // What was seen after all stays in the line, and so fails the comparison.
  const isSeen = (told: Told, part: "content" | "cookies") =>
    received.some((other) => other.request === told.request && other[part] === told[part]);
  const line = (told: Told, lacksContent: boolean, lacksCookies: boolean) =>
    told.request +
    (lacksContent ? NOT_SEEN : told.content) +
    (lacksCookies ? COOKIES_NOT_SEEN : told.cookies);
  return {
    received: received
      .filter((told) => {
        const known = exceptionOf(told);
        return !known || known.contentOnly || known.cookiesOnly;
      })
      .map((told) => {
        const { contentOnly = false, cookiesOnly = false } = exceptionOf(told) ?? {};
        return line(told, contentOnly, cookiesOnly);
      })
      .sort(),
    reported: reported
      .map((told) => {
        const { contentOnly = false, cookiesOnly = false } = exceptionOf(told) ?? {};
        return line(
          told,
          contentOnly && !isSeen(told, "content"),
          cookiesOnly && !isSeen(told, "cookies"),
        );
      })
      .sort(),
  };
}

function toldByServer({ method, url, body, messages, setCookies }: SeenRequest): Told {
  const texts = messages.map((message) =>
    typeof message === "string" ? message : message.toString("base64"),
  );
  return told(method, url, unpacked(body), texts, setCookies);
}

function toldBySnapshot({ url }: Load, request: RequestFacts): Told {
  const { method, body = "", bodyEncoding = "utf8", messages = [], setCookies = [] } = request;
  const cookies = setCookies.map(({ name }) => name);
  return told(method, withoutHash(url), Buffer.from(body, bodyEncoding), messages, cookies);
}

function told(
  method: string,
  url: string,
  body: Buffer,
  messages: readonly string[],
  cookies: readonly string[],
): Told {
  const request = `${method} ${url}`;
  // A datagram is the protocol's own, and random.
  if (method === "STUN") return { request, content: "", cookies: "" };
  const parts = [
    body.length > 0 && `body ${shown(body)}`,
    messages.length > 0 && `messages ${JSON.stringify(messages)}`,
  ];
  return {
    request,
    content: parts
      .filter((part) => part !== false)
      .map((part) => ` · ${part}`)
      .join(""),
    cookies: cookies.length > 0 ? ` · sets ${[...cookies].sort().join(", ")}` : "",
  };
}

/** `METHOD URL` of what the snapshot says was tried and never left, each once. */
export function attempted(snapshot: Snapshot): string[] {
  return unique(
    requestsOf(snapshot, "attempted").map(
      ([{ url }, { method }]) => `${method} ${withoutHash(url)}`,
    ),
  );
}

/** URL of what the snapshot says might be sent, each once. */
export function potential(snapshot: Snapshot): string[] {
  return unique(snapshot.loads.filter(({ state }) => state === "potential").map(({ url }) => url));
}

function requestsOf({ loads }: Snapshot, state: State): [Load, RequestFacts][] {
  return loads
    .filter((load) => load.state === state)
    .flatMap((load) => load.requests.map((request): [Load, RequestFacts] => [load, request]));
}

/** The model's bodies are unpacked. */
function unpacked(body: Buffer): Buffer {
  return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
}

function shown(body: Buffer): string {
  const reports = reportsIn(body);
  if (reports !== undefined) return reports;
  if (body.length <= MAX_SHOWN) return JSON.stringify(body.toString("latin1"));
  return `of ${body.length} bytes, ${createHash("sha256").update(body).digest("hex").slice(0, 16)}`;
}

/**
 * A report of the Reporting API without its age, which only the uploader knows; keys in alphabetical
 * order, as Chromium writes them.
 */
function reportsIn(body: Buffer): string | undefined {
  if (!body.subarray(0, 2).equals(Buffer.from("[{"))) return undefined;
  const reports = JSON.parse(body.toString("utf8")) as Readonly<Record<string, unknown>>[];
  if (!reports.every((report) => "type" in report && "url" in report && "body" in report)) {
    return undefined;
  }
  return JSON.stringify(
    reports.map(({ age: _, ...report }) => report),
    (_key, value: unknown) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}

/** A fragment never leaves the browser. */
function withoutHash(url: string): string {
  return url.replace(/#.*/s, "");
}

/** STUN repeats a datagram until it is answered, from every network interface. */
function withoutRepeats(all: readonly Told[]): Told[] {
  return all.filter(
    ({ request }, index) =>
      !request.startsWith("STUN ") || all.findIndex((other) => other.request === request) === index,
  );
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort();
}
