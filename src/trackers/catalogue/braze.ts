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
