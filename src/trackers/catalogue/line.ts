import type { Tracker } from "../tracker.ts";

export const line = {
  id: "line",
  name: "LINE Tag",
  owner: "LY Corporation",
  endpoints: [
    { hosts: ["d.line-scdn.net"], path: /^\/n\/line_tag\//, purpose: "advertising" },
    { hosts: ["tr.line.me"], purpose: "advertising" },
    { hosts: ["social-plugins.line.me"], purpose: "social" },
  ],
  parameters: {
    t_id: { data: "campaign-id", meaning: "advertiser's tag" },
    e: { data: "event", meaning: "name of the event" },
    url: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://www.lycbiz.com/jp/manual/line-ads/",
  fix: "Remove the LINE Tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://d.line-scdn.net/n/line_tag/public/release/v1/lt.js",
      "https://tr.line.me/tag.gif?c_t=lap&t_id=0f1e2d3c-4b5a&e=pv&noscript=1",
      "https://social-plugins.line.me/lineit/share?url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://line.me/", "https://www.lycbiz.com/jp/"],
  },
} satisfies Tracker;
