import type { Tracker } from "../tracker.ts";

export const omnisend = {
  id: "omnisend",
  name: "Omnisend",
  owner: "Omnisend",
  endpoints: [
    {
      hosts: ["soundestlink.com", "omnisendlink.com"],
      path: /^\/link\/(?<campaign>[0-9a-f]{24})\/(?<link>[0-9a-f]{24})\/(?<recipient>[0-9a-f]{24})/,
      purpose: "email-click",
    },
    { hosts: ["wt.omnisendlink.com", "wt.soundestlink.com"], purpose: "analytics" },
    { hosts: ["omnisnippet1.com"], purpose: "analytics" },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "the campaign" },
    link: { data: "other-id", meaning: "the link" },
    recipient: { data: "recipient-id", meaning: "id of the contact" },
  },
  reference: "https://support.omnisend.com/en/articles/1061882",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://abc.soundestlink.com/link/0f1e2d3c4b5a697887960a1b/1f2e3d4c5b6a798897061b2a/2f3e4d5c6b7a899807162c3b?signature=0f1e2d3c4b5a6978",
      "https://wt.omnisendlink.com/rest/accounts/0f1e2d3c4b5a697887/getSettings",
      "https://omnisnippet1.com/inshop/launcher-v2.js",
    ],
    harmless: [
      "https://abc.soundestlink.com/image/newsletter/3f4e5d6c7b8a998817263d4c",
      "https://www.omnisend.com/features/email-marketing/",
    ],
  },
} satisfies Tracker;
