import type { Tracker } from "../tracker.ts";

export const undertone = {
  id: "undertone",
  name: "Undertone",
  owner: "Perion",
  endpoints: [
    { hosts: ["usr.undertone.com"], purpose: "data-broker" },
    {
      hosts: ["hb.undertone.com", "cdn.undertone.com", "ads.undertone.com"],
      purpose: "advertising",
    },
  ],
  reference: "https://www.undertone.com/privacy/",
  fix: "Take the undertone adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://usr.undertone.com/userPixel/syncOne?id=1&of=2",
      "https://hb.undertone.com/hb?pid=1234",
    ],
    harmless: ["https://www.undertone.com/"],
  },
} satisfies Tracker;
