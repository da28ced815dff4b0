import type { Tracker } from "../tracker.ts";

export const acquiaOptimize = {
  id: "acquia-optimize",
  name: "Acquia Optimize (Monsido)",
  owner: "Acquia",
  endpoints: [
    { hosts: ["tracking.monsido.com", "heatmaps.monsido.com"], purpose: "ab-testing" },
    { hosts: ["app-script.monsido.com"], path: /^\/v\d\//, purpose: "ab-testing" },
  ],
  reference: "https://docs.acquia.com/",
  fix: "Remove the Monsido script, or switch off its statistics",
  examples: {
    tracks: [
      "https://tracking.monsido.com/?a=aBcDeF",
      "https://app-script.monsido.com/v2/monsido-script.js",
    ],
    harmless: ["https://www.acquia.com/"],
  },
} satisfies Tracker;
