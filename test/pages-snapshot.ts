import type { KnownValue, Load, PageFacts, RequestFacts, Snapshot } from "../src/model.ts";

/** A load in a fixture: what is usual is left out. */
export interface ShortLoad extends Partial<Omit<Load, "requests">> {
  readonly url: string;
  readonly requests?: readonly Partial<RequestFacts>[];
}

/** A page's snapshot in a fixture. */
export interface ShortSnapshot {
  readonly target?: string;
  readonly host?: string;
  readonly page?: Partial<PageFacts>;
  readonly loads: readonly ShortLoad[];
  readonly known?: readonly KnownValue[];
}

const PAGE_URL = "https://www.shop.test/shoes/red?size=42";

/** The snapshot with what is usual filled in: a page of www.shop.test that sent its loads on opening. */
export function completeSnapshot({ page, loads, known = [], ...more }: ShortSnapshot): Snapshot {
  return {
    target: PAGE_URL,
    source: "page",
    host: "www.shop.test",
    warnings: [],
    ...more,
    page: { url: PAGE_URL, browser: "Chromium 156.0.7300.1", cookies: [], aliases: {}, ...page },
    known,
    loads: loads.map(completeLoad),
  };
}

export function completeLoad({ requests = [], ...more }: ShortLoad): Load {
  return {
    type: "image",
    trigger: "open",
    state: "sent",
    elements: [],
    ...more,
    requests: requests.map((request) => ({ method: "GET", headers: {}, ...request })),
  };
}
