import type { Tracker } from "../tracker.ts";

export const admitad = {
  id: "admitad",
  name: "Admitad",
  owner: "Mitgo",
  endpoints: [
    { hosts: ["artfut.com"], path: /^\/static\//, purpose: "affiliate" },
    { hosts: ["ad.admitad.com", "alitems.com", "lenkmio.com"], purpose: "affiliate" },
  ],
  parameters: {
    campaign_code: { data: "campaign-id", meaning: "programme" },
    subid: { data: "other-id", meaning: "set by the partner" },
    ulp: { data: "page-url", meaning: "where the click leads" },
  },
  reference: "https://support.mitgo.com/knowledge-base/",
  fix: "Remove the Admitad tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://www.artfut.com/static/tagtag.min.js?campaign_code=0f1e2d3c4b",
      "https://ad.admitad.com/g/0f1e2d3c4b5a/?subid=abc&ulp=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.admitad.com/"],
  },
} satisfies Tracker;
