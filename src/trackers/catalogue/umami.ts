import type { Tracker } from "../tracker.ts";

export const umami = {
  id: "umami",
  name: "Umami",
  owner: "Umami Software",
  endpoints: [
    {
      hosts: ["cloud.umami.is", "analytics.umami.is"],
      path: /^\/(?:script\.js|api\/send)$/,
      purpose: "analytics",
    },
    {
      hosts: ["api-gateway.umami.dev", "gateway.umami.is"],
      path: /^\/api\/send$/,
      purpose: "analytics",
    },
  ],
  reference: "https://umami.is/docs",
  fix: "Remove the Umami script from the page",
  examples: {
    tracks: ["https://cloud.umami.is/script.js", "https://api-gateway.umami.dev/api/send"],
    harmless: ["https://umami.is/docs", "https://cloud.umami.is/login"],
  },
} satisfies Tracker;
