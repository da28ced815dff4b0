import type { Tracker } from "../tracker.ts";

export const partnerstack = {
  id: "partnerstack",
  name: "PartnerStack",
  owner: "PartnerStack",
  endpoints: [
    {
      hosts: ["js.partnerstack.com", "snippet.growsumo.com", "snippet.partnerstack.com"],
      purpose: "affiliate",
    },
    { hosts: ["grsm.io"], purpose: "affiliate" },
    { hosts: ["partnerlinks.io"], purpose: "affiliate" },
  ],
  reference: "https://docs.partnerstack.com/",
  fix: "Remove the PartnerStack script from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://js.partnerstack.com/partnerstack.min.js",
      "https://grsm.io/example?sid=abc",
      "https://partnerlinks.io/1/pk_0f1e2d3c",
    ],
    harmless: ["https://partnerstack.com/", "https://docs.partnerstack.com/"],
  },
} satisfies Tracker;
