import type { Tracker } from "../tracker.ts";

export const ontraport = {
  id: "ontraport",
  name: "Ontraport",
  owner: "Ontraport",
  endpoints: [
    {
      hosts: ["ontraport.com"],
      path: /^\/c\/(?:s\/)?(?<token>[\w/]{10,})/,
      purpose: "email-click",
    },
    { hosts: ["optassets.ontraport.com"], path: /^\/tracking\.js$/, purpose: "analytics" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encoded: the mail, its recipient and the link" },
  },
  reference: "https://ontraport.com/support/",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://example.ontraport.com/c/s/ABC/de1f/2/gh/ijk/3lmNop/qRsTuvwXyZ/P/P/P",
      "https://optassets.ontraport.com/tracking.js",
    ],
    harmless: ["https://ontraport.com/features", "https://example.ontraport.com/t"],
  },
} satisfies Tracker;
