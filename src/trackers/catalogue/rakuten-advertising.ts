import type { Tracker } from "../tracker.ts";

export const rakutenAdvertising = {
  id: "rakuten-advertising",
  name: "Rakuten Advertising",
  owner: "Rakuten",
  endpoints: [
    { hosts: ["ad.linksynergy.com"], path: /^\/fs-bin\/show$/, purpose: "advertising" },
    {
      hosts: ["linksynergy.com", "tag.rmp.rakuten.com", "track.linksynergy.com"],
      purpose: "affiliate",
    },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "partner" },
    offerid: { data: "campaign-id", meaning: "offer" },
    mid: { data: "campaign-id", meaning: "advertiser" },
    u1: { data: "other-id", meaning: "set by the partner" },
    murl: { data: "page-url", meaning: "where the click leads" },
  },
  reference: "https://developers.rakutenadvertising.com/",
  examples: {
    tracks: [
      "https://ad.linksynergy.com/fs-bin/show?id=abc&bids=123.456&type=3",
      "https://click.linksynergy.com/deeplink?id=abc&mid=1234&murl=https%3A%2F%2Fexample.org&u1=x",
    ],
    harmless: ["https://rakutenadvertising.com/", "https://developers.rakutenadvertising.com/"],
  },
} satisfies Tracker;
