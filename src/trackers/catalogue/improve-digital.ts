import type { Tracker } from "../tracker.ts";

export const improveDigital = {
  id: "improve-digital",
  name: "Improve Digital",
  owner: "Azerion",
  endpoints: [
    {
      hosts: ["360yield.com"],
      path: /^\/(?:match|server_match|user_sync|ul_cb|rum)/,
      purpose: "data-broker",
    },
    { hosts: ["360yield.com"], purpose: "advertising" },
  ],
  parameters: {
    publisher_dsp_id: { data: "campaign-id", meaning: "partner" },
    external_user_id: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.improvedigital.com/platform-privacy-policy/",
  fix: "Take the improvedigital adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://ad.360yield.com/match?publisher_dsp_id=12&external_user_id=0f1e2d3c4b5a",
      "https://ad.360yield.com/pb",
    ],
    harmless: ["https://www.improvedigital.com/"],
  },
} satisfies Tracker;
