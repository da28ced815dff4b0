import type { Tracker } from "../tracker.ts";

/** Ended in September 2023; its script still stands on many pages. */
export const googleOptimize = {
  id: "google-optimize",
  name: "Google Optimize",
  owner: "Google",
  endpoints: [{ hosts: ["googleoptimize.com"], purpose: "ab-testing" }],
  parameters: {
    id: { data: "campaign-id", meaning: "container of the site" },
  },
  reference: "https://support.google.com/optimize/answer/12979939",
  fix: "Remove the Optimize snippet from the page",
  examples: {
    tracks: ["https://www.googleoptimize.com/optimize.js?id=OPT-ABC1234"],
    harmless: ["https://support.google.com/optimize/"],
  },
} satisfies Tracker;
