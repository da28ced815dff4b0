import type { Tracker } from "../tracker.ts";

export const baiduAds = {
  id: "baidu-ads",
  name: "Baidu Union",
  owner: "Baidu",
  endpoints: [
    {
      hosts: ["cpro.baidustatic.com", "dup.baidustatic.com"],
      path: /^\/(?:cpro|js)\//,
      purpose: "advertising",
    },
    {
      hosts: ["pos.baidu.com", "cpro.baidu.com", "eclick.baidu.com", "wn.pos.baidu.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    di: { data: "campaign-id", meaning: "place of the advertisement" },
    psr: { data: "screen-size", meaning: "size of the screen" },
    ltu: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://union.baidu.com/",
  fix: "Remove the Baidu Union blocks from the page",
  examples: {
    tracks: [
      "https://cpro.baidustatic.com/cpro/ui/c.js",
      "https://pos.baidu.com/s?di=u1234567&psr=1920x1080",
    ],
    harmless: ["https://www.baidu.com/"],
  },
} satisfies Tracker;
