import type { Tracker } from "../tracker.ts";

export const ogury = {
  id: "ogury",
  name: "Ogury",
  owner: "Ogury",
  endpoints: [
    { hosts: ["ms-cookie-sync.presage.io"], purpose: "data-broker" },
    { hosts: ["mweb-hb.presage.io", "presage.io"], purpose: "advertising" },
  ],
  reference: "https://ogury.com/privacy-policy/",
  fix: "Take the ogury adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://ms-cookie-sync.presage.io/user-sync?source=prebid",
      "https://mweb-hb.presage.io/api/header-bidding-request",
    ],
    harmless: ["https://ogury.com/"],
  },
} satisfies Tracker;
