import type { Tracker } from "../tracker.ts";

export const naver = {
  id: "naver",
  name: "Naver Analytics",
  owner: "Naver",
  endpoints: [
    { hosts: ["wcs.naver.net"], path: /^\/wcslog\.js$/, purpose: "analytics" },
    { hosts: ["wcs.naver.com", "wcs.naver.net"], purpose: "analytics" },
    { hosts: ["siape.veta.naver.com"], purpose: "advertising" },
  ],
  parameters: {
    u: { data: "page-url", meaning: "address of the page" },
    e: { data: "referrer", meaning: "page that led here" },
    wa: { data: "campaign-id", meaning: "site's account" },
    bw: { data: "screen-size", meaning: "width of the window" },
    bh: { data: "screen-size", meaning: "height of the window" },
    sr: { data: "screen-size", meaning: "size of the screen" },
    ln: { data: "language", meaning: "language of the browser" },
  },
  reference: "https://analytics.naver.com/",
  fix: "Remove wcslog.js from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://wcs.naver.net/wcslog.js",
      "https://wcs.naver.com/m?u=https%3A%2F%2Fexample.org%2F&wa=s_0f1e2d3c4b5a&bw=1280&bh=720",
      "https://siape.veta.naver.com/fxview?eu=example",
    ],
    harmless: ["https://www.naver.com/"],
  },
} satisfies Tracker;
