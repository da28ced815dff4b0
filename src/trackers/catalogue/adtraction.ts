import type { Tracker } from "../tracker.ts";

export const adtraction = {
  id: "adtraction",
  name: "Adtraction",
  owner: "Adtraction",
  endpoints: [
    { hosts: ["track.adtraction.com"], purpose: "affiliate" },
    { hosts: ["cdn.adt387.com", "adtr.io"], purpose: "affiliate" },
    // On a subdomain of the shop's own that points to Adtraction.
    { path: /^\/jsTag$/, search: /^ap=\d{9,11}(?:&|$)/, purpose: "affiliate" },
  ],
  parameters: {
    a: { data: "campaign-id", meaning: "advertisement" },
    as: { data: "campaign-id", meaning: "partner's site" },
    epi: { data: "other-id", meaning: "set by the partner" },
    url: { data: "page-url", meaning: "where the click leads" },
    tp: { data: "campaign-id", meaning: "programme" },
    ti: { data: "purchase", meaning: "id of the order" },
    am: { data: "purchase", meaning: "amount" },
    c: { data: "purchase", meaning: "currency" },
  },
  reference: "https://adtraction.com/privacy/",
  fix: "Remove the Adtraction script from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://track.adtraction.com/t/t?a=12345678&as=87654321&t=2&tk=1&epi=abc&url=https%3A%2F%2Fexample.org%2F",
      "https://cdn.adt387.com/jsTag?ap=1234567890",
      "https://on.example.org/jsTag?ap=1234567890",
    ],
    harmless: ["https://adtraction.com/"],
  },
} satisfies Tracker;
