import { parseUrl } from "../load.ts";
import type { Leak, Load, PageFacts, RequestFacts } from "../model.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";

/** What a browser tells in the headers of a request that a page causes. Mails have no requests. */
export const requestHeaders: Decoder = {
  id: "request-headers",
  find: (load, _texts, { page }) =>
    page ? leaksOf(load, page).map((leak): Found => ({ leak })) : NOTHING_FOUND,
};

/** Client hints that a browser sends only to those who asked for them: they tell devices apart. */
const HINTS: Readonly<Record<string, Pick<Leak, "data" | "meaning">>> = {
  "sec-ch-ua-arch": { data: "user-agent", meaning: "architecture of the processor" },
  "sec-ch-ua-bitness": { data: "user-agent", meaning: "bitness of the processor" },
  "sec-ch-ua-full-version": { data: "user-agent", meaning: "full version of the browser" },
  "sec-ch-ua-full-version-list": { data: "user-agent", meaning: "full version of the browser" },
  "sec-ch-ua-model": { data: "user-agent", meaning: "model of the device" },
  "sec-ch-ua-platform-version": { data: "user-agent", meaning: "version of the system" },
  "sec-ch-device-memory": { data: "user-agent", meaning: "memory of the device" },
  "device-memory": { data: "user-agent", meaning: "memory of the device" },
  "sec-ch-viewport-width": { data: "screen-size", meaning: "width of the window" },
  "viewport-width": { data: "screen-size", meaning: "width of the window" },
  "sec-ch-viewport-height": { data: "screen-size", meaning: "height of the window" },
  "sec-ch-dpr": { data: "screen-size", meaning: "density of the screen" },
  dpr: { data: "screen-size", meaning: "density of the screen" },
};

function leaksOf(load: Load, page: PageFacts): readonly Leak[] {
  const leaks = new Map<string, Leak>();
  for (const request of load.requests) {
    for (const leak of leaksOfRequest(request, page))
      leaks.set(`${leak.field} ${leak.value}`, leak);
  }
  return [...leaks.values()];
}

function leaksOfRequest({ headers }: RequestFacts, page: PageFacts): Leak[] {
  const leaks: Leak[] = [];
  const add = (field: string, value: string, { data, meaning }: Pick<Leak, "data" | "meaning">) => {
    leaks.push({
      data,
      channel: "header",
      field,
      value,
      basis: "protocol",
      ...(meaning && { meaning }),
    });
  };
  const { referer, origin } = headers;
  if (referer) add("Referer", referer, describeReferrer(referer, page));
  // Sent with every request that is not a plain GET; `null` says nothing.
  else if (origin && origin !== "null") add("Origin", origin, describeReferrer(origin, page));
  const language = headers["accept-language"];
  if (language) add("Accept-Language", language, { data: "language" });
  for (const [name, hint] of Object.entries(HINTS)) {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    // A desktop has no model: the hint is there and says nothing.
    if (value && value !== '""') add(titleCase(name), value, hint);
  }
  return leaks;
}

/** Most pages send their origin only (Referrer Policy, strict-origin-when-cross-origin). */
function describeReferrer(value: string, page: PageFacts): Pick<Leak, "data" | "meaning"> {
  const [sent, own] = [parseUrl(value), parseUrl(page.url)];
  if (!sent || !own || sent.origin !== own.origin) {
    return { data: "referrer", meaning: "address of the frame or page that asks" };
  }
  const isWhole = sent.pathname !== "/" || own.pathname === "/";
  return { data: "page-url", meaning: isWhole ? "address of the page" : "site of the page" };
}

function titleCase(name: string): string {
  return name
    .replaceAll(/(?:^|-)[a-z]/g, (start) => start.toUpperCase())
    .replace(/^Sec-Ch-(Ua)?/, (start) => start.replace("Ch", "CH").replace("Ua", "UA"));
}
