import type { Tracker } from "../tracker.ts";

export const viant = {
  id: "viant",
  name: "Viant (Adelphic)",
  owner: "Viant",
  endpoints: [
    {
      hosts: ["ad.ipredictive.com"],
      path: /^\/d\/(?:sync|rt\/pixel\/sync)/,
      purpose: "data-broker",
    },
    { hosts: ["ipredictive.com"], purpose: "advertising" },
  ],
  parameters: {
    rtsite_id: { data: "campaign-id", meaning: "advertiser's pixel" },
  },
  reference: "https://www.viantinc.com/company/privacy-policy/",
  fix: "Remove the Viant pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://ad.ipredictive.com/d/sync/cookie/generic?partner=example",
      "https://ad.ipredictive.com/d/rt/pixel?rtsite_id=12345&uuid=0f1e2d3c",
    ],
    harmless: ["https://www.viantinc.com/"],
  },
} satisfies Tracker;
