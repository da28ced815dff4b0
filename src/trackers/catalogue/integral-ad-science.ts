import type { Tracker } from "../tracker.ts";

export const integralAdScience = {
  id: "integral-ad-science",
  name: "Integral Ad Science",
  owner: "Integral Ad Science",
  endpoints: [
    {
      hosts: ["static.adsafeprotected.com"],
      path: /^\/(?:iasPET|main|sca)[\w.]*\.js$/,
      purpose: "advertising",
    },
    { hosts: ["adsafeprotected.com"], purpose: "advertising" },
  ],
  parameters: {
    anId: { data: "campaign-id", meaning: "publisher's or advertiser's account" },
    asId: { data: "other-id", meaning: "id of this one view of the advertisement" },
    url: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://integralads.com/ias-privacy/",
  fix: "Remove the IAS tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://static.adsafeprotected.com/iasPET.1.js",
      "https://pixel.adsafeprotected.com/services/pub?anId=1234&url=https%3A%2F%2Fexample.org%2F",
      "https://dt.adsafeprotected.com/dt?anId=1234&asId=0f1e2d3c",
    ],
    harmless: ["https://integralads.com/"],
  },
} satisfies Tracker;
