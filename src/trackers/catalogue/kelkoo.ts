import type { Tracker } from "../tracker.ts";

export const kelkoo = {
  id: "kelkoo",
  name: "Kelkoo Group",
  owner: "Kelkoo",
  endpoints: [
    { hosts: ["s.kk-resources.com"], path: /^\/(?:ks|leadtag)\.js$/, purpose: "affiliate" },
    { hosts: ["kelkoogroup.net"], purpose: "affiliate" },
  ],
  reference: "https://www.kelkoogroup.com/privacy-policy/",
  fix: "Remove the Kelkoo sales tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://s.kk-resources.com/leadtag.js",
      "https://de-go.kelkoogroup.net/ctl/go/offersearchGo?offerId=abc",
      "https://tracking.kelkoogroup.net/bc",
    ],
    harmless: ["https://www.kelkoogroup.com/"],
  },
} satisfies Tracker;
