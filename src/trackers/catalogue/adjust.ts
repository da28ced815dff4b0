import type { Tracker } from "../tracker.ts";

export const adjust = {
  id: "adjust",
  name: "Adjust",
  owner: "AppLovin",
  endpoints: [
    {
      hosts: ["app.adjust.com"],
      path: /^\/(?:session|event|attribution|sdk_click)$/,
      purpose: "advertising",
    },
    {
      hosts: ["app.adjust.com", "app.adjust.io", "adj.st", "go.link"],
      path: /^\/[\w-]/,
      purpose: "email-click",
    },
    { hosts: ["view.adjust.com", "s2s.adjust.com"], purpose: "advertising" },
    { hosts: ["cdn.adjust.com"], path: /^\/adjust-[\w.-]+\.js$/, purpose: "advertising" },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "campaign" },
    adgroup: { data: "campaign-id", meaning: "part of the campaign" },
    creative: { data: "campaign-id", meaning: "advertisement" },
    idfa: { data: "client-id", meaning: "advertising id of the iOS device" },
    gps_adid: { data: "client-id", meaning: "advertising id of the Android device" },
    ip_address: { data: "ip-address", meaning: "IP address given by the sender of the click" },
    user_agent: { data: "user-agent", meaning: "browser given by the sender of the click" },
    language: { data: "language", meaning: "language of the device" },
    app_token: { data: "campaign-id", meaning: "the site's or app's account" },
    event_token: { data: "event", meaning: "event that is counted" },
    web_uuid: { data: "client-id", meaning: "id of the browser" },
    revenue: { data: "purchase", meaning: "amount" },
  },
  reference: "https://help.adjust.com/en/article/links",
  fix: "Remove Adjust's web SDK from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://app.adjust.com/event?app_token=abc123&event_token=def456",
      "https://cdn.adjust.com/adjust-latest.min.js",
      "https://app.adjust.com/abc123?campaign=spring",
      "https://view.adjust.com/impression/abc123",
    ],
    harmless: ["https://www.adjust.com/", "https://help.adjust.com/"],
  },
} satisfies Tracker;
