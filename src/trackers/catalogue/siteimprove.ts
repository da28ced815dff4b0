import type { Tracker } from "../tracker.ts";

export const siteimprove = {
  id: "siteimprove",
  name: "Siteimprove Analytics",
  owner: "Siteimprove",
  endpoints: [
    { hosts: ["siteimproveanalytics.io"], purpose: "analytics" },
    { hosts: ["siteimproveanalytics.com"], path: /^\/js\//, purpose: "analytics" },
  ],
  parameters: {
    url: { data: "page-url", meaning: "address of the page" },
    title: { data: "page-title", meaning: "title of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    res: { data: "screen-size", meaning: "size of the screen" },
    accountid: { data: "campaign-id", meaning: "account of the site" },
    luid: { data: "client-id", meaning: "id of the visitor" },
    prev: { data: "other-id", meaning: "id of the page view before" },
  },
  reference: "https://help.siteimprove.com/support/home",
  fix: "Remove the Siteimprove script from the page, or run it without cookies",
  examples: {
    tracks: [
      "https://123456.global.siteimproveanalytics.io/image.aspx?url=https%3A%2F%2Fexample.org%2F&title=Home&res=1920x1080&accountid=123456",
      "https://siteimproveanalytics.com/js/siteanalyze_123456.js",
    ],
    harmless: ["https://www.siteimprove.com/"],
  },
} satisfies Tracker;
