import type { Tracker } from "../tracker.ts";

export const fastlyInsights = {
  id: "fastly-insights",
  name: "Fastly Insights",
  owner: "Fastly",
  endpoints: [{ hosts: ["fastly-insights.com"], purpose: "error-monitoring" }],
  reference: "https://www.fastly.com/documentation/",
  fix: "Remove the Insights script from the page",
  examples: {
    tracks: ["https://www.fastly-insights.com/insights.js?k=0f1e2d3c"],
    harmless: ["https://www.fastly.com/"],
  },
} satisfies Tracker;
