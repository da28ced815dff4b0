import type { Tracker } from "../tracker.ts";

export const launchdarkly = {
  id: "launchdarkly",
  name: "LaunchDarkly",
  owner: "LaunchDarkly",
  endpoints: [
    { hosts: ["events.launchdarkly.com"], purpose: "ab-testing" },
    {
      hosts: [
        "app.launchdarkly.com",
        "clientsdk.launchdarkly.com",
        "clientstream.launchdarkly.com",
      ],
      path: /^\/(?:sdk\/evalx|eval)\/(?<environment>[0-9a-f]{24})\/(?:(?:contexts|users)\/)?(?<context>[\w=-]+)/,
      purpose: "ab-testing",
    },
    {
      hosts: ["app.launchdarkly.com", "clientsdk.launchdarkly.com"],
      path: /^\/sdk\//,
      purpose: "ab-testing",
    },
  ],
  parameters: {
    environment: { data: "campaign-id", meaning: "environment of the site" },
    context: { data: "recipient-id", meaning: "user or device that asks, base64 of JSON" },
  },
  reference: "https://launchdarkly.com/docs/sdk/client-side/javascript",
  fix: "Mark attributes as private, use anonymous contexts and set sendEvents to false",
  examples: {
    tracks: [
      "https://events.launchdarkly.com/events/bulk/0f1e2d3c4b5a69788796a5b4",
      "https://clientsdk.launchdarkly.com/sdk/evalx/0f1e2d3c4b5a69788796a5b4/contexts/eyJraW5kIjoidXNlciIsImtleSI6IjQyIn0",
      "https://app.launchdarkly.com/sdk/goals/0f1e2d3c4b5a69788796a5b4",
    ],
    harmless: ["https://launchdarkly.com/", "https://app.launchdarkly.com/login"],
  },
} satisfies Tracker;
