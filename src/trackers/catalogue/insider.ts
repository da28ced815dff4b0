import type { Tracker } from "../tracker.ts";

export const insider = {
  id: "insider",
  name: "Insider",
  owner: "Insider",
  endpoints: [{ hosts: ["api.useinsider.com"], purpose: "customer-data" }],
  reference: "https://academy.useinsider.com/",
  fix: "Remove ins.js from the page",
  examples: {
    tracks: [
      "https://example.api.useinsider.com/ins.js?id=10001234",
      "https://hit.api.useinsider.com/hit",
    ],
    harmless: ["https://useinsider.com/"],
  },
} satisfies Tracker;
