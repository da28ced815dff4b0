import type { Tracker } from "../tracker.ts";

export const microad = {
  id: "microad",
  name: "MicroAd",
  owner: "MicroAd",
  endpoints: [
    { hosts: ["aid.send.microad.jp"], purpose: "data-broker" },
    {
      hosts: ["send.microad.jp", "s-rtb.send.microad.jp", "cache.send.microad.jp"],
      purpose: "advertising",
    },
  ],
  parameters: {
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.microad.co.jp/privacy/",
  fix: "Remove the MicroAd tags from the page or the tag manager",
  examples: {
    tracks: [
      "https://aid.send.microad.jp/asr?uid=0f1e2d3c4b5a",
      "https://cache.send.microad.jp/js/cookie_loader.html",
    ],
    harmless: ["https://www.microad.co.jp/"],
  },
} satisfies Tracker;
