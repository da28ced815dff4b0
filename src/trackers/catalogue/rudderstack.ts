import { specParameters } from "../spec-parameters.ts";
import type { Tracker } from "../tracker.ts";

export const rudderstack = {
  id: "rudderstack",
  name: "RudderStack",
  owner: "RudderStack",
  endpoints: [
    {
      path: /^\/pixel\/v1\/(?:track|page)$/,
      query: ["writeKey", "anonymousId"],
      purpose: "customer-data",
    },
    { hosts: ["dataplane.rudderstack.com", "hosted.rudderlabs.com"], purpose: "customer-data" },
    {
      hosts: ["cdn.rudderlabs.com", "api.rudderlabs.com", "api.rudderstack.com"],
      purpose: "tag-manager",
    },
  ],
  parameters: {
    writeKey: { data: "campaign-id", meaning: "source of the site" },
    anonymousId: { data: "client-id", meaning: "id of the reader" },
    userId: { data: "recipient-id", meaning: "the site's id of the user" },
    event: { data: "event", meaning: "name of the event" },
    rudderId: { data: "client-id", meaning: "id that joins what is known of a user" },
    "context.traits.email": {
      data: "email-address",
      meaning: "e-mail address that the site keeps of the user",
    },
    "context.traits.phone": {
      data: "phone",
      meaning: "phone number that the site keeps of the user",
    },
    "context.sessionId": { data: "other-id", meaning: "id of the session" },
    ...specParameters,
  },
  reference: "https://www.rudderstack.com/docs/api/pixel-api/",
  fix: "Remove the RudderStack SDK from the page, or the pixel from the template",
  examples: {
    tracks: [
      "https://data.example.org/pixel/v1/track?writeKey=1abc&anonymousId=42&event=email_opened",
      "https://example.dataplane.rudderstack.com/v1/track",
      "https://cdn.rudderlabs.com/v1.1/rudder-analytics.min.js",
    ],
    harmless: ["https://www.rudderstack.com/docs/", "https://app.rudderstack.com/login"],
  },
} satisfies Tracker;
