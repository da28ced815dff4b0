import type { Tracker } from "../tracker.ts";

export const plausible = {
  id: "plausible",
  name: "Plausible",
  owner: "Plausible Insights",
  endpoints: [{ hosts: ["plausible.io"], path: /^\/(?:api\/event$|js\/)/, purpose: "analytics" }],
  reference: "https://plausible.io/docs/events-api",
  examples: {
    tracks: ["https://plausible.io/api/event", "https://plausible.io/js/script.js"],
    harmless: ["https://plausible.io/docs", "https://plausible.io/assets/images/icon.png"],
  },
} satisfies Tracker;
