import type { Tracker } from "../tracker.ts";

export const beeswax = {
  id: "beeswax",
  name: "Beeswax",
  owner: "FreeWheel",
  endpoints: [
    { hosts: ["match.prod.bidr.io"], purpose: "data-broker" },
    { hosts: ["segment.prod.bidr.io"], purpose: "advertising" },
    { hosts: ["bidr.io"], purpose: "advertising" },
  ],
  parameters: {
    buzz_key: { data: "campaign-id", meaning: "advertiser" },
    segment_key: { data: "campaign-id", meaning: "audience" },
  },
  reference: "https://www.freewheel.com/privacy-policy",
  fix: "Remove the Beeswax segment tags from the page or the tag manager",
  examples: {
    tracks: [
      "https://match.prod.bidr.io/cookie-sync/example",
      "https://segment.prod.bidr.io/associate-segment?buzz_key=example&segment_key=example-123&value=",
      "https://bid.prod.bidr.io/example",
    ],
    harmless: ["https://www.freewheel.com/"],
  },
} satisfies Tracker;
