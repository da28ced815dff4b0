import type { Tracker } from "../tracker.ts";

export const triplelift = {
  id: "triplelift",
  name: "TripleLift",
  owner: "TripleLift",
  endpoints: [
    { hosts: ["eb2.3lift.com"], purpose: "data-broker" },
    {
      hosts: ["tlx.3lift.com", "ib.3lift.com", "dynamic.3lift.com", "tap.3lift.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    mid: { data: "campaign-id", meaning: "partner" },
    xuid: { data: "client-id", meaning: "a partner's id of the browser" },
    referrer: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://triplelift.com/privacy/",
  fix: "Take the triplelift adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://eb2.3lift.com/xuid?mid=1234&xuid=0f1e2d3c4b5a&dongle=abcd",
      "https://tlx.3lift.com/header/auction?lib=prebid&referrer=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://triplelift.com/", "https://images.3lift.com/example.jpg"],
  },
} satisfies Tracker;
