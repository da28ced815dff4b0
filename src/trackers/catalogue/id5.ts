import type { Tracker } from "../tracker.ts";

export const id5 = {
  id: "id5",
  name: "ID5",
  owner: "ID5",
  endpoints: [
    {
      hosts: ["cdn.id5-sync.com", "cdn.eu-1-id5-sync.com"],
      path: /^\/api\//,
      purpose: "data-broker",
    },
    { hosts: ["id5-sync.com"], path: /^\/[is]\/(?<partner>\d+)\//, purpose: "data-broker" },
    { hosts: ["id5-sync.com", "eu-1-id5-sync.com"], purpose: "data-broker" },
  ],
  parameters: {
    partner: { data: "campaign-id", meaning: "partner" },
    puid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://wiki.id5.io/",
  fix: "Take the id5Id module out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://cdn.id5-sync.com/api/1.0/id5-api.js",
      "https://id5-sync.com/s/123/9.gif?puid=0f1e2d3c4b5a",
      "https://id5-sync.com/g/v2/1234.json",
      "https://lb.eu-1-id5-sync.com/lb/v1",
    ],
    harmless: ["https://id5.io/", "https://wiki.id5.io/"],
  },
} satisfies Tracker;
