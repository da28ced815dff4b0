import type { Tracker } from "../tracker.ts";

export const sharethrough = {
  id: "sharethrough",
  name: "Sharethrough",
  owner: "Equativ",
  endpoints: [
    { hosts: ["match.sharethrough.com"], purpose: "data-broker" },
    {
      hosts: ["btlr.sharethrough.com", "b.sharethrough.com", "native.sharethrough.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    source_id: { data: "campaign-id", meaning: "partner" },
    source_user_id: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://docs.sharethrough.com/",
  fix: "Take the sharethrough adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://match.sharethrough.com/sync/v1?source_id=0f1e2d3c&source_user_id=4b5a6978",
      "https://btlr.sharethrough.com/universal/v1?supply_id=abc",
    ],
    harmless: ["https://www.sharethrough.com/", "https://docs.sharethrough.com/"],
  },
} satisfies Tracker;
