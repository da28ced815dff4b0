import type { Tracker } from "../tracker.ts";

export const seedtag = {
  id: "seedtag",
  name: "Seedtag",
  owner: "Seedtag",
  endpoints: [
    { hosts: ["s.seedtag.com"], path: /^\/cs\//, purpose: "data-broker" },
    { hosts: ["t.seedtag.com"], path: /^\/[tc]\//, purpose: "advertising" },
    { hosts: ["s.seedtag.com", "t.seedtag.com", "config.seedtag.com"], purpose: "advertising" },
  ],
  parameters: {
    channeluid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.seedtag.com/privacy-policy/",
  fix: "Take the seedtag adapter out of the site's Prebid configuration, and its tag out of the page",
  examples: {
    tracks: [
      "https://s.seedtag.com/cs/cookiesync/example?channeluid=0f1e2d3c4b5a",
      "https://t.seedtag.com/t/1234-5678-01.js",
      "https://s.seedtag.com/c/hb/bid",
    ],
    harmless: ["https://www.seedtag.com/"],
  },
} satisfies Tracker;
