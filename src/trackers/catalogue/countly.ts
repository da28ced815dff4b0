import type { Tracker } from "../tracker.ts";

export const countly = {
  id: "countly",
  name: "Countly",
  owner: "Countly",
  endpoints: [
    { hosts: ["count.ly"], path: /^\/(?:i|o\/sdk)(?:\/|$)/, purpose: "analytics" },
    // On a server of the site's own.
    { path: /^\/i(?:\/bulk)?$/, query: ["app_key", "device_id"], purpose: "analytics" },
    { path: /^\/sdk\/web\/countly(?:\.min)?\.js$/, purpose: "analytics" },
  ],
  parameters: {
    app_key: { data: "campaign-id", meaning: "application that is measured" },
    device_id: { data: "client-id", meaning: "id of the browser" },
    events: { data: "event", meaning: "events, as JSON" },
    begin_session: { data: "event", meaning: "a session starts" },
    metrics: { data: "user-agent", meaning: "browser, system, screen and language, as JSON" },
    user_details: { data: "recipient-id", meaning: "what the site knows of the user, as JSON" },
    ip_address: { data: "ip-address", meaning: "IP address given by the sender of the hit" },
    country_code: { data: "location", meaning: "country" },
    city: { data: "location", meaning: "city" },
    location: { data: "location", meaning: "latitude and longitude" },
    timestamp: { data: "open-time", meaning: "time of the event" },
  },
  reference: "https://support.countly.com/hc/en-us",
  fix: "Remove the Countly SDK, or start it with require_consent",
  examples: {
    tracks: [
      "https://example.count.ly/i?app_key=0f1e2d3c&device_id=4b5a6978&begin_session=1",
      "https://stats.example.org/i?app_key=0f1e2d3c&device_id=4b5a6978&events=%5B%5D",
      "https://stats.example.org/sdk/web/countly.min.js",
    ],
    harmless: ["https://countly.com/", "https://example.org/i?id=12"],
  },
} satisfies Tracker;
