import type { Tracker } from "../tracker.ts";

export const algoliaInsights = {
  id: "algolia-insights",
  name: "Algolia Insights",
  owner: "Algolia",
  endpoints: [
    {
      hosts: ["insights.algolia.io", "insights.us.algolia.io", "insights.de.algolia.io"],
      purpose: "analytics",
    },
  ],
  parameters: {
    "X-Algolia-Application-Id": { data: "campaign-id", meaning: "application of the site" },
  },
  reference: "https://www.algolia.com/doc/rest-api/insights/",
  fix: "Switch off click and conversion events (the insights setting of the search client)",
  examples: {
    tracks: ["https://insights.algolia.io/1/events?X-Algolia-Application-Id=ABCDEFGHIJ"],
    harmless: [
      "https://www.algolia.com/doc/",
      "https://abcdefghij-dsn.algolia.net/1/indexes/products/query",
    ],
  },
} satisfies Tracker;
