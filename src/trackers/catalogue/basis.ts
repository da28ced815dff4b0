import type { Tracker } from "../tracker.ts";

export const basis = {
  id: "basis",
  name: "Basis (SiteScout)",
  owner: "Basis Technologies",
  endpoints: [
    { hosts: ["pixel-sync.sitescout.com"], purpose: "data-broker" },
    { hosts: ["pixel.sitescout.com"], purpose: "advertising" },
    { hosts: ["clickserv.sitescout.com"], purpose: "advertising" },
  ],
  parameters: {
    nid: { data: "campaign-id", meaning: "partner" },
  },
  reference: "https://basis.com/privacy-policy",
  fix: "Remove the Basis pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://pixel-sync.sitescout.com/dmp/pixelSync?nid=123",
      "https://pixel.sitescout.com/iap/0f1e2d3c4b5a6978",
      "https://clickserv.sitescout.com/conv/0f1e2d3c4b5a6978",
    ],
    harmless: ["https://basis.com/"],
  },
} satisfies Tracker;
