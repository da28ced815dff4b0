import type { Tracker } from "../tracker.ts";

/** Counts on the site's own host: known by its path. */
export const squarespaceAnalytics = {
  id: "squarespace-analytics",
  name: "Squarespace Analytics",
  owner: "Squarespace",
  endpoints: [
    { path: /^\/api\/census\/(?:RecordHit|button-render|form-render)$/, purpose: "analytics" },
  ],
  reference: "https://support.squarespace.com/hc/en-us",
  fix: "Site's settings, Cookies and visitor data: disable activity log and analytics cookies",
  examples: {
    tracks: ["https://www.example.org/api/census/RecordHit?crumb=aBcDeF"],
    harmless: [
      "https://images.squarespace-cdn.com/content/v1/0f1e2d3c/logo.png",
      "https://www.example.org/api/census/",
    ],
  },
} satisfies Tracker;
