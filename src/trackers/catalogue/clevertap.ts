import type { Tracker } from "../tracker.ts";

export const clevertap = {
  id: "clevertap",
  name: "CleverTap",
  owner: "CleverTap",
  endpoints: [
    { hosts: ["wzrkt.com"], purpose: "analytics" },
    { hosts: ["static.clevertap.com"], path: /^\/js\//, purpose: "analytics" },
  ],
  reference: "https://docs.clevertap.com/docs",
  fix: "Remove the service's script from the page",
  examples: {
    tracks: [
      "https://eu1.wzrkt.com/a?t=77&type=push&rn=1",
      "https://static.clevertap.com/js/clevertap.min.js",
    ],
    harmless: ["https://clevertap.com/", "https://docs.clevertap.com/docs"],
  },
} satisfies Tracker;
