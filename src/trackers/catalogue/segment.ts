import { specParameters } from "../spec-parameters.ts";
import type { Tracker } from "../tracker.ts";

export const segment = {
  id: "segment",
  name: "Segment",
  owner: "Twilio",
  endpoints: [
    { hosts: ["api.segment.io", "events.eu1.segmentapis.com"], purpose: "customer-data" },
    {
      hosts: ["cdn.segment.com", "cdn.segment.io"],
      path: /^\/(?:analytics\.js|analytics-next|v1)\//,
      purpose: "tag-manager",
    },
  ],
  parameters: {
    data: { data: "event", meaning: "event with its properties, base64 of JSON" },
    writeKey: { data: "campaign-id", meaning: "source of the site" },
    anonymousId: { data: "client-id", meaning: "id of the browser" },
    userId: { data: "recipient-id", meaning: "the site's id of the user" },
    event: { data: "event", meaning: "name of the event" },
    ...specParameters,
  },
  reference:
    "https://segment.com/docs/connections/sources/catalog/libraries/server/pixel-tracking-api/",
  fix: "Remove analytics.js from the page, or the pixel from the template",
  examples: {
    tracks: [
      "https://api.segment.io/v1/pixel/track?data=eyJldmVudCI6Ik9wZW5lZCJ9",
      "https://cdn.segment.com/analytics.js/v1/abc123/analytics.min.js",
    ],
    harmless: ["https://segment.com/docs/", "https://app.segment.com/login"],
  },
} satisfies Tracker;
