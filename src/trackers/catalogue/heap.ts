import type { Tracker } from "../tracker.ts";

export const heap = {
  id: "heap",
  name: "Heap",
  owner: "Contentsquare",
  endpoints: [
    { hosts: ["heapanalytics.com"], path: /^\/(?:h|api\/|js\/)/, purpose: "analytics" },
    {
      hosts: ["cdn.us.heap-api.com", "c.us.heap-api.com", "c.eu.heap-api.com"],
      purpose: "analytics",
    },
  ],
  parameters: {
    a: { data: "campaign-id", meaning: "environment of the site" },
    u: { data: "client-id", meaning: "id of the user" },
    s: { data: "other-id", meaning: "id of the session" },
    d: { data: "page-url", meaning: "host of the page" },
    h: { data: "page-url", meaning: "path of the page" },
    t: { data: "page-title", meaning: "title of the page" },
    r: { data: "referrer", meaning: "page that led here" },
    ts: { data: "open-time", meaning: "time of the event" },
  },
  reference: "https://developers.heap.io/reference/track-1",
  fix: "Remove the Heap snippet from the page",
  examples: {
    tracks: [
      "https://heapanalytics.com/h?a=123456&u=7890123456&v=1&s=2",
      "https://cdn.us.heap-api.com/config/123456/heap_config.js",
    ],
    harmless: ["https://www.heap.io/", "https://heapanalytics.com/login"],
  },
} satisfies Tracker;
