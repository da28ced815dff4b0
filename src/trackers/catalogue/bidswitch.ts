import type { Tracker } from "../tracker.ts";

export const bidswitch = {
  id: "bidswitch",
  name: "BidSwitch",
  owner: "Criteo",
  endpoints: [
    { hosts: ["x.bidswitch.net"], purpose: "data-broker" },
    {
      hosts: ["grid.bidswitch.net", "grid-bidder.criteo.com", "bidswitch.net"],
      purpose: "advertising",
    },
  ],
  parameters: {
    dsp_id: { data: "campaign-id", meaning: "partner" },
    ssp: { data: "campaign-id", meaning: "partner" },
    user_id: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://protocol.bidswitch.com/",
  fix: "Take the bidders that use BidSwitch (grid among them) out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://x.bidswitch.net/sync?dsp_id=12&user_id=0f1e2d3c4b5a&expires=30",
      "https://grid.bidswitch.net/hbjson",
    ],
    harmless: ["https://www.bidswitch.com/", "https://protocol.bidswitch.com/"],
  },
} satisfies Tracker;
