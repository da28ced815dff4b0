import type { Tracker } from "../tracker.ts";

export const tune = {
  id: "tune",
  name: "TUNE (HasOffers)",
  owner: "TUNE",
  endpoints: [
    {
      hosts: ["go2cloud.org", "go2speed.org", "hasoffers.com"],
      path: /^\/(?:aff_[cgilr]|[SG]L\w)/,
      purpose: "affiliate",
    },
    { path: /^\/aff_[ci]$/, query: ["offer_id", "aff_id"], purpose: "affiliate" },
  ],
  parameters: {
    offer_id: { data: "campaign-id", meaning: "offer" },
    aff_id: { data: "campaign-id", meaning: "partner" },
    aff_sub: { data: "other-id", meaning: "set by the partner" },
    adv_sub: { data: "purchase", meaning: "id of the order" },
    amount: { data: "purchase", meaning: "amount" },
    transaction_id: { data: "client-id", meaning: "id of the click on an advertisement" },
  },
  reference: "https://help.tune.com/",
  fix: "Remove the TUNE pixel from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://example.go2cloud.org/aff_l?offer_id=12&amount=9.99",
      "https://track.example.org/aff_c?offer_id=12&aff_id=3456&aff_sub=abc",
    ],
    harmless: ["https://www.tune.com/", "https://help.tune.com/"],
  },
} satisfies Tracker;
