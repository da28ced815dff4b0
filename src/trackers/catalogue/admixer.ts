import type { Tracker } from "../tracker.ts";

export const admixer = {
  id: "admixer",
  name: "Admixer",
  owner: "Admixer",
  endpoints: [
    {
      hosts: ["inv-nets.admixer.net", "admixer.net"],
      path: /^\/(?:adxcm|cm|getid|match)/,
      purpose: "data-broker",
    },
    { hosts: ["inv-nets.admixer.net", "cdn.admixer.net", "admixer.net"], purpose: "advertising" },
  ],
  parameters: {
    ssp: { data: "campaign-id", meaning: "partner" },
    id: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://admixer.com/privacy/",
  fix: "Take the admixer adapter out of the site's Prebid configuration, and its tag out of the page",
  examples: {
    tracks: [
      "https://inv-nets.admixer.net/adxcm.aspx?ssp=0f1e2d3c&id=4b5a6978",
      "https://cdn.admixer.net/scripts3/loader2.js",
    ],
    harmless: ["https://admixer.com/"],
  },
} satisfies Tracker;
