import type { Tracker } from "../tracker.ts";

export const smaato = {
  id: "smaato",
  name: "Smaato",
  owner: "Verve",
  endpoints: [
    { hosts: ["s.ad.smaato.net"], purpose: "data-broker" },
    { hosts: ["prebid.ad.smaato.net"], purpose: "advertising" },
  ],
  reference: "https://www.smaato.com/privacy/",
  fix: "Take the smaato adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://s.ad.smaato.net/c/?adExInit=example",
      "https://prebid.ad.smaato.net/oapi/prebid",
    ],
    harmless: ["https://www.smaato.com/"],
  },
} satisfies Tracker;
