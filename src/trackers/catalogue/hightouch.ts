import type { Tracker } from "../tracker.ts";

export const hightouch = {
  id: "hightouch",
  name: "Hightouch Events",
  owner: "Hightouch",
  endpoints: [
    { hosts: ["cdn.hightouch-events.com"], purpose: "tag-manager" },
    { hosts: ["hightouch-events.com"], purpose: "customer-data" },
  ],
  reference: "https://hightouch.com/docs/events/overview",
  fix: "Remove the Hightouch Events SDK from the page",
  examples: {
    tracks: [
      "https://cdn.hightouch-events.com/browser/release/v1-latest/events.min.js",
      "https://us-east-1.hightouch-events.com/v1/batch",
    ],
    harmless: ["https://hightouch.com/docs", "https://app.hightouch.com/login"],
  },
} satisfies Tracker;
