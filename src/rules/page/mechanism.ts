import type { Load, Mechanism } from "../../model.ts";

/**
 * How the page makes the request, where its only use is to report; undefined for what pages fetch to
 * use. sendBeacon and the ping attribute are one type to the browser: the headers tell (HTML
 * standard, hyperlink auditing).
 */
export function mechanismOf({ type, elements, requests }: Load): Mechanism | undefined {
  const told = requests.find(({ mechanism }) => mechanism)?.mechanism;
  if (told) return told;
  switch (type) {
    case "ping": {
      const isOfLink =
        requests.length === 0 ||
        elements.some(({ attribute }) => attribute === "ping") ||
        requests.some(
          ({ headers }) => "ping-to" in headers || headers["content-type"] === "text/ping",
        );
      return isOfLink ? "link-ping" : "send-beacon";
    }
    case "beacon":
      return "send-beacon";
    case "websocket":
      return "websocket";
    case "report": {
      const isCsp = requests.some(
        ({ headers }) => headers["content-type"] === "application/csp-report",
      );
      return isCsp ? "csp-report" : "network-report";
    }
    default:
      return undefined;
  }
}
