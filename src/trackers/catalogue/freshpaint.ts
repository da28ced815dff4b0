import type { Tracker } from "../tracker.ts";

export const freshpaint = {
  id: "freshpaint",
  name: "Freshpaint",
  owner: "Freshpaint",
  endpoints: [{ hosts: ["perfalytics.com"], purpose: "customer-data" }],
  reference: "https://documentation.freshpaint.io/",
  fix: "Remove the Freshpaint snippet from the page",
  examples: {
    tracks: [
      "https://perfalytics.com/static/js/freshpaint.js",
      "https://api.perfalytics.com/track",
    ],
    harmless: ["https://www.freshpaint.io/"],
  },
} satisfies Tracker;
