import type { Tracker } from "../tracker.ts";

export const debugbear = {
  id: "debugbear",
  name: "DebugBear RUM",
  owner: "DebugBear",
  endpoints: [
    { hosts: ["data.debugbear.com"], purpose: "error-monitoring" },
    { hosts: ["cdn.debugbear.com"], purpose: "error-monitoring" },
  ],
  reference: "https://www.debugbear.com/docs",
  fix: "Remove the DebugBear snippet from the page",
  examples: {
    tracks: [
      "https://data.debugbear.com/aBcDeFgHiJkL",
      "https://cdn.debugbear.com/aBcDeFgHiJkL.js",
    ],
    harmless: ["https://www.debugbear.com/"],
  },
} satisfies Tracker;
