import type { Tracker } from "../tracker.ts";

export const bidtellect = {
  id: "bidtellect",
  name: "Bidtellect",
  owner: "Simpli.fi",
  endpoints: [
    { hosts: ["bttrack.com"], path: /^\/(?:dmp|pixel\/cookiesync)/, purpose: "data-broker" },
    { hosts: ["bttrack.com"], purpose: "advertising" },
  ],
  parameters: {
    goalId: { data: "event", meaning: "conversion that is counted" },
  },
  reference: "https://bidtellect.com/privacy-policy/",
  fix: "Remove the Bidtellect pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://bttrack.com/pixel/cookiesync?source=example",
      "https://bttrack.com/pixel/conversion?goalId=12345",
    ],
    harmless: ["https://bidtellect.com/"],
  },
} satisfies Tracker;
