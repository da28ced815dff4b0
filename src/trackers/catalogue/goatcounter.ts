import type { Tracker } from "../tracker.ts";

export const goatcounter = {
  id: "goatcounter",
  name: "GoatCounter",
  owner: "GoatCounter",
  endpoints: [
    { hosts: ["goatcounter.com"], path: /^\/count(?:\.gif)?$/, purpose: "analytics" },
    { hosts: ["gc.zgo.at"], path: /^\/count(?:\.v\d+)?\.js$/, purpose: "analytics" },
  ],
  parameters: {
    p: { data: "page-url", meaning: "path of the page, or name of the event" },
    t: { data: "page-title", meaning: "title of the page" },
    r: { data: "referrer", meaning: "page that led here" },
    e: { data: "event", meaning: "whether it is an event" },
    s: { data: "screen-size", meaning: "size of the screen" },
  },
  reference: "https://www.goatcounter.com/help/pixel",
  fix: "Remove the GoatCounter script or image from the page",
  examples: {
    tracks: [
      "https://example.goatcounter.com/count?p=%2Fhome&t=Home&s=1920%2C1080%2C1",
      "https://gc.zgo.at/count.js",
    ],
    harmless: ["https://www.goatcounter.com/", "https://gc.zgo.at/logo.svg"],
  },
} satisfies Tracker;
