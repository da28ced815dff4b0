import type { Tracker } from "../tracker.ts";

export const indexExchange = {
  id: "index-exchange",
  name: "Index Exchange",
  owner: "Index Exchange",
  endpoints: [
    {
      hosts: ["casalemedia.com"],
      path: /^\/(?:usermatch|rum|rrum|cookiesync|crum|dcm)/,
      purpose: "data-broker",
    },
    { hosts: ["js-sec.indexww.com", "js.indexww.com"], path: /^\/um\//, purpose: "data-broker" },
    { hosts: ["casalemedia.com", "indexww.com"], purpose: "advertising" },
  ],
  parameters: {
    cm_dsp_id: { data: "campaign-id", meaning: "partner" },
    external_user_id: { data: "client-id", meaning: "a partner's id of the browser" },
    s: { data: "campaign-id", meaning: "publisher's site" },
  },
  reference: "https://kb.indexexchange.com/",
  fix: "Take the ix adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://dsum-sec.casalemedia.com/rum?cm_dsp_id=12&external_user_id=0f1e2d3c4b5a",
      "https://ssum-sec.casalemedia.com/usermatch?s=123456&cb=https%3A%2F%2Fexample.org%2F",
      "https://js-sec.indexww.com/um/ixmatch.html",
      "https://htlb.casalemedia.com/openrtb/pbjs?s=123456",
      "https://js-sec.indexww.com/ht/p/123456-1234.js",
    ],
    harmless: ["https://www.indexexchange.com/", "https://kb.indexexchange.com/"],
  },
} satisfies Tracker;
