import type { Tracker } from "../tracker.ts";

export const kochava = {
  id: "kochava",
  name: "Kochava",
  owner: "Kochava",
  endpoints: [
    { hosts: ["assets.kochava.com"], path: /^\/kochava\.js\//, purpose: "advertising" },
    {
      hosts: [
        "imp.control.kochava.com",
        "kvinit-prod.api.kochava.com",
        "control.kochava.com",
        "web-sdk.control.kochava.com",
      ],
      purpose: "advertising",
    },
    { hosts: ["smart.link"], path: /^\/\w/, purpose: "email-click" },
  ],
  parameters: {
    campaign_id: { data: "campaign-id", meaning: "campaign" },
    network_id: { data: "campaign-id", meaning: "partner" },
    site_id: { data: "campaign-id", meaning: "place of the advertisement" },
    device_id: { data: "client-id", meaning: "advertising id of the device" },
    click_id: { data: "client-id", meaning: "id of the click on an advertisement" },
  },
  reference: "https://support.kochava.com/",
  fix: "Remove kochava.js from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://assets.kochava.com/kochava.js/v2.2/kochava.min.js",
      "https://imp.control.kochava.com/track/impression?campaign_id=koexample&network_id=12&device_id=0f1e2d3c",
      "https://smart.link/0f1e2d3c4b5a?cp_1=spring",
    ],
    harmless: ["https://www.kochava.com/", "https://support.kochava.com/"],
  },
} satisfies Tracker;
