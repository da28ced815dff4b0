import type { Tracker } from "../tracker.ts";

export const rollbar = {
  id: "rollbar",
  name: "Rollbar",
  owner: "Rollbar",
  endpoints: [
    { hosts: ["api.rollbar.com"], path: /^\/api\/1\/item\/?$/, purpose: "error-monitoring" },
    { hosts: ["cdn.rollbar.com"], path: /^\/rollbarjs\//, purpose: "error-monitoring" },
  ],
  reference: "https://docs.rollbar.com/docs/javascript",
  fix: "Remove the Rollbar SDK, or set captureIp to false",
  examples: {
    tracks: [
      "https://api.rollbar.com/api/1/item/",
      "https://cdn.rollbar.com/rollbarjs/refs/tags/v2.26.4/rollbar.min.js",
    ],
    harmless: ["https://rollbar.com/", "https://docs.rollbar.com/"],
  },
} satisfies Tracker;
