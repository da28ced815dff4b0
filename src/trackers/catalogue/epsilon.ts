import type { Tracker } from "../tracker.ts";

export const epsilon = {
  id: "epsilon",
  name: "Epsilon",
  owner: "Publicis Groupe",
  endpoints: [{ hosts: ["dotomi.com"], purpose: "advertising" }],
  reference: "https://www.epsilon.com/us/privacy-policy",
  examples: {
    tracks: [
      "https://login.dotomi.com/profile/visit/px/b.js",
      "https://aa.dotomi.com/match/bounce/current?networkId=12345",
    ],
    harmless: ["https://www.epsilon.com/us/products-and-services/epsilon-peoplecloud"],
  },
} satisfies Tracker;
