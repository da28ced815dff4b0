import type { Tracker } from "../tracker.ts";

export const abTasty = {
  id: "ab-tasty",
  name: "AB Tasty",
  owner: "AB Tasty",
  endpoints: [
    {
      hosts: ["ariane.abtasty.com", "dcinfos-cache.abtasty.com", "dcinfos.abtasty.com"],
      purpose: "ab-testing",
    },
    { hosts: ["try.abtasty.com"], purpose: "ab-testing" },
    { hosts: ["decision.flagship.io", "events.flagship.io"], purpose: "ab-testing" },
  ],
  reference: "https://docs.abtasty.com/",
  fix: "Remove the AB Tasty tag, or choose in its settings that it waits for consent",
  examples: {
    tracks: [
      "https://ariane.abtasty.com/",
      "https://try.abtasty.com/0f1e2d3c4b5a69788796a5b4c3d2e1f0.js",
      "https://decision.flagship.io/v2/abcdefghij/campaigns",
    ],
    harmless: ["https://www.abtasty.com/", "https://app2.abtasty.com/login"],
  },
} satisfies Tracker;
