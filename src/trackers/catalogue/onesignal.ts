import type { Tracker } from "../tracker.ts";

export const onesignal = {
  id: "onesignal",
  name: "OneSignal",
  owner: "OneSignal",
  endpoints: [
    {
      hosts: ["onesignal.com"],
      path: /^\/(?:api\/v1\/(?:players|apps|sync|outcomes|notifications)|apps\/[0-9a-f-]{36}\/|sdks\/)/,
      purpose: "analytics",
    },
  ],
  reference: "https://documentation.onesignal.com/docs",
  fix: "Remove the service's script from the page",
  examples: {
    tracks: [
      "https://cdn.onesignal.com/sdks/web/v16/OneSignalSDK.page.js",
      "https://onesignal.com/api/v1/sync/11111111-2222-3333-4444-555555555555/web",
    ],
    harmless: ["https://img.onesignal.com/permanent/0f1e2d3c.png", "https://onesignal.com/email"],
  },
} satisfies Tracker;
