import type { Tracker } from "../tracker.ts";

export const nosto = {
  id: "nosto",
  name: "Nosto",
  owner: "Nosto",
  endpoints: [{ hosts: ["connect.nosto.com"], purpose: "analytics" }],
  reference: "https://help.nosto.com/en/",
  fix: "Remove the Nosto script, or send doNotTrack with its requests",
  examples: {
    tracks: [
      "https://connect.nosto.com/include/shopify-12345",
      "https://connect.nosto.com/ev1?m=shopify-12345",
    ],
    harmless: ["https://www.nosto.com/"],
  },
} satisfies Tracker;
