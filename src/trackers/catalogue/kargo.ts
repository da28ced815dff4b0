import type { Tracker } from "../tracker.ts";

export const kargo = {
  id: "kargo",
  name: "Kargo",
  owner: "Kargo",
  endpoints: [
    { hosts: ["crb.kargo.com", "sync.kargo.com"], purpose: "data-broker" },
    { hosts: ["krk.kargo.com", "krk2.kargo.com", "kraken.prod.kargo.com"], purpose: "advertising" },
    { hosts: ["storage.cloud.kargo.com"], path: /^\/ad\/network\/tag\//, purpose: "advertising" },
  ],
  parameters: {
    exid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.kargo.com/privacy",
  fix: "Take the kargo adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://crb.kargo.com/api/v1/dsync/Example?exid=0f1e2d3c4b5a",
      "https://krk.kargo.com/api/v1/bid",
      "https://storage.cloud.kargo.com/ad/network/tag/v3/example.js",
    ],
    harmless: ["https://www.kargo.com/"],
  },
} satisfies Tracker;
