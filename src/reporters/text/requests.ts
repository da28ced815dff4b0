import { count } from "../../count.ts";
import { type CookieFacts, type Load, MECHANISMS, type RequestFacts } from "../../model.ts";
import { safeText } from "../safe-text.ts";
import { groupsOf } from "./groups-of.ts";
import { sizeText } from "./heading.ts";
import { item, type Page } from "./page.ts";
import { shortenMiddle } from "./width.ts";

/** Lines of one key without `-v`: a page may send the same a thousand times. */
const MAX_LINES = 4;

/** Calling functions that are named without `-v`; the innermost tell most. */
const MAX_CALLS = 3;

/** Cells of a URL that stands in a sentence: it may be two megabytes long. */
const MAX_URL = 160;

type Rows = readonly (readonly [key: string, lines: readonly string[]])[];

/**
 * How a browser made the requests of a load, who asked for them, and what came back.
 *
 * @param own URL of the page itself, which needs no mention as the frame that asked
 */
export function listRequests(
  { requests }: Load,
  own: string | undefined,
  indent: number,
  page: Page,
): Rows {
  const list = (tell: (request: RequestFacts) => readonly string[]): readonly string[] =>
    listLines(requests, tell, indent, page);
  return [
    ["How", list(howOf)],
    ["Asked by", list((request) => callersOf(request, page))],
    ["Frame", list(({ frame }) => (frame && frame !== own ? [urlText(frame)] : []))],
    ["Answer", list(answerOf)],
    ["Cookies", list(({ setCookies = [] }) => setCookies.map(cookieText))],
  ];
}

/** Each line once, with how often it holds where that differs. */
function listLines(
  requests: readonly RequestFacts[],
  tell: (request: RequestFacts) => readonly string[],
  indent: number,
  page: Page,
): readonly string[] {
  const told = groupsOf(requests.flatMap(tell), (line) => line);
  const lines = told.map(([line, ...again]) =>
    again.length > 0 && told.length > 1 ? `${line}  ×${again.length + 1}` : line,
  );
  const most = page.verbosity === "verbose" ? lines.length : MAX_LINES;
  const hidden = lines.length - most;
  return [
    ...lines.slice(0, most),
    ...(hidden > 0 ? [`and ${count(hidden, "more", "more")} (-v lists them all)`] : []),
  ].flatMap((line) => item(line, indent, page));
}

/** `POST by navigator.sendBeacon, 8.42 s after navigation` */
function howOf({ method, mechanism, at, body, messages = [] }: RequestFacts): readonly string[] {
  const what = mechanism ? `${safeText(method)} by ${MECHANISMS[mechanism]}` : safeText(method);
  const parts = [
    what,
    ...(at === undefined ? [] : [`${(at / 1_000).toFixed(2)} s after navigation`]),
    ...(body === undefined ? [] : [`with a body of ${count(body.length, "character")}`]),
    ...(messages.length > 0 ? [`then ${count(messages.length, "message")}`] : []),
  ];
  return [parts.join(", ")];
}

function callersOf({ initiator, stack = [] }: RequestFacts, page: Page): readonly string[] {
  const calls = stack
    .slice(0, page.verbosity === "verbose" ? stack.length : MAX_CALLS)
    .map(urlText);
  if (calls.length > 0) return [calls.join(" ← ")];
  if (!initiator) return [];
  return [initiator === "parser" ? "the page's own markup" : urlText(initiator)];
}

/** `204 · image/gif · 43 bytes · 1×1 px · from 192.0.2.1`, `none: net::ERR_NAME_NOT_RESOLVED` */
function answerOf(request: RequestFacts): readonly string[] {
  const { status, failure, contentType, bytes, size, serverAddress, redirectedTo } = request;
  const parts = [
    ...(failure === undefined
      ? []
      : [`${status === undefined ? "none: " : ""}${safeText(failure)}`]),
    ...(status === undefined ? [] : [`${status}`]),
    ...(contentType ? [safeText(contentType)] : []),
    ...(bytes === undefined ? [] : [bytes === 0 ? "empty" : sizeText(bytes)]),
    ...(size ? [`${size.width}×${size.height} px`] : []),
    ...(serverAddress ? [`from ${safeText(serverAddress)}`] : []),
    ...(redirectedTo ? [`redirects to ${urlText(redirectedTo)}`] : []),
  ];
  return parts.length > 0 ? [parts.join(" · ")] : [];
}

/** `IDE for 13 months, not stored: third-party cookies are blocked` */
function cookieText({ name, domain, maxAge, blocked }: CookieFacts): string {
  const where = domain ? ` (${safeText(domain.replace(/^\./, ""))})` : "";
  const text = `${shortenMiddle(safeText(name), MAX_URL)}${where} ${lifetimeText(maxAge)}`;
  return blocked === undefined ? text : `${text}, not stored: ${safeText(blocked)}`;
}

const UNITS = [
  [31_536_000, "year"],
  [2_592_000, "month"],
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
] as const;

/** Roughly: `for 13 months`, `for 2 years`; `until the browser closes`. */
function lifetimeText(seconds: number | undefined): string {
  if (seconds === undefined) return "until the browser closes";
  if (seconds <= 0) return "deleted";
  // From two of a unit on; 18 months say more than 1 year.
  const [size, unit] = UNITS.find(([length]) => seconds >= length * 2) ?? [1, "second"];
  return `for ${count(Math.round(seconds / size), unit)}`;
}

function urlText(url: string): string {
  return shortenMiddle(safeText(url), MAX_URL);
}
