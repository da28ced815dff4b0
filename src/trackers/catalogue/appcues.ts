import type { Tracker } from "../tracker.ts";

export const appcues = {
  id: "appcues",
  name: "Appcues",
  owner: "Appcues",
  endpoints: [
    { hosts: ["api.appcues.net"], purpose: "analytics" },
    { hosts: ["fast.appcues.com"], purpose: "analytics" },
  ],
  reference: "https://docs.appcues.com/",
  fix: "Remove the Appcues script, or do not call Appcues.identify",
  examples: {
    tracks: [
      "https://api.appcues.net/v1/accounts/12345/users/42/activity",
      "https://fast.appcues.com/12345.js",
    ],
    harmless: ["https://www.appcues.com/", "https://docs.appcues.com/"],
  },
} satisfies Tracker;
