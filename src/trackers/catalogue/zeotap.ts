import type { Tracker } from "../tracker.ts";

export const zeotap = {
  id: "zeotap",
  name: "Zeotap",
  owner: "Zeotap",
  endpoints: [
    { hosts: ["mwzeom.zeotap.com", "spl.zeotap.com"], purpose: "data-broker" },
    { hosts: ["content.zeotap.com"], path: /^\/sdk\//, purpose: "data-broker" },
  ],
  parameters: {
    zdid: { data: "campaign-id", meaning: "partner" },
    zpartnerid: { data: "campaign-id", meaning: "partner" },
    zcluid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://docs.zeotap.com/",
  fix: "Remove the Zeotap tag, and the zeotapIdPlus module from the site's Prebid configuration",
  examples: {
    tracks: [
      "https://mwzeom.zeotap.com/mw?zdid=1234&zcluid=0f1e2d3c4b5a",
      "https://content.zeotap.com/sdk/idp.min.js",
    ],
    harmless: ["https://zeotap.com/", "https://docs.zeotap.com/"],
  },
} satisfies Tracker;
