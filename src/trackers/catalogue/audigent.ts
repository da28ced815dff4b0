import type { Tracker } from "../tracker.ts";

export const audigent = {
  id: "audigent",
  name: "Audigent (Hadron)",
  owner: "Experian",
  endpoints: [
    { hosts: ["cdn.hadronid.net"], purpose: "data-broker" },
    { hosts: ["ad.gt", "hadronid.net"], purpose: "data-broker" },
  ],
  parameters: {
    partner_id: { data: "campaign-id", meaning: "publisher" },
  },
  reference: "https://audigent.com/privacy-policy/",
  fix: "Take the hadronId module out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://cdn.hadronid.net/hadron.js?partner_id=1234",
      "https://a.ad.gt/api/v1/u/matches/1234",
      "https://id.hadronid.net/api/v1/pbhid?partner_id=1234",
    ],
    harmless: ["https://audigent.com/"],
  },
} satisfies Tracker;
