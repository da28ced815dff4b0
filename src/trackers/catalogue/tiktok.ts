import type { Tracker } from "../tracker.ts";

export const tiktok = {
  id: "tiktok",
  name: "TikTok Pixel",
  owner: "ByteDance",
  endpoints: [
    { hosts: ["analytics.tiktok.com"], path: /^\/i18n\/pixel\//, purpose: "advertising" },
    { hosts: ["analytics.tiktok.com"], purpose: "advertising" },
    {
      hosts: ["business-api.tiktok.com"],
      path: /^\/open_api\/v[\d.]+\/(?:pixel|event)\//,
      purpose: "advertising",
    },
  ],
  parameters: {
    sdkid: { data: "campaign-id", meaning: "advertiser's pixel" },
    ttclid: { data: "client-id", meaning: "id of the click on an advertisement" },
  },
  reference: "https://ads.tiktok.com/help/article/tiktok-pixel",
  fix: "Remove the TikTok Pixel from the page or the tag manager, and switch off automatic advanced matching",
  examples: {
    tracks: [
      "https://analytics.tiktok.com/api/v2/pixel",
      "https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=ABC123&lib=ttq",
      "https://business-api.tiktok.com/open_api/v1.3/event/track/",
    ],
    harmless: [
      "https://www.tiktok.com/@example",
      "https://ads.tiktok.com/help/article/tiktok-pixel",
    ],
  },
} satisfies Tracker;
