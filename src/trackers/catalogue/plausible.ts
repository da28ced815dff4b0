import type { Tracker } from "../tracker.ts";

export const plausible = {
  id: "plausible",
  name: "Plausible",
  owner: "Plausible Insights",
  endpoints: [
    { hosts: ["plausible.io"], path: /^\/(?:api\/event$|js\/)/, purpose: "analytics" },
    // On a server of the site's own.
    { path: /^\/(?:[^/]{1,60}\/)?js\/plausible[\w.-]{0,60}\.js$/, purpose: "analytics" },
  ],
  reference: "https://plausible.io/docs/events-api",
  fix: "Remove the Plausible script from the page",
  examples: {
    tracks: [
      "https://plausible.io/api/event",
      "https://plausible.io/js/script.js",
      "https://stats.example.org/js/plausible.outbound-links.js",
    ],
    harmless: ["https://plausible.io/docs", "https://plausible.io/assets/images/icon.png"],
  },
} satisfies Tracker;
