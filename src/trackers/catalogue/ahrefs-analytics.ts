import type { Tracker } from "../tracker.ts";

export const ahrefsAnalytics = {
  id: "ahrefs-analytics",
  name: "Ahrefs Web Analytics",
  owner: "Ahrefs",
  endpoints: [{ hosts: ["analytics.ahrefs.com"], purpose: "analytics" }],
  reference: "https://help.ahrefs.com/en/",
  fix: "Remove the Ahrefs analytics script from the page",
  examples: {
    tracks: ["https://analytics.ahrefs.com/analytics.js", "https://analytics.ahrefs.com/api/event"],
    harmless: ["https://ahrefs.com/"],
  },
} satisfies Tracker;
