import type { Tracker } from "../tracker.ts";

export const invoca = {
  id: "invoca",
  name: "Invoca",
  owner: "Invoca",
  endpoints: [
    { hosts: ["solutions.invocacdn.com"], path: /^\/js\//, purpose: "advertising" },
    { hosts: ["pnapi.invoca.net"], purpose: "advertising" },
  ],
  reference: "https://community.invoca.com/",
  fix: "Remove the Invoca tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://solutions.invocacdn.com/js/invoca-latest.min.js",
      "https://pnapi.invoca.net/1234/na.json",
    ],
    harmless: ["https://www.invoca.com/"],
  },
} satisfies Tracker;
