import type { Tracker } from "../tracker.ts";

export const braze = {
  id: "braze",
  name: "Braze",
  owner: "Braze",
  endpoints: [
    {
      hosts: ["braze.com", "braze.eu", "appboy.com", "appboy.eu"],
      path: /^\/api\/v3\/(?:data|content_cards|geofence|feature_flags)/,
      purpose: "analytics",
    },
    { hosts: ["js.appboycdn.com"], path: /^\/web-sdk\//, purpose: "analytics" },
  ],
  parameters: {
    device_id: { data: "client-id", meaning: "id of the browser or device" },
    user_id: { data: "recipient-id", meaning: "the sender's id of the reader" },
    external_id: { data: "recipient-id", meaning: "the sender's id of the reader" },
    braze_id: { data: "recipient-id", meaning: "Braze's id of the reader" },
    session_id: { data: "other-id", meaning: "id of the session" },
    api_key: { data: "campaign-id", meaning: "app of the sender" },
    time: { data: "open-time", meaning: "time of the request" },
    "device.browser": { data: "user-agent", meaning: "browser" },
    "device.browser_version": { data: "user-agent", meaning: "version of the browser" },
    "device.os_version": { data: "user-agent", meaning: "operating system" },
    "device.user_agent": { data: "user-agent", meaning: "browser" },
    "device.locale": { data: "language", meaning: "language of the browser" },
    "device.resolution": { data: "screen-size", meaning: "size of the screen" },
    "device.time_zone": { data: "location", meaning: "time zone" },
    "attributes.email": { data: "email-address", meaning: "the reader's address" },
    "attributes.phone": { data: "phone", meaning: "the reader's phone number" },
    "attributes.first_name": { data: "name", meaning: "the reader's first name" },
    "attributes.last_name": { data: "name", meaning: "the reader's last name" },
    "attributes.dob": { data: "profile", meaning: "the reader's birthday" },
    "attributes.gender": { data: "profile", meaning: "the reader's gender" },
    "attributes.home_city": { data: "location", meaning: "the reader's city" },
    "attributes.country": { data: "location", meaning: "the reader's country" },
    "attributes.*": { data: "profile", meaning: "what the sender keeps of the reader" },
    "events.name": { data: "event", meaning: "kind of event" },
    "events.data.*": { data: "event", meaning: "property of the event" },
  },
  reference:
    "https://www.braze.com/docs/user_guide/message_building_by_channel/email/reporting_and_analytics/email_reporting/",
  fix: "Email settings: switch off the open tracking pixel, and link tracking for each link",
  examples: {
    tracks: [
      "https://sdk.iad-01.braze.com/api/v3/data/",
      "https://js.appboycdn.com/web-sdk/5.1/braze.min.js",
    ],
    harmless: [
      "https://braze-images.com/appboy/communication/assets/image_assets/images/0f1e2d3c/original.png",
      "https://www.braze.com/docs/",
    ],
  },
} satisfies Tracker;
