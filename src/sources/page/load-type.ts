import type { LoadType, Mechanism } from "../../model.ts";
import type { Exchange } from "./request-log.ts";
import { headerValue } from "./set-cookie.ts";

/** DevTools' resource types (Network.ResourceType). */
const TYPES: Readonly<Record<string, LoadType>> = {
  Document: "document",
  Stylesheet: "stylesheet",
  Image: "image",
  Media: "media",
  TextTrack: "media",
  Font: "font",
  Script: "script",
  XHR: "xhr",
  Fetch: "fetch",
  EventSource: "eventsource",
  WebSocket: "websocket",
  Manifest: "manifest",
  Prefetch: "link",
  CSPViolationReport: "report",
  FedCM: "fetch",
  Preflight: "fetch",
};

/**
 * What kind of request it is.
 *
 * @param actual the request that a CORS preflight is for
 */
export function loadTypeOf(exchange: Exchange, actual?: Exchange): LoadType {
  const { type, method, response, described } = exchange;
  if (type === "Ping") {
    // Pictures that are requested while their page is left come as pings.
    if (method === "GET") return "image";
    return isLinkPing(exchange) ? "ping" : "beacon";
  }
  if (method === "OPTIONS" && actual) return loadTypeOf(actual);
  if (method === "OPTIONS") return "fetch";
  // Fetch calls both so; what leaves with its page can be no XMLHttpRequest.
  if (type === "XHR" && !described) return "fetch";
  if (type === "Other" && response?.mimeType?.startsWith("image/")) return "image";
  return TYPES[type] ?? "other";
}

/** How it was made, where the type alone does not tell; `undefined` for what has no name. */
export function mechanismOf(exchange: Exchange): Mechanism | undefined {
  if (exchange.mechanism) return exchange.mechanism;
  if (exchange.type === "CSPViolationReport") return "csp-report";
  if (exchange.type !== "Ping" || exchange.method === "GET") return undefined;
  return isLinkPing(exchange) ? "link-ping" : "send-beacon";
}

/** HTML's hyperlink auditing: the only request with this header. */
function isLinkPing({ headers }: Exchange): boolean {
  return headerValue(headers, "ping-to") !== undefined;
}
