import type { Tracker } from "../tracker.ts";

export const yahooAdvertising = {
  id: "yahoo-advertising",
  name: "Yahoo Advertising",
  owner: "Yahoo",
  endpoints: [
    { hosts: ["s.yimg.com"], path: /^\/wi\/(?:ytc|config)/, purpose: "advertising" },
    { hosts: ["sp.analytics.yahoo.com"], purpose: "advertising" },
    {
      hosts: [
        "cms.analytics.yahoo.com",
        "ups.analytics.yahoo.com",
        "pr-bh.ybp.yahoo.com",
        "pixel.advertising.com",
      ],
      purpose: "data-broker",
    },
    {
      hosts: ["ads.yahoo.com", "ybp.yahoo.com", "ssp.yahoo.com", "advertising.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    ".yp": { data: "campaign-id", meaning: "advertiser's pixel" },
    f: { data: "page-url", meaning: "address of the page" },
    e: { data: "referrer", meaning: "page that led here" },
    b: { data: "page-title", meaning: "title of the page" },
    ea: { data: "event", meaning: "action of the event" },
    ec: { data: "event", meaning: "category of the event" },
    gv: { data: "purchase", meaning: "amount" },
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://legal.yahoo.com/us/en/yahoo/privacy/topics/advertising/index.html",
  fix: "Remove the Yahoo Dot tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://s.yimg.com/wi/ytc.js",
      "https://sp.analytics.yahoo.com/sp.pl?a=10000&b=Home&.yp=10012345&f=https%3A%2F%2Fexample.org%2F&e=https%3A%2F%2Fexample.org%2F&ea=purchase&gv=9.99",
      "https://ups.analytics.yahoo.com/ups/12345/sync?uid=0f1e2d3c&_origin=1",
      "https://c2shb.ssp.yahoo.com/bidRequest?dcn=example",
    ],
    harmless: ["https://www.yahoo.com/", "https://s.yimg.com/rz/p/yahoo_logo.png"],
  },
} satisfies Tracker;
