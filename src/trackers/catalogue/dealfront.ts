import type { Tracker } from "../tracker.ts";

export const dealfront = {
  id: "dealfront",
  name: "Dealfront (Leadfeeder)",
  owner: "Dealfront",
  endpoints: [
    { hosts: ["sc.lfeeder.com"], purpose: "data-broker" },
    { hosts: ["lftracker.leadfeeder.com"], purpose: "data-broker" },
    { hosts: ["tr.lfeeder.com", "tr-rc.lfeeder.com"], purpose: "data-broker" },
  ],
  parameters: {
    sid: { data: "campaign-id", meaning: "site's account" },
  },
  reference: "https://help.dealfront.com/",
  fix: "Remove the Leadfeeder tracker from the page or the tag manager",
  examples: {
    tracks: [
      "https://sc.lfeeder.com/lftracker_v1_abcdefghijkl.js",
      "https://lftracker.leadfeeder.com/lftracker_v1_abcdefghijkl.js",
      "https://tr.lfeeder.com/?sid=abcdefghijkl",
    ],
    harmless: ["https://www.dealfront.com/", "https://help.dealfront.com/"],
  },
} satisfies Tracker;
