import type { Tracker } from "../tracker.ts";

export const adform = {
  id: "adform",
  name: "Adform",
  owner: "Adform",
  endpoints: [
    { hosts: ["s2.adform.net"], path: /^\/(?:banners\/)?scripts\//, purpose: "advertising" },
    { hosts: ["cm.adform.net", "c1.adform.net", "dmp.adform.net"], purpose: "data-broker" },
    { hosts: ["adform.net", "seadform.net"], purpose: "advertising" },
  ],
  parameters: {
    pm: { data: "campaign-id", meaning: "advertiser's tracking point" },
    ADFPageName: { data: "page-title", meaning: "name of the page" },
    loc: { data: "page-url", meaning: "address of the page" },
    pid: { data: "campaign-id", meaning: "partner" },
  },
  reference: "https://site.adform.com/privacy-center/overview/",
  fix: "Remove Adform's tracking points from the page or the tag manager",
  examples: {
    tracks: [
      "https://s2.adform.net/banners/scripts/st/trackpoint-async.js",
      "https://cm.adform.net/cookie?redirect_url=example",
      "https://dmp.adform.net/dmp/profile/?pid=1234&sg=5678",
      "https://track.adform.net/Serving/TrackPoint/?pm=123456&ADFPageName=home&ADFdivider=%7C&loc=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://site.adform.com/", "https://www.adform.com/"],
  },
} satisfies Tracker;
