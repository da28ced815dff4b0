import type { Tracker } from "../tracker.ts";

export const thirtyThreeAcross = {
  id: "33across",
  name: "33Across",
  owner: "33Across",
  endpoints: [
    {
      hosts: ["ssc-cms.33across.com", "ap.lexicon.33across.com", "lexicon.33across.com"],
      purpose: "data-broker",
    },
    { hosts: ["cdn.tynt.com"], path: /^\/(?:tc|afx)\.js$/, purpose: "advertising" },
    { hosts: ["ssc.33across.com", "tynt.com"], purpose: "advertising" },
  ],
  parameters: {
    xi: { data: "campaign-id", meaning: "partner" },
    xu: { data: "client-id", meaning: "a partner's id of the browser" },
    pid: { data: "campaign-id", meaning: "publisher" },
  },
  reference: "https://www.33across.com/privacy-policy/",
  fix: "Take the 33across adapter and the 33acrossId module out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://ssc-cms.33across.com/ps/?xi=12&xu=0f1e2d3c4b5a",
      "https://lexicon.33across.com/v1/envelope?pid=0f1e2d3c&src=pbjs",
      "https://cdn.tynt.com/afx.js",
      "https://ssc.33across.com/api/v1/hb?guid=abc",
      "https://ic.tynt.com/b/p?id=example",
    ],
    harmless: ["https://www.33across.com/"],
  },
} satisfies Tracker;
