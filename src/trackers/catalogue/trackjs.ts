import type { Tracker } from "../tracker.ts";

export const trackjs = {
  id: "trackjs",
  name: "TrackJS",
  owner: "TrackJS",
  endpoints: [
    { hosts: ["capture.trackjs.com", "usage.trackjs.com"], purpose: "error-monitoring" },
    { hosts: ["cdn.trackjs.com"], purpose: "error-monitoring" },
  ],
  parameters: {
    token: { data: "campaign-id", meaning: "account of the site" },
    application: { data: "campaign-id", meaning: "application of the site" },
    correlationId: { data: "other-id", meaning: "id of the page view" },
  },
  reference: "https://docs.trackjs.com/",
  fix: "Remove the TrackJS agent from the page",
  examples: {
    tracks: [
      "https://usage.trackjs.com/usage.gif?token=0f1e2d3c&correlationId=4b5a6978&application=example",
      "https://cdn.trackjs.com/agent/v3/latest/t.js",
    ],
    harmless: ["https://trackjs.com/", "https://docs.trackjs.com/"],
  },
} satisfies Tracker;
