import type { Tracker } from "../tracker.ts";

export const awin = {
  id: "awin",
  name: "Awin",
  owner: "Awin",
  endpoints: [
    { hosts: ["awin1.com"], path: /^\/(?:cshow|cawshow|ashow)\.php$/, purpose: "advertising" },
    { hosts: ["awin1.com", "zenaps.com", "dwin1.com", "tidd.ly"], purpose: "affiliate" },
  ],
  parameters: {
    awinmid: { data: "campaign-id", meaning: "advertiser" },
    awinaffid: { data: "campaign-id", meaning: "partner" },
    clickref: { data: "other-id", meaning: "set by the partner" },
    ued: { data: "page-url", meaning: "where the click leads" },
  },
  reference: "https://wiki.awin.com/index.php/Deeplink_Builder",
  examples: {
    tracks: [
      "https://www.awin1.com/cshow.php?s=1234&v=5678&q=9&r=10",
      "https://www.awin1.com/cread.php?awinmid=1234&awinaffid=5678&clickref=abc&ued=https%3A%2F%2Fexample.org",
    ],
    harmless: ["https://www.awin.com/gb", "https://ui.awin.com/"],
  },
} satisfies Tracker;
