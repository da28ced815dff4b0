import type { Tracker } from "../tracker.ts";

export const yahooJapan = {
  id: "yahoo-japan",
  name: "Yahoo! JAPAN Ads",
  owner: "LY Corporation",
  endpoints: [
    { hosts: ["s.yimg.jp"], path: /^\/images\/listing\/tool\/cv\//, purpose: "advertising" },
    { hosts: ["s.yjtag.jp"], purpose: "tag-manager" },
    {
      hosts: [
        "b91.yahoo.co.jp",
        "b92.yahoo.co.jp",
        "b97.yahoo.co.jp",
        "b99.yahoo.co.jp",
        "apm.yahoo.co.jp",
        "yads.yjtag.yahoo.co.jp",
        "yads.c.yimg.jp",
      ],
      purpose: "advertising",
    },
  ],
  parameters: {
    label: { data: "event", meaning: "name of the event" },
    url: { data: "page-url", meaning: "address of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    tiba: { data: "page-title", meaning: "title of the page" },
    value: { data: "purchase", meaning: "amount" },
    u_w: { data: "screen-size", meaning: "width of the screen" },
    u_h: { data: "screen-size", meaning: "height of the screen" },
  },
  reference: "https://ads-help.yahoo-net.jp/",
  fix: "Remove the Yahoo! JAPAN site tags from the page or the tag manager",
  examples: {
    tracks: [
      "https://s.yimg.jp/images/listing/tool/cv/ytag.js",
      "https://s.yjtag.jp/tag.js#site=abc123",
      "https://b97.yahoo.co.jp/pagead/conversion/1000012345/?label=abc&url=https%3A%2F%2Fexample.org%2F&tiba=Home",
    ],
    harmless: ["https://www.yahoo.co.jp/", "https://s.yimg.jp/images/top/sp2/cmn/logo.png"],
  },
} satisfies Tracker;
