import type { Tracker } from "../tracker.ts";

export const rakutenAdvertising = {
  id: "rakuten-advertising",
  name: "Rakuten Advertising",
  owner: "Rakuten",
  endpoints: [
    { hosts: ["ad.linksynergy.com"], path: /^\/fs-bin\/show$/, purpose: "advertising" },
    {
      hosts: ["linksynergy.com", "track.linksynergy.com"],
      purpose: "affiliate",
    },
    { hosts: ["tag.rmp.rakuten.com"], purpose: "affiliate" },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "partner" },
    offerid: { data: "campaign-id", meaning: "offer" },
    mid: { data: "campaign-id", meaning: "advertiser" },
    u1: { data: "other-id", meaning: "set by the partner" },
    murl: { data: "page-url", meaning: "where the click leads" },
    ord: { data: "purchase", meaning: "id of the order" },
    cur: { data: "purchase", meaning: "currency" },
    amtlist: { data: "purchase", meaning: "amounts" },
    skulist: { data: "purchase", meaning: "products" },
    namelist: { data: "purchase", meaning: "names of the products" },
    tr: { data: "client-id", meaning: "id of the click" },
  },
  reference: "https://developers.rakutenadvertising.com/",
  fix: "Remove the Rakuten tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://tag.rmp.rakuten.com/123456.ct.js",
      "https://track.linksynergy.com/ep?mid=1234&ord=42&cur=EUR&amtlist=999&skulist=A1&tr=0f1e2d3c",
      "https://ad.linksynergy.com/fs-bin/show?id=abc&bids=123.456&type=3",
      "https://click.linksynergy.com/deeplink?id=abc&mid=1234&murl=https%3A%2F%2Fexample.org&u1=x",
    ],
    harmless: ["https://rakutenadvertising.com/", "https://developers.rakutenadvertising.com/"],
  },
} satisfies Tracker;
