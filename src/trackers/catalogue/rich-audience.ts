import type { Tracker } from "../tracker.ts";

export const richAudience = {
  id: "rich-audience",
  name: "Rich Audience",
  owner: "Rich Audience",
  endpoints: [
    { hosts: ["sync.richaudience.com"], purpose: "data-broker" },
    { hosts: ["shb.richaudience.com"], purpose: "advertising" },
  ],
  reference: "https://richaudience.com/en/privacy/",
  fix: "Take the richaudience adapter out of the site's Prebid configuration",
  examples: {
    tracks: ["https://sync.richaudience.com/0f1e2d3c/?p=abc", "https://shb.richaudience.com/hb/"],
    harmless: ["https://richaudience.com/"],
  },
} satisfies Tracker;
