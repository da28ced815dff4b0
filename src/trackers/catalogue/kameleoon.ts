import type { Tracker } from "../tracker.ts";

export const kameleoon = {
  id: "kameleoon",
  name: "Kameleoon",
  owner: "Kameleoon",
  endpoints: [{ hosts: ["kameleoon.io", "kameleoon.eu"], purpose: "ab-testing" }],
  parameters: {
    siteCode: { data: "campaign-id", meaning: "site that is tested" },
    visitorCode: { data: "client-id", meaning: "id of the visitor" },
  },
  reference: "https://developers.kameleoon.com/",
  fix: "Remove the Kameleoon snippet, or let it wait for consent in the project's settings",
  examples: {
    tracks: [
      "https://abcdefghij.kameleoon.io/engine.js",
      "https://data.kameleoon.io/visit/events?siteCode=abcdefghij&visitorCode=0f1e2d3c4b5a",
    ],
    harmless: ["https://www.kameleoon.com/", "https://developers.kameleoon.com/"],
  },
} satisfies Tracker;
