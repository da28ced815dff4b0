import type { Tracker } from "../tracker.ts";

export const adjust = {
  id: "adjust",
  name: "Adjust",
  owner: "AppLovin",
  endpoints: [
    {
      hosts: ["app.adjust.com", "app.adjust.io", "adj.st", "go.link"],
      path: /^\/[\w-]/,
      purpose: "email-click",
    },
    { hosts: ["view.adjust.com", "s2s.adjust.com"], purpose: "advertising" },
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
  },
  reference: "https://help.adjust.com/en/article/links",
  examples: {
    tracks: [
      "https://app.adjust.com/abc123?campaign=spring",
      "https://view.adjust.com/impression/abc123",
    ],
    harmless: ["https://www.adjust.com/", "https://help.adjust.com/"],
  },
} satisfies Tracker;
