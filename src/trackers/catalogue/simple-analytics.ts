import type { Tracker } from "../tracker.ts";

export const simpleAnalytics = {
  id: "simple-analytics",
  name: "Simple Analytics",
  owner: "Simple Analytics",
  endpoints: [
    { hosts: ["queue.simpleanalyticscdn.com"], purpose: "analytics" },
    { hosts: ["scripts.simpleanalyticscdn.com"], purpose: "analytics" },
  ],
  parameters: {
    hostname: { data: "page-url", meaning: "host of the page" },
    path: { data: "page-url", meaning: "path of the page" },
    referrer: { data: "referrer", meaning: "page that led here" },
    language: { data: "language", meaning: "language of the browser" },
    timezone: { data: "location", meaning: "time zone" },
    screen_width: { data: "screen-size", meaning: "width of the screen" },
    screen_height: { data: "screen-size", meaning: "height of the screen" },
    viewport_width: { data: "screen-size", meaning: "width of the window" },
    viewport_height: { data: "screen-size", meaning: "height of the window" },
    session_id: { data: "other-id", meaning: "id of the session" },
  },
  reference: "https://docs.simpleanalytics.com/",
  fix: "Remove the Simple Analytics script and its noscript image from the page",
  examples: {
    tracks: [
      "https://queue.simpleanalyticscdn.com/simple.gif?hostname=example.org&path=%2F&language=en-GB",
      "https://scripts.simpleanalyticscdn.com/latest.js",
    ],
    harmless: ["https://www.simpleanalytics.com/", "https://docs.simpleanalytics.com/"],
  },
} satisfies Tracker;
