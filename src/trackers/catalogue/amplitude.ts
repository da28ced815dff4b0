import type { Tracker } from "../tracker.ts";

export const amplitude = {
  id: "amplitude",
  name: "Amplitude",
  owner: "Amplitude",
  endpoints: [
    {
      hosts: [
        "api.amplitude.com",
        "api2.amplitude.com",
        "api.eu.amplitude.com",
        "api.lab.amplitude.com",
        "api.lab.eu.amplitude.com",
        "flag.lab.amplitude.com",
        "flag.lab.eu.amplitude.com",
      ],
      purpose: "analytics",
    },
    { hosts: ["api-sr.amplitude.com", "api-sr.eu.amplitude.com"], purpose: "session-replay" },
    { hosts: ["cdn.amplitude.com"], path: /^\/(?:libs|script)\//, purpose: "analytics" },
  ],
  parameters: {
    api_key: { data: "campaign-id", meaning: "project of the site" },
    event: { data: "event", meaning: "events, as JSON" },
    device_id: { data: "client-id", meaning: "id of the device" },
    user_id: { data: "recipient-id", meaning: "the site's id of the user" },
    client: { data: "campaign-id", meaning: "project of the site" },
    e: { data: "event", meaning: "events with page, device and user, as JSON" },
    upload_time: { data: "open-time", meaning: "time of the request" },
  },
  reference: "https://amplitude.com/docs/apis/analytics/http-v2",
  fix: "Remove the Amplitude SDK, or start it with optOut until the visitor agrees",
  examples: {
    tracks: [
      "https://api.amplitude.com/httpapi?api_key=0123456789abcdef&event=%5B%5D",
      "https://api-sr.amplitude.com/sessions/v2/track",
      "https://cdn.amplitude.com/libs/amplitude-8.21.0-min.gz.js",
    ],
    harmless: ["https://amplitude.com/docs", "https://app.amplitude.com/login"],
  },
} satisfies Tracker;
