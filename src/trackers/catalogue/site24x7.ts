import type { Tracker } from "../tracker.ts";

export const site24x7 = {
  id: "site24x7",
  name: "Site24x7 RUM",
  owner: "Zoho",
  endpoints: [
    {
      hosts: ["static.site24x7rum.com", "static.site24x7rum.eu", "static.site24x7rum.in"],
      purpose: "error-monitoring",
    },
    { hosts: ["rum.site24x7.com"], purpose: "error-monitoring" },
  ],
  reference: "https://www.site24x7.com/help/",
  fix: "Remove the RUM script from the page",
  examples: {
    tracks: [
      "https://static.site24x7rum.com/beacon/site24x7rum-min.js?appKey=0f1e2d3c",
      "https://rum.site24x7.com/rum.min.js?appKey=0f1e2d3c",
    ],
    harmless: ["https://www.site24x7.com/"],
  },
} satisfies Tracker;
