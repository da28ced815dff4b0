import type { Tracker } from "../tracker.ts";

export const raptive = {
  id: "raptive",
  name: "Raptive (AdThrive)",
  owner: "Raptive",
  endpoints: [{ hosts: ["ads.adthrive.com", "logger.adthrive.com"], purpose: "advertising" }],
  reference: "https://raptive.com/privacy-policy/",
  fix: "Load the Raptive script after consent only",
  examples: {
    tracks: ["https://ads.adthrive.com/sites/0f1e2d3c4b5a/ads.min.js"],
    harmless: ["https://raptive.com/"],
  },
} satisfies Tracker;
