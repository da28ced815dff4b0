import type { Tracker } from "../tracker.ts";

export const cleverreach = {
  id: "cleverreach",
  name: "CleverReach",
  owner: "CleverReach",
  endpoints: [
    {
      hosts: ["cleverreach.com", "crsend.com"],
      path: /^\/c\/(?<mailing>\d+)\/(?<token>[\w-]+)/,
      purpose: "email-click",
    },
  ],
  parameters: {
    mailing: { data: "campaign-id", meaning: "the mailing" },
    token: { data: "recipient-id", meaning: "the recipient and the link" },
  },
  reference: "https://support.cleverreach.com/hc/en-us",
  fix: "Newsletter's settings: switch off tracking, or choose anonymous tracking",
  examples: {
    tracks: ["https://123456.seu2.cleverreach.com/c/12345678/0f1e2d3c4b5-abc1d2"],
    harmless: [
      "https://seu2.cleverreach.com/f/123456-789012/wcs/",
      "https://www.cleverreach.com/en-de/",
    ],
  },
} satisfies Tracker;
