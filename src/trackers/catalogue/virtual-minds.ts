import type { Tracker } from "../tracker.ts";

export const virtualMinds = {
  id: "virtual-minds",
  name: "Virtual Minds (Adition, Yieldlab, The ADEX)",
  owner: "ProSiebenSat.1",
  endpoints: [
    { hosts: ["dmp.theadex.com"], purpose: "data-broker" },
    { hosts: ["ad.yieldlab.net"], path: /^\/(?:mr|m|d)\/?$/, purpose: "data-broker" },
    { hosts: ["yieldlab.net", "adition.com", "theadex.com"], purpose: "advertising" },
  ],
  parameters: {
    sid: { data: "campaign-id", meaning: "place of the advertisement" },
  },
  reference: "https://virtualminds.com/en/privacy/",
  fix: "Remove the tags of Adition, Yieldlab and The ADEX from the page or the tag manager",
  examples: {
    tracks: [
      "https://dmp.theadex.com/d/12/34/s/adex.js",
      "https://ad.yieldlab.net/mr?t=2&pid=1234",
      "https://ad1.adfarm1.adition.com/banner?sid=1234567&wpt=C",
      "https://ad.yieldlab.net/yp/1234567?ts=1",
    ],
    harmless: ["https://virtualminds.com/"],
  },
} satisfies Tracker;
