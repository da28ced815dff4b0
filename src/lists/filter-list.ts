import { FiltersEngine, Request, type RequestType } from "@ghostery/adblocker";
import { TargetError } from "../errors.ts";
import type { Load, LoadType, Snapshot } from "../model.ts";

/** A filter list in Adblock syntax, ready to be asked. */
export interface FilterList {
  /** `easyprivacy`, or what the user named. */
  readonly name: string;
  /** When it was downloaded, or the file last changed: `2026-11-28`. */
  readonly date: string;
  /** How many network filters it holds. */
  readonly filters: number;
  /** The filter that blocks this load, as it stands in the list; undefined where none does. */
  find(load: Load, snapshot: Pick<Snapshot, "page">): string | undefined;
}

/** What the syntax calls the kinds of requests. */
const TYPES: Readonly<Record<LoadType, RequestType>> = {
  image: "image",
  stylesheet: "stylesheet",
  font: "font",
  media: "media",
  script: "script",
  document: "sub_frame",
  xhr: "xmlhttprequest",
  fetch: "xmlhttprequest",
  ping: "ping",
  beacon: "ping",
  websocket: "websocket",
  eventsource: "xmlhttprequest",
  report: "csp_report",
  preconnect: "other",
  manifest: "other",
  link: "other",
  receipt: "other",
  other: "other",
};

/** A mail has no site of its own: everything that it loads is a third party's. */
const NO_SITE = "https://mail.invalid/";

/** Filters are kept as text, so that a finding can name the one that blocks it. */
const OPTIONS = { debug: true, loadCosmeticFilters: false };

/**
 * Compiles a list.
 *
 * @throws TargetError (`bad-list`) when the text holds no filter
 */
export function compileList(text: string, name: string): Uint8Array {
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
    throw new TargetError("bad-list", `${name} is a web page, no filter list`);
  }
  const engine = FiltersEngine.parse(text, OPTIONS);
  if (engine.getFilters().networkFilters.length === 0) {
    throw new TargetError("bad-list", `${name} holds no filter in Adblock syntax`);
  }
  return engine.serialize();
}

/** @throws when another version of the package compiled it */
export function openList(compiled: Uint8Array, name: string, date: string): FilterList {
  const engine = FiltersEngine.deserialize(compiled);
  const filters = engine.getFilters().networkFilters.length;
  return {
    name,
    date,
    filters,
    find({ url, type, trigger }, { page }) {
      // The lists speak of requests: links are followed by whoever clicks, and receipts are mails.
      if (trigger === "click" || type === "receipt" || !/^(?:https?|wss?):/i.test(url)) {
        return undefined;
      }
      const request = Request.fromRawDetails({
        url,
        type: TYPES[type],
        sourceUrl: page?.url ?? NO_SITE,
      });
      const { match, filter } = engine.match(request);
      return match ? (filter?.rawLine ?? filter?.toString()) : undefined;
    },
  };
}
