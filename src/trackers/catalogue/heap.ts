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
  },
  reference: "https://developers.heap.io/reference/track-1",
  examples: {
    tracks: [
      "https://heapanalytics.com/h?a=123456&u=7890123456&v=1&s=2",
      "https://cdn.us.heap-api.com/config/123456/heap_config.js",
    ],
    harmless: ["https://www.heap.io/", "https://heapanalytics.com/login"],
  },
} satisfies Tracker;
