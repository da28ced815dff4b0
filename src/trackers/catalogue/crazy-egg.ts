import type { Tracker } from "../tracker.ts";

export const crazyEgg = {
  id: "crazy-egg",
  name: "Crazy Egg",
  owner: "Crazy Egg",
  endpoints: [
    {
      hosts: ["script.crazyegg.com", "tracking.crazyegg.com", "cetrk.com"],
      purpose: "session-replay",
    },
    {
      hosts: ["dnn506yrbagrg.cloudfront.net"],
      path: /^\/pages\/scripts\//,
      purpose: "session-replay",
    },
  ],
  reference: "https://support.crazyegg.com/hc/en-us",
  fix: "Remove the Crazy Egg script from the page",
  examples: {
    tracks: [
      "https://script.crazyegg.com/pages/scripts/0012/3456.js",
      "https://dnn506yrbagrg.cloudfront.net/pages/scripts/0012/3456.js",
    ],
    harmless: ["https://www.crazyegg.com/", "https://app.crazyegg.com/login"],
  },
} satisfies Tracker;
