import type { Tracker } from "../tracker.ts";

export const yieldmo = {
  id: "yieldmo",
  name: "Yieldmo",
  owner: "Yieldmo",
  endpoints: [
    { hosts: ["ads.yieldmo.com"], path: /^\/(?:v\d+\/)?(?:sync|pbsync)/, purpose: "data-broker" },
    { hosts: ["ads.yieldmo.com", "static.yieldmo.com"], purpose: "advertising" },
  ],
  parameters: {
    userid: { data: "client-id", meaning: "a partner's id of the browser" },
    pn_id: { data: "campaign-id", meaning: "partner" },
    page_url: { data: "page-url", meaning: "address of the page" },
    title: { data: "page-title", meaning: "title of the page" },
  },
  reference: "https://yieldmo.com/privacy/",
  fix: "Take the yieldmo adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://ads.yieldmo.com/v000/sync?userid=0f1e2d3c4b5a&pn_id=example",
      "https://ads.yieldmo.com/exchange/prebid?page_url=https%3A%2F%2Fexample.org%2F&title=Home",
      "https://static.yieldmo.com/ym.1234.js",
    ],
    harmless: ["https://yieldmo.com/"],
  },
} satisfies Tracker;
