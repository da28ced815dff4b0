import type { Tracker } from "../tracker.ts";

export const shareasale = {
  id: "shareasale",
  name: "ShareASale",
  owner: "Awin",
  endpoints: [
    { hosts: ["shareasale.com"], path: /^\/(?:r|u|m-pr|sale)\.cfm$/, purpose: "affiliate" },
    { hosts: ["shareasale-analytics.com"], purpose: "affiliate" },
  ],
  parameters: {
    u: { data: "campaign-id", meaning: "partner" },
    userID: { data: "campaign-id", meaning: "partner" },
    m: { data: "campaign-id", meaning: "advertiser" },
    b: { data: "campaign-id", meaning: "banner" },
    afftrack: { data: "other-id", meaning: "set by the partner" },
    urllink: { data: "page-url", meaning: "where the click leads" },
    amount: { data: "purchase", meaning: "amount" },
    tracking: { data: "purchase", meaning: "id of the order" },
    storeID: { data: "campaign-id", meaning: "shop of the advertiser" },
    currency: { data: "purchase", meaning: "currency" },
    skulist: { data: "purchase", meaning: "products" },
    sscid: { data: "client-id", meaning: "id of the click" },
  },
  reference: "https://www.shareasale.com/",
  fix: "Remove the ShareASale tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://shareasale.com/r.cfm?b=123&u=456&m=789&afftrack=abc",
      "https://www.shareasale.com/sale.cfm?amount=9.99&tracking=42",
      "https://shareasale-analytics.com/j.js",
    ],
    harmless: ["https://www.shareasale.com/", "https://www.shareasale.com/info/"],
  },
} satisfies Tracker;
