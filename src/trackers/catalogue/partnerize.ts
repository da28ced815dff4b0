import type { Tracker } from "../tracker.ts";

export const partnerize = {
  id: "partnerize",
  name: "Partnerize",
  owner: "Partnerize",
  endpoints: [
    { hosts: ["prf.hn"], path: /^\/click\/camref:(?<camref>\w+)/, purpose: "affiliate" },
    { hosts: ["prf.hn"], path: /^\/conversion\//, purpose: "affiliate" },
    { hosts: ["prf.hn"], path: /^\/(?!$)/, purpose: "affiliate" },
    {
      hosts: ["pjtra.com", "pjatr.com", "pntra.com", "pntrac.com", "pntrs.com", "gopjn.com"],
      purpose: "affiliate",
    },
    { hosts: ["container.pepperjam.com", "t.pepperjamnetwork.com"], purpose: "affiliate" },
  ],
  parameters: {
    camref: { data: "campaign-id", meaning: "partner" },
    sid: { data: "other-id", meaning: "set by the partner" },
  },
  reference: "https://help.partnerize.com/",
  fix: "Remove the Partnerize tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://prf.hn/click/camref:1011labc/pubref:x/destination:https%3A%2F%2Fexample.org%2F",
      "https://prf.hn/conversion/campaign:1011labc/conversionref:42/currency:EUR",
      "https://prf.hn/view/camref:1011labc",
      "https://www.pjtra.com/t/1-12345-123456-12345?sid=abc",
      "https://container.pepperjam.com/123456789.js",
    ],
    harmless: ["https://partnerize.com/", "https://help.partnerize.com/"],
  },
} satisfies Tracker;
