import type { Tracker } from "../tracker.ts";

export const inmobi = {
  id: "inmobi",
  name: "InMobi",
  owner: "InMobi",
  endpoints: [
    { hosts: ["sync.inmobi.com"], purpose: "data-broker" },
    { hosts: ["api.w.inmobi.com"], purpose: "advertising" },
  ],
  reference: "https://www.inmobi.com/privacy-policy",
  fix: "Take the inmobi adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://sync.inmobi.com/prebid?us_privacy=1---",
      "https://api.w.inmobi.com/openrtb/bidder/prebidjs",
    ],
    harmless: ["https://www.inmobi.com/"],
  },
} satisfies Tracker;
