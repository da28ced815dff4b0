import type { Tracker } from "../tracker.ts";

export const avantlink = {
  id: "avantlink",
  name: "AvantLink",
  owner: "AvantLink",
  endpoints: [
    { hosts: ["tracking.avantlink.com"], purpose: "affiliate" },
    { hosts: ["cdn.avmws.com"], purpose: "affiliate" },
    {
      hosts: ["avantlink.com"],
      path: /^\/(?:click|api)\.php$/,
      query: ["pw"],
      purpose: "affiliate",
    },
  ],
  parameters: {
    mi: { data: "campaign-id", meaning: "advertiser" },
    pw: { data: "campaign-id", meaning: "partner's site" },
    ctc: { data: "other-id", meaning: "set by the partner" },
    url: { data: "page-url", meaning: "where the click leads" },
    order_id: { data: "purchase", meaning: "id of the order" },
    amount: { data: "purchase", meaning: "amount" },
  },
  reference: "https://support.avantlink.com/hc/en-us",
  fix: "Remove the AvantLink script from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://tracking.avantlink.com/ptcfp.php?order_id=42&amount=9.99",
      "https://cdn.avmws.com/1012345/",
      "https://www.avantlink.com/click.php?tt=cl&mi=12345&pw=67890&ctc=abc&url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.avantlink.com/"],
  },
} satisfies Tracker;
