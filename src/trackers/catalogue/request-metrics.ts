import type { Tracker } from "../tracker.ts";

export const requestMetrics = {
  id: "request-metrics",
  name: "Request Metrics",
  owner: "TrackJS",
  endpoints: [
    { hosts: ["in.requestmetrics.com"], purpose: "error-monitoring" },
    { hosts: ["cdn.requestmetrics.com"], purpose: "error-monitoring" },
  ],
  reference: "https://requestmetrics.com/docs/",
  fix: "Remove the Request Metrics agent from the page",
  examples: {
    tracks: [
      "https://in.requestmetrics.com/v1?token=a1b2c3d",
      "https://cdn.requestmetrics.com/agent/current/rm.js",
    ],
    harmless: ["https://requestmetrics.com/", "https://app.requestmetrics.com/login"],
  },
} satisfies Tracker;
