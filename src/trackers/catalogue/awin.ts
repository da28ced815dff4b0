import type { Tracker } from "../tracker.ts";

export const awin = {
  id: "awin",
  name: "Awin",
  owner: "Awin",
  endpoints: [
    { hosts: ["dwin1.com"], path: /^\/\d+\.js$/, purpose: "affiliate" },
    { hosts: ["awin1.com"], path: /^\/(?:cshow|cawshow|ashow)\.php$/, purpose: "advertising" },
    { hosts: ["awin1.com", "zenaps.com", "dwin1.com", "tidd.ly"], purpose: "affiliate" },
  ],
  parameters: {
    awinmid: { data: "campaign-id", meaning: "advertiser" },
    awinaffid: { data: "campaign-id", meaning: "partner" },
    clickref: { data: "other-id", meaning: "set by the partner" },
    ued: { data: "page-url", meaning: "where the click leads" },
    merchant: { data: "campaign-id", meaning: "advertiser" },
    amount: { data: "purchase", meaning: "amount" },
    cr: { data: "purchase", meaning: "currency" },
    ref: { data: "purchase", meaning: "id of the order" },
    parts: { data: "purchase", meaning: "amount by commission group" },
    cks: { data: "client-id", meaning: "id of the click (awc cookie)" },
    vc: { data: "purchase", meaning: "voucher code" },
  },
  reference: "https://wiki.awin.com/index.php/Deeplink_Builder",
  fix: "Remove the Awin MasterTag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://www.dwin1.com/1234.js",
      "https://www.awin1.com/sread.img?tt=ns&tv=2&merchant=1234&amount=9.99&ch=aw&cr=EUR&ref=42&parts=DEFAULT:9.99&cks=1234_0f1e2d3c",
      "https://www.awin1.com/cshow.php?s=1234&v=5678&q=9&r=10",
      "https://www.awin1.com/cread.php?awinmid=1234&awinaffid=5678&clickref=abc&ued=https%3A%2F%2Fexample.org",
    ],
    harmless: ["https://www.awin.com/gb", "https://ui.awin.com/"],
  },
} satisfies Tracker;
