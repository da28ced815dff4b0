import type { Tracker } from "../tracker.ts";

export const onetag = {
  id: "onetag",
  name: "OneTag",
  owner: "OneTag",
  endpoints: [
    { hosts: ["onetag-sys.com"], path: /^\/(?:match|usync)/, purpose: "data-broker" },
    { hosts: ["onetag-sys.com"], purpose: "advertising" },
  ],
  parameters: {
    pubId: { data: "campaign-id", meaning: "publisher" },
    int_id: { data: "campaign-id", meaning: "partner" },
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.onetag.com/privacy/",
  fix: "Take the onetag adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://onetag-sys.com/usync/?pubId=0f1e2d3c",
      "https://onetag-sys.com/match/?int_id=12&uid=0f1e2d3c4b5a",
      "https://onetag-sys.com/prebid-request",
    ],
    harmless: ["https://www.onetag.com/"],
  },
} satisfies Tracker;
