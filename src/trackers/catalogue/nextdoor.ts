import type { Tracker } from "../tracker.ts";

export const nextdoor = {
  id: "nextdoor",
  name: "Nextdoor Pixel",
  owner: "Nextdoor",
  endpoints: [
    { hosts: ["ads.nextdoor.com"], path: /^\/public\/pixel\//, purpose: "advertising" },
    { hosts: ["flask.nextdoor.com"], path: /^\/pixel/, purpose: "advertising" },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "advertiser's pixel" },
    pid: { data: "campaign-id", meaning: "advertiser's pixel" },
    ev: { data: "event", meaning: "name of the event" },
  },
  reference: "https://help.nextdoor.com/s/article/About-the-Nextdoor-Pixel",
  fix: "Remove the Nextdoor Pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://ads.nextdoor.com/public/pixel/ndp.js?id=0f1e2d3c",
      "https://flask.nextdoor.com/pixel?pid=0f1e2d3c&ev=PAGE_VIEW&noscript=1",
    ],
    harmless: ["https://nextdoor.com/", "https://ads.nextdoor.com/"],
  },
} satisfies Tracker;
