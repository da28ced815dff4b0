import type { Tracker } from "../tracker.ts";

export const neustar = {
  id: "neustar",
  name: "Neustar (AdAdvisor, Fabrick)",
  owner: "TransUnion",
  endpoints: [
    { hosts: ["js.agkn.com"], path: /^\/prod\//, purpose: "data-broker" },
    { hosts: ["agkn.com"], purpose: "data-broker" },
  ],
  parameters: {
    sid: { data: "campaign-id", meaning: "client of Neustar" },
  },
  reference: "https://www.transunion.com/privacy/transunion",
  fix: "Remove the Neustar tags, and the fabrickId module from the site's Prebid configuration",
  examples: {
    tracks: [
      "https://js.agkn.com/prod/v0/tag.js",
      "https://aa.agkn.com/adscores/g.pixel?sid=1234567890",
      "https://d.agkn.com/pixel/1234/?che=1",
    ],
    harmless: ["https://www.transunion.com/"],
  },
} satisfies Tracker;
