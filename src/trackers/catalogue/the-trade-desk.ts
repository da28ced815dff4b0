import type { Tracker } from "../tracker.ts";

export const theTradeDesk = {
  id: "the-trade-desk",
  name: "The Trade Desk",
  owner: "The Trade Desk",
  endpoints: [
    { hosts: ["js.adsrvr.org"], path: /^\/[\w.-]+\.js$/, purpose: "advertising" },
    {
      hosts: ["insight.adsrvr.org", "direct.adsrvr.org", "data.adsrvr.org"],
      purpose: "advertising",
    },
    { hosts: ["match.adsrvr.org"], purpose: "data-broker" },
    { hosts: ["prod.uidapi.com", "prod.euid.eu"], purpose: "data-broker" },
  ],
  parameters: {
    adv: { data: "campaign-id", meaning: "advertiser's account" },
    upid: { data: "campaign-id", meaning: "advertiser's pixel" },
    ref: { data: "page-url", meaning: "address of the page" },
    orderid: { data: "purchase", meaning: "id of the order" },
    ttd_pid: { data: "campaign-id", meaning: "partner" },
    ttd_puid: { data: "client-id", meaning: "a partner's id of the browser" },
    v: { data: "purchase", meaning: "amount" },
    vf: { data: "purchase", meaning: "currency" },
  },
  reference: "https://www.thetradedesk.com/legal/privacy",
  fix: "Remove the Universal Pixel from the page, and the unifiedId and uid2 modules from the Prebid configuration",
  examples: {
    tracks: [
      "https://js.adsrvr.org/up_loader.1.1.0.js",
      "https://prod.uidapi.com/v2/token/client-generate",
      "https://insight.adsrvr.org/track/up?adv=abc&ref=https%3A%2F%2Fexample.org%2F&upid=def",
      "https://match.adsrvr.org/track/cmf/generic?ttd_pid=example",
    ],
    harmless: ["https://www.thetradedesk.com/", "https://www.adsrvr.org/"],
  },
} satisfies Tracker;
