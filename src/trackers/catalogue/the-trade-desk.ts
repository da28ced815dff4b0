import type { Tracker } from "../tracker.ts";

export const theTradeDesk = {
  id: "the-trade-desk",
  name: "The Trade Desk",
  owner: "The Trade Desk",
  endpoints: [
    {
      hosts: ["insight.adsrvr.org", "js.adsrvr.org", "direct.adsrvr.org", "data.adsrvr.org"],
      purpose: "advertising",
    },
    { hosts: ["match.adsrvr.org"], purpose: "data-broker" },
  ],
  parameters: {
    adv: { data: "campaign-id", meaning: "advertiser's account" },
    upid: { data: "campaign-id", meaning: "advertiser's pixel" },
    ref: { data: "page-url", meaning: "address of the page" },
    orderid: { data: "purchase", meaning: "id of the order" },
  },
  reference: "https://www.thetradedesk.com/legal/privacy",
  examples: {
    tracks: [
      "https://insight.adsrvr.org/track/up?adv=abc&ref=https%3A%2F%2Fexample.org%2F&upid=def",
      "https://match.adsrvr.org/track/cmf/generic?ttd_pid=example",
    ],
    harmless: ["https://www.thetradedesk.com/", "https://www.adsrvr.org/"],
  },
} satisfies Tracker;
