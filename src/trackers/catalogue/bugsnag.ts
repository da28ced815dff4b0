import type { Tracker } from "../tracker.ts";

export const bugsnag = {
  id: "bugsnag",
  name: "Bugsnag (Insight Hub)",
  owner: "SmartBear",
  endpoints: [
    {
      hosts: ["notify.bugsnag.com", "sessions.bugsnag.com", "otlp.bugsnag.com"],
      purpose: "error-monitoring",
    },
    { hosts: ["d2wy8f7a9ursnm.cloudfront.net"], path: /^\/v\d/, purpose: "error-monitoring" },
  ],
  reference: "https://docs.bugsnag.com/platforms/javascript/",
  fix: "Remove the Bugsnag SDK, or set collectUserIp and autoTrackSessions to false",
  examples: {
    tracks: [
      "https://sessions.bugsnag.com/",
      "https://d2wy8f7a9ursnm.cloudfront.net/v7/bugsnag.min.js",
    ],
    harmless: ["https://www.bugsnag.com/", "https://docs.bugsnag.com/"],
  },
} satisfies Tracker;
