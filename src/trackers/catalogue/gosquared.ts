import type { Tracker } from "../tracker.ts";

export const gosquared = {
  id: "gosquared",
  name: "GoSquared",
  owner: "GoSquared",
  endpoints: [
    { hosts: ["data.gosquared.com", "data2.gosquared.com"], purpose: "analytics" },
    { hosts: ["d1l6p2sc9645hc.cloudfront.net"], purpose: "analytics" },
  ],
  reference: "https://www.gosquared.com/docs/",
  fix: "Remove the GoSquared snippet from the page",
  examples: {
    tracks: [
      "https://data.gosquared.com/pv?a=GSN-123456-A&cb=0",
      "https://d1l6p2sc9645hc.cloudfront.net/tracker.js",
    ],
    harmless: ["https://www.gosquared.com/docs/"],
  },
} satisfies Tracker;
