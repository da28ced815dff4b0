import type { Tracker } from "../tracker.ts";

export const zeta = {
  id: "zeta",
  name: "Zeta Marketing Platform",
  owner: "Zeta Global",
  endpoints: [
    { hosts: ["live.rezync.com"], path: /^\/(?:sync|pixel)/, purpose: "data-broker" },
    { hosts: ["cdn.boomtrain.com"], path: /^\/p13n\//, purpose: "analytics" },
    { hosts: ["events.api.boomtrain.com", "people.api.boomtrain.com"], purpose: "analytics" },
    { hosts: ["p.rfihub.com", "b.rfihub.com"], path: /^\/cm/, purpose: "data-broker" },
    { hosts: ["rfihub.com", "rfihub.net"], purpose: "advertising" },
  ],
  parameters: {
    userid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://knowledgebase.zetaglobal.com/",
  fix: "Remove Zeta's pixels from the page or the tag manager",
  examples: {
    tracks: [
      "https://p.rfihub.com/cm?pub=1234&userid=0f1e2d3c4b5a",
      "https://20123456p.rfihub.com/ca.gif?rb=1234&ca=20123456",
      "https://live.rezync.com/sync?c=0f1e2d3c4b5a69788796a5b4c3d2e1f0&p=1f2e3d4c5b6a79889706b5a4d3c2f1e0&k=example-pixel-1234&zmpID=example",
      "https://cdn.boomtrain.com/p13n/example/p13n.min.js",
      "https://events.api.boomtrain.com/event/track",
    ],
    harmless: ["https://zetaglobal.com/", "https://knowledgebase.zetaglobal.com/"],
  },
} satisfies Tracker;
