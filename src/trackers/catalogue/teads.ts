import type { Tracker } from "../tracker.ts";

export const teads = {
  id: "teads",
  name: "Teads",
  owner: "Teads",
  endpoints: [
    { hosts: ["cm.teads.tv", "sync.teads.tv"], purpose: "data-broker" },
    { hosts: ["p.teads.tv"], path: /^\/teads-fellow\.js$/, purpose: "advertising" },
    {
      hosts: ["a.teads.tv", "t.teads.tv", "p.teads.tv", "s8t.teads.tv", "r.teads.tv"],
      purpose: "advertising",
    },
  ],
  reference: "https://www.teads.com/privacy-policy/",
  fix: "Remove the Teads pixel, and the teads adapter from the site's Prebid configuration",
  examples: {
    tracks: [
      "https://sync.teads.tv/um?eid=example",
      "https://p.teads.tv/teads-fellow.js",
      "https://a.teads.tv/hb/bid-request",
      "https://t.teads.tv/track?action=pageView",
    ],
    harmless: ["https://www.teads.com/", "https://support.teads.com/"],
  },
} satisfies Tracker;
