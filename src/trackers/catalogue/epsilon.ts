import type { Tracker } from "../tracker.ts";

export const epsilon = {
  id: "epsilon",
  name: "Epsilon",
  owner: "Publicis Groupe",
  endpoints: [
    { hosts: ["dotomi.com"], path: /^\/match\//, purpose: "data-broker" },
    { hosts: ["dotomi.com"], purpose: "advertising" },
  ],
  parameters: {
    networkId: { data: "campaign-id", meaning: "partner" },
  },
  reference: "https://www.epsilon.com/us/privacy-policy",
  fix: "Remove Epsilon's tag from the page, and the conversant adapter from the Prebid configuration",
  examples: {
    tracks: [
      "https://login.dotomi.com/profile/visit/px/b.js",
      "https://aa.dotomi.com/match/bounce/current?networkId=12345",
    ],
    harmless: ["https://www.epsilon.com/us/products-and-services/epsilon-peoplecloud"],
  },
} satisfies Tracker;
