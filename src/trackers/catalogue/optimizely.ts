import type { Tracker } from "../tracker.ts";

export const optimizely = {
  id: "optimizely",
  name: "Optimizely",
  owner: "Optimizely",
  endpoints: [
    { hosts: ["logx.optimizely.com", "errors.client.optimizely.com"], purpose: "ab-testing" },
    {
      hosts: ["cdn.optimizely.com", "cdn-pci.optimizely.com"],
      path: /^\/(?:js|public)\//,
      purpose: "ab-testing",
    },
    { hosts: ["jumbe.zaius.com", "api.zaius.com"], purpose: "ab-testing" },
  ],
  reference: "https://docs.developers.optimizely.com/",
  fix: "Remove the snippet from the page, or hold its events back until the visitor agrees",
  examples: {
    tracks: [
      "https://logx.optimizely.com/v1/events",
      "https://cdn.optimizely.com/js/1234567890.js",
      "https://jumbe.zaius.com/v2/zaius.gif?tracker_id=aBcDeF",
    ],
    harmless: ["https://www.optimizely.com/", "https://app.optimizely.com/signin"],
  },
} satisfies Tracker;
